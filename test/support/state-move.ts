import { runTool } from "../../tools/run-tool";
import type { StateServerKind } from "../../tools/state-servers";
import { readPage } from "./code-blocks";
import { using } from "./native-trial";
import { type StateTrial, startStateTrial } from "./state-trial";

const PROGRAM = using(
  "dynamic",
  `
  const crm = new AuthConfig("crm", {
    toolkit: "hubspot",
    custom: { authScheme: "OAUTH2", credentials: { client_id: "crm", client_secret: "hush-0123456789" } },
  });
  const server = new McpServer("support", { authConfigIds: [crm.id] });
  const events = new WebhookSubscription("events", {
    webhookUrl: "https://hooks.example.com/composio",
    enabledEvents: ["composio.trigger.message"],
  });
  exports.id = server.id;
  exports.secret = events.secret;
  `,
);

/** The commands of the page that move a state, from this place to that one. */
function commands(from: string, to: string): string {
  const [, script = ""] = /^```bash\n(pulumi stack export.*?)^```$/ms.exec(readPage("docs/state.md")) ?? [];
  const filled = script
    .replaceAll("production", "test")
    .replaceAll("file://~", from)
    .replaceAll("'s3://my-bucket'", `'${to}'`);
  return `set -e\n${filled}`;
}

export function testMove(kind: StateServerKind): void {
  let trial: StateTrial;

  beforeEach(async () => {
    trial = await startStateTrial(kind, { begins: "in a folder" });
  });
  afterEach(() => trial.cleanup());

  test("a state moves from a folder to the server as the documentation says, with its secrets", async () => {
    const { stack, folder } = trial;
    await trial.program(PROGRAM);
    await stack.up();
    const outputs = await stack.outputs({ showSecrets: true });
    const { PULUMI_BACKEND_URL: from = "", ...rest } = stack.environment;
    const to = trial.onServer.PULUMI_BACKEND_URL ?? "";
    trial.requests();
    await folder.write("move.sh", `pulumi login '${from}'\n${commands(from, to)}`);
    await runTool("bash", ["move.sh"], folder.path, { ...rest, ...trial.onServer, PULUMI_BACKEND_URL: "" });
    expect(trial.requests()).toEqual([]);

    const moved = { env: trial.onServer };
    const { stdout } = await stack.run(["stack", "output", "--json", "--show-secrets"], moved);
    expect(JSON.parse(stdout)).toEqual(outputs);
    const state = (await stack.run(["stack", "export"], moved)).stdout;
    expect([String(outputs.secret), "hush-0123456789"].filter((secret) => state.includes(secret))).toEqual(
      [],
    );
    await stack.expectNothingToDo(moved);
    expect((await stack.run(["stack", "export"])).code).not.toBe(0);
    await stack.destroy([], moved);
    expect(trial.servers()).toEqual([]);
  });
}
