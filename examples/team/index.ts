import type * as pulumi from "@pulumi/pulumi";
import { TeamServers } from "./team-servers";
import { teams } from "./teams";

type IdByTeam = Record<string, pulumi.Output<string>>;

export const agentServerIds: IdByTeam = {};
export const auditServerIds: IdByTeam = {};

for (const { name, ...args } of teams) {
  const servers = new TeamServers(name, args);
  agentServerIds[name] = servers.agentsId;
  auditServerIds[name] = servers.auditId;
}
