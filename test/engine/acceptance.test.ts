import { join } from "node:path";
import { type Emulator, startEmulator } from "composio-emulator";
import { cleanEnvironment } from "../../tools/clean-environment";
import { startProcess } from "../../tools/run-process";

const ROOT = join(__dirname, "../..");
const KEY = "ak_acceptance_0123456789abcdef";
const ORGANIZATION_KEY = "org_acceptance_0123456789abcdef";
const KEYS = { COMPOSIO_API_KEY: KEY, COMPOSIO_ORGANIZATION_API_KEY: ORGANIZATION_KEY };

let emulator: Emulator;
let catalogue: string[];

beforeAll(async () => {
  emulator = await startEmulator({ apiKeys: [KEY], organizationApiKeys: [ORGANIZATION_KEY] });
  catalogue = emulator.authConfigs().map(({ id }) => id);
});
afterAll(() => emulator.close());
beforeEach(() => emulator.reset());

function startAcceptance(args: string[], env: Record<string, string> = KEYS) {
  return startProcess("node", [join(ROOT, "tools/dist/acceptance/main.js"), ...args], {
    cwd: ROOT,
    env: cleanEnvironment({ COMPOSIO_BASE_URL: emulator.url, ...env }),
    timeoutMs: 280_000,
  });
}

/** The names and ids of all that there is, beside what the emulator has from the start. */
function left(): string[] {
  const all: { id?: string; slug?: string; deleted?: boolean }[] = [
    ...emulator.servers(),
    ...emulator.authConfigs().filter(({ id }) => !catalogue.includes(id)),
    ...emulator.connectedAccounts().filter(({ id }) => !id.startsWith("ca_gmail_")),
    ...emulator.customToolkits(),
    ...emulator.projects(),
    ...emulator.sessions(),
    ...emulator.webhookEndpoints(),
    ...emulator.webhookSubscriptions(),
  ];
  return all.filter(({ deleted }) => !deleted).map(({ id, slug }) => String(id ?? slug));
}

test("every resource lives, the questions are answered, and nothing is left", async () => {
  const { code, stdout, stderr } = await startAcceptance(["--project-is-for-tests"]).result;
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain(`This uses the Composio project that the key belongs to, at ${emulator.url}.`);
  expect(stdout).toMatch(/- create a resource of each kind\n.*- change each of them\n.*- delete all\n/s);
  expect(stdout.match(/As assumed: /g)?.length).toBeGreaterThan(20);
  expect(stdout).not.toMatch(/Otherwise|Could not be asked/);
  expect(stdout).not.toContain(KEY);
  expect(stdout).not.toContain(ORGANIZATION_KEY);
  for (const operation of [
    "updateMcpServer",
    "updateAuthConfig",
    "updateConnectedAccount",
    "updateSession",
    "updateWebhookEndpoint",
    "updateWebhookSubscription",
  ] as const) {
    expect(emulator.journal.requests(operation)).not.toEqual([]);
  }
  expect(left()).toEqual([]);
});

test("a fault in the middle fails the run, and leaves nothing either", async () => {
  const body = { error: { message: "no", slug: "No" } };
  emulator.faults.add({ kind: "answer", operation: "updateMcpServer", status: 400, body });
  // So that the engine cannot delete the session, which no list has.
  emulator.faults.add({ kind: "answer", operation: "deleteSession", status: 403, body });
  const { code, stdout } = await startAcceptance(["--project-is-for-tests"]).result;
  expect(stdout).toMatch(/The life cycle failed: pulumi up .* ended with code/);
  expect(stdout).toMatch(/As assumed: .*\n\nNothing is left\.\nIt failed\.\n$/s);
  expect(code).toBe(1);
  expect(left()).toEqual([]);
});

test("a run that is interrupted, and again while it cleans up, leaves nothing", async () => {
  const { child, result } = startAcceptance(["--project-is-for-tests"]);
  child.stdout.on("data", (text) => {
    if (String(text).includes("nothing is left to do")) {
      child.kill("SIGTERM");
    }
    if (String(text).includes("The life cycle failed")) {
      child.kill("SIGINT");
    }
  });
  // So that the second signal meets the clean-up.
  emulator.faults.add({ kind: "delay", operation: "listWebhookSubscriptions", times: 100, ms: 500 });
  const { code, stdout, stderr } = await result;
  expect({ code, stderr }).toEqual({ code: 1, stderr: "Interrupted by SIGTERM.\n" });
  expect(stdout).toMatch(/Nothing is left\.\n$/);
  expect(emulator.journal.requests("createSession")).not.toEqual([]);
  expect(left()).toEqual([]);
});

test.each([
  ["a key", ["--project-is-for-tests"], {}, /^There is no key: set COMPOSIO_API_KEY/],
  ["leave", [], { COMPOSIO_API_KEY: KEY }, /needs --project-is-for-tests/],
])("without %s nothing is asked", async (_, args, env, message) => {
  const { code, stderr } = await startAcceptance(args, env).result;
  expect(code).toBe(1);
  expect(stderr).toMatch(message);
  expect(emulator.journal.requests()).toEqual([]);
});
