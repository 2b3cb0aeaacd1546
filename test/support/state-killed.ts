import type { Operation } from "composio-emulator";
import type { StateServerKind } from "../../tools/state-servers";
import { clientOf } from "./emulator/client";
import { runImport } from "./import-command";
import { killCli, killProvider, updateInMidCreate } from "./killed-update";
import { using } from "./native-trial";
import { type StateTrial, startStateTrial } from "./state-trial";
import { API_KEY } from "./trial";

const CREATES: Operation[] = [
  "createMcpServer",
  "createAuthConfig",
  "createSession",
  "createWebhookSubscription",
  "upsertCustomToolkit",
];
const UPDATE = ["up", "--yes", "--skip-preview"];

/** One of each kind, none of which waits for another. */
function program({ adopt = false } = {}): string {
  const adoptExisting = adopt ? "adoptExisting: true," : "";
  return using(
    "dynamic",
    `
    new McpServer("support", { name: "support", authConfigIds: ["ac_gmail_prod"], ${adoptExisting} });
    new AuthConfig("mail", { toolkit: "gmail" });
    new Session("agent", { userId: "agent-7", toolkits: { enable: ["gmail"] } });
    new CustomToolkit("orders", {
      slug: "orders",
      name: "Orders",
      mcpUrl: "https://mcp.example.com/orders",
      authSchemes: [{ mode: "NO_AUTH" }],
      ${adoptExisting}
    });
    new WebhookSubscription("events", {
      webhookUrl: "https://hooks.example.com/composio",
      enabledEvents: ["composio.trigger.message"],
      ${adoptExisting}
    });
    `,
  );
}

export function testKilledUpdates(kind: StateServerKind): void {
  let trial: StateTrial;
  let known: number;

  beforeEach(async () => {
    trial = await startStateTrial(kind);
    known = trial.emulator.authConfigs().length;
  });
  afterEach(() => trial.cleanup());

  const made = () => {
    const { emulator } = trial;
    return {
      servers: trial.servers().map(({ id }) => id),
      authConfigs: emulator
        .authConfigs()
        .slice(known)
        .map(({ id }) => id),
      toolkits: emulator.customToolkits().map(({ slug }) => slug),
      subscriptions: emulator.webhookSubscriptions().map(({ id }) => id),
      sessions: emulator.sessions().map(({ id }) => id),
    };
  };

  async function updateUnderWay() {
    await trial.program(program());
    return updateInMidCreate(trial, CREATES, () => Object.values(made()).every((ids) => ids.length > 0));
  }

  /** Returns what the state says of the creates that were under way. */
  async function pendingNames(): Promise<Record<string, unknown>> {
    const { pending_operations: pending = [] } = (await trial.stack.exportState()).deployment;
    const resources = pending.map(({ resource }) => resource);
    return Object.fromEntries(resources.map(({ urn, inputs }) => [urn.split("::").at(-1), inputs?.name]));
  }

  /** Imports the auth config by its name, which stands in the state alone. */
  async function importAuthConfig(name: string): Promise<void> {
    const options = { cwd: trial.folder.path, env: trial.stack.environment };
    const { stdout } = await runImport([name], options);
    const file = JSON.parse(stdout);
    file.resources[0].name = "mail";
    await trial.folder.write("import.json", JSON.stringify(file));
    const args = ["import", "--file", "import.json", "--generate-code=false", "--yes", "--skip-preview"];
    expect(await trial.stack.run(args)).toMatchObject({ code: 0 });
  }

  test("after a CLI was killed, a cancel, an import and an adoption lose nothing and double no more than a session", async () => {
    const update = await updateUnderWay();
    const lost = made();
    await killCli(update);
    expect((await trial.stack.run(UPDATE)).stderr).toContain("the stack is currently locked by 1 lock(s)");
    expect(await trial.stack.run(["cancel", "--yes"])).toMatchObject({ code: 0 });

    const names = await pendingNames();
    expect(Object.keys(names).sort()).toEqual(["agent", "events", "mail", "orders", "support"]);
    await importAuthConfig(String(names.mail));
    await trial.stack.refresh(["--clear-pending-creates"]);
    await trial.program(program({ adopt: true }));
    await trial.stack.up();
    const { sessions: sessionsNow, ...now } = made();
    const { sessions: sessionsLost, ...before } = lost;
    expect(now).toEqual(before);
    expect(sessionsNow).toEqual([...sessionsLost, expect.any(String)]);
    await trial.finish();
    expect(await pendingNames()).toEqual({});
  });

  test("after a provider process was killed, the state is free, an adoption goes on, and what an auth config left is deleted by hand", async () => {
    const update = await updateUnderWay();
    const lost = made();
    expect(await killProvider(update)).not.toBe(0);
    const refused = await trial.stack.run([...UPDATE, "--continue-on-error"]);
    expect(refused.code).not.toBe(0);
    expect(refused.stdout).toContain(`the server with the id ${lost.servers[0]} has this name`);
    expect(refused.stdout).toContain("CUSTOM_ORDERS already");
    expect(refused.stdout).toContain(`the project has the webhook subscription ${lost.subscriptions[0]}`);

    await trial.program(program({ adopt: true }));
    await trial.stack.up();
    const another = [expect.any(String)];
    expect(made()).toEqual({
      ...lost,
      authConfigs: [...lost.authConfigs, ...another],
      sessions: [...lost.sessions, ...another],
    });
    const api = clientOf(trial.emulator, { "x-api-key": API_KEY });
    expect(await api.delete(`/auth_configs/${lost.authConfigs[0]}`)).toMatchObject({ status: 200 });
    await trial.finish();
    expect(
      trial.emulator
        .authConfigs()
        .slice(known)
        .filter(({ deleted }) => !deleted),
    ).toEqual([]);
  });
}
