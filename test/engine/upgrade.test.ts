import { SERVERS_OF_0_1_0 } from "../support/recorded-programs";
import { startFromRecorded } from "../support/recorded-state";
import type { Trial } from "../support/trial";

/**
 * The state that each version of the package left, as `pulumi stack export --show-secrets` gave it, and the program
 * that made it. A recorded state is never made anew, or it would no longer be of its version: new ones are added.
 */
const PROGRAMS: Record<string, { servers: string; changed: string }> = {
  "0.1.0": {
    servers: SERVERS_OF_0_1_0,
    changed: `
      new McpServer("full", {
        name: "Sales desk",
        authConfigIds: ["ac_gmail_prod"],
        noAuthApps: ["exa"],
        allowedTools: ["GMAIL_SEND_EMAIL"],
      });
      new McpServer("minimal", { authConfigIds: ["ac_notion_prod"], allowedTools: ["NOTION_CREATE_PAGE"] });
    `,
  },
};
let trial: Trial;

afterEach(() => trial.cleanup());

describe.each(Object.entries(PROGRAMS))("a stack that version %s made", (version, { servers, changed }) => {
  test("has nothing to do, is updated in place, and is destroyed", async () => {
    trial = await startFromRecorded(version);
    const recorded = trial.servers();
    await trial.program(servers);
    await trial.stack.expectNothingToDo();
    expect(new Set(trial.requests())).toEqual(new Set(["getMcpServer"]));
    await trial.stack.up(["--expect-no-changes"]);
    expect(trial.requests()).toEqual([]);
    expect(trial.servers()).toEqual(recorded);

    await trial.program(changed);
    await trial.stack.up();
    expect(trial.requests()).toEqual(recorded.map(() => "updateMcpServer"));
    expect(trial.servers().map(({ id }) => id)).toEqual(recorded.map(({ id }) => id));
    expect(trial.servers()).not.toEqual(recorded);
    await trial.finish();
  });

  test("is destroyed without an update before", async () => {
    trial = await startFromRecorded(version);
    const recorded = trial.servers();
    await trial.program("");
    await trial.stack.destroy();
    expect(trial.requests()).toEqual(recorded.map(() => "deleteMcpServer"));
    expect(trial.servers()).toEqual([]);
    expect((await trial.stack.exportState()).deployment.resources ?? []).toEqual([]);
  });
});
