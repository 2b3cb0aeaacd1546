import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { LocalWorkspace, type StackSummary } from "@pulumi/pulumi/automation";
import { type Emulator, startEmulator } from "composio-emulator";
import { bounded } from "../../examples/automation/bounded";
import { stackNames as namesOfTenants } from "../../examples/automation/stacks";
import { accessReport, readStack } from "../../provider/access";
import { createPulumiStack, type PulumiStack } from "../../tools/pulumi-stack";
import { exampleEnvironment } from "../support/example-environment";
import { copyExample, type ProjectFolder } from "../support/project-folder";
import { runNpm, runScript } from "../support/run-script";

const KEY = "ak_automation_0123456789";

let emulator: Emulator;
let example: ProjectFolder;
let pulumi: PulumiStack;

beforeAll(async () => {
  emulator = await startEmulator({ apiKeys: [KEY] });
  example = await copyExample("automation");
  const env = exampleEnvironment(emulator, KEY);
  pulumi = await createPulumiStack({ cwd: example.path, env });
});
afterAll(async () => {
  await pulumi.cleanup();
  await emulator.close();
});

const npmRun = (command: string) => runNpm(["run", command], { cwd: example.path, env: pulumi.environment });
const servers = () => emulator.servers().filter(({ deleted }) => !deleted);

/** Returns what was written in Composio since the last call. */
function writes(): string[] {
  const operations = emulator.journal.requests().map(({ operation }) => String(operation));
  emulator.journal.clear();
  return operations.filter((operation) => /^(create|update|delete)/.test(operation));
}

async function stackNames(): Promise<string[]> {
  const { stdout } = await pulumi.run(["stack", "ls", "--json"]);
  const stacks: { name: string }[] = JSON.parse(stdout);
  return stacks.map(({ name }) => name).sort();
}

/** The id of the tenant's server, as the example prints it in the address. */
function idOf(tenant: string, printed: string): string | undefined {
  const address = `${emulator.url}/v3/mcp/([^/]+)/mcp\\?user_id=${tenant}`;
  return new RegExp(`^${tenant}: ${address}$`, "m").exec(printed)?.[1];
}

test("every tenant gets a stack and a server, and its address is printed", async () => {
  const printed = await npmRun("up");
  const ids = ["acme", "globex", "initech"].map((tenant) => idOf(tenant, printed));
  expect(new Set(ids)).toEqual(new Set(servers().map(({ id }) => id)));
  expect(servers()).toHaveLength(3);
  expect(servers().find(({ id }) => id === ids[2])).toMatchObject({
    allowed_tools: ["SLACK_SEARCH_MESSAGES"],
  });
  expect(await stackNames()).toEqual(["acme", "globex", "initech"]);
  expect(writes()).toEqual(Array(3).fill("createMcpServer"));
});

test("who may do what in them is read from their states", async () => {
  const states = await Promise.all(
    (await stackNames()).map(async (name) => {
      const { stdout } = await pulumi.run(["stack", "export", "--stack", name]);
      return readStack(`${name}.json`, stdout);
    }),
  );
  const { agents } = accessReport(states);
  expect(agents.map(({ stack }) => stack)).toEqual(["acme", "globex", "initech"]);
  expect(agents.at(-1)?.access.toolkits).toMatchObject([{ named: ["SLACK_SEARCH_MESSAGES"] }]);
});

test("a second run, started elsewhere, finds nothing to do, and no state holds the key", async () => {
  const program = join(example.path, "main.ts");
  await runScript(require.resolve("ts-node/dist/bin"), [program, "up"], {
    cwd: tmpdir(),
    env: pulumi.environment,
  });
  await pulumi.refresh(["--expect-no-changes", "--stack", "globex"]);
  expect(writes()).toEqual([]);
  const { stdout } = await pulumi.run(["stack", "export", "--show-secrets", "--stack", "globex"]);
  expect(stdout).toContain("ac_gmail_prod");
  expect(stdout).not.toContain(KEY);
});

test("a tenant that fails is reported, and does not stop the others", async () => {
  await example.replace(
    "tenants.ts",
    '{ id: "acme", ...MAIL }',
    '{ id: "hooli", ...MAIL, authConfigIds: ["ac_gone"] }',
  );
  await example.replace("tenants.ts", '["SLACK_SEARCH_MESSAGES"]', '["SLACK_LIST_ALL_CHANNELS"]');
  await expect(npmRun("up")).rejects.toThrow(/^hooli: failed\n.*ac_gone/ms);
  expect(writes()).toContain("updateMcpServer");
  expect(servers()).toHaveLength(3);
  expect(servers()).toContainEqual(expect.objectContaining({ allowed_tools: ["SLACK_LIST_ALL_CHANNELS"] }));
});

test("a tenant that has left the list is removed when it is asked for", async () => {
  await npmRun("prune");
  expect(writes()).toEqual(["deleteMcpServer"]);
  expect(await stackNames()).toEqual(["globex", "hooli", "initech"]);
});

test("destroying all of them leaves no server and no stack", async () => {
  await npmRun("destroy");
  expect(servers()).toEqual([]);
  expect(await stackNames()).toEqual([]);
});

test("stacks of other organisations are left alone", async () => {
  const listed = ["acme", "others/acme", "others/hooli"].map((name) => ({ name }) as StackSummary);
  const workspace: Partial<LocalWorkspace> = { listStacks: async () => listed };
  jest.spyOn(LocalWorkspace, "create").mockResolvedValueOnce(workspace as LocalWorkspace);
  expect(await namesOfTenants()).toEqual(["acme"]);
});

test("no more tenants are worked on at a time than the limit, and all of them are", async () => {
  const done: number[] = [];
  let now = 0;
  let most = 0;
  await bounded(2, [1, 2, 3, 4, 5], async (item) => {
    now += 1;
    most = Math.max(most, now);
    await sleep(5);
    now -= 1;
    done.push(item);
  });
  expect(most).toBe(2);
  expect(done.sort()).toEqual([1, 2, 3, 4, 5]);
});
