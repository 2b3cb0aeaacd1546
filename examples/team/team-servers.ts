import * as pulumi from "@pulumi/pulumi";
import { McpServer } from "pulumi-composio";

export interface TeamServersArgs {
  authConfigIds: string[];
  /** The tools of the team's agents, and of those that audit the team. */
  readTools: string[];
  /** The tools of the team's agents alone. */
  writeTools: string[];
}

/** The servers of one team: one for its agents, and one that can only read, for audits. */
export class TeamServers extends pulumi.ComponentResource {
  readonly agentsId: pulumi.Output<string>;
  readonly auditId: pulumi.Output<string>;

  constructor(name: string, args: TeamServersArgs, opts?: pulumi.ComponentResourceOptions) {
    super("composio-team:index:TeamServers", name, args, opts);
    const { authConfigIds, readTools, writeTools } = args;

    const agents = new McpServer(
      `${name}-agents`,
      { authConfigIds, allowedTools: [...readTools, ...writeTools] },
      { parent: this },
    );
    const audit = new McpServer(
      `${name}-audit`,
      {
        // An id stays known while its server is updated, so a preview does not show this one as changed too.
        name: agents.id.apply((id) => `audit of ${id.slice(0, 8)}`),
        authConfigIds,
        allowedTools: readTools,
      },
      { parent: this },
    );

    this.agentsId = agents.id;
    this.auditId = audit.id;
    this.registerOutputs({ agentsId: this.agentsId, auditId: this.auditId });
  }
}
