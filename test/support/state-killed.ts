import { setTimeout as sleep } from "node:timers/promises";
import type { Operation } from "composio-emulator";
import type { StateServerKind } from "../../tools/state-servers";
import { runImport } from "./import-command";
import { using } from "./native-trial";
import { descendants } from "./processes";
import { type StateTrial, startStateTrial } from "./state-trial";

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

  /** Starts an update whose creates are carried out at once and answered late, and gives the moment in between. */
  async function updateInMidCreate() {
    for (const operation of CREATES) {
      trial.emulator.faults.add({ operation, kind: "delay", ms: 30_000, when: "after" });
    }
    await trial.program(program());
    const update = trial.stack.start(UPDATE);
    while (Object.values(made()).some((ids) => ids.length === 0)) {
      await sleep(50);
    }
    return { ...update, below: descendants(Number(update.child.pid)) };
  }

  /** What the state says of the creates that were under way. */
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
    const { child, result, below } = await updateInMidCreate();
    const lost = made();
    child.kill("SIGKILL");
    for (const { pid } of below) {
      process.kill(pid, "SIGKILL");
    }
    await result;
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

  test("after a provider process was killed, the state is free, and an adoption goes on", async () => {
    const { result, below } = await updateInMidCreate();
    const lost = made();
    const providers = below.filter(({ command }) => command.includes("dynamic-provider"));
    expect(providers.length).toBeGreaterThan(0);
    for (const { pid } of providers) {
      process.kill(pid, "SIGKILL");
    }
    expect((await result).code).not.toBe(0);
    const refused = await trial.stack.run(UPDATE);
    expect(refused.code).not.toBe(0);
    expect(refused.stdout).toContain(`the server with the id ${lost.servers[0]} has this name`);
    expect(refused.stdout).toContain("CUSTOM_ORDERS already");
    expect(refused.stdout).toContain(`the project has the webhook subscription ${lost.subscriptions[0]}`);

    await trial.program(program({ adopt: true }));
    await trial.stack.up();
    const { servers, toolkits, subscriptions } = made();
    expect({ servers, toolkits, subscriptions }).toEqual({
      servers: lost.servers,
      toolkits: lost.toolkits,
      subscriptions: lost.subscriptions,
    });
    await trial.finish();
  });
}
