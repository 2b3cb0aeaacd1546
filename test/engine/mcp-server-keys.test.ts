import { type Emulator, type EmulatorOptions, type Fault, startEmulator } from "composio-emulator";
import { type HttpServer, startHttpServer } from "../support/http-server";
import { KeySearch } from "../support/key-search";
import { createProjectFolder, type ProjectFolder } from "../support/project-folder";
import { startTrial, type Trial } from "../support/trial";

const UP = ["up", "--yes", "--skip-preview"];
const REFRESH = ["refresh", "--yes", "--skip-preview"];
const DESTROY = ["destroy", "--yes", "--skip-preview"];

interface Origin {
  /** A key of the stack's configuration, or a variable of the environment. */
  source: string;
  header: "x-api-key" | "x-user-api-key";
  key: string;
}

const FROM_CONFIG: Origin = {
  source: "composio:apiKey",
  header: "x-api-key",
  key: "ak_search_c0nf1g_0123456789",
};
const USER_FROM_CONFIG: Origin = {
  source: "composio:userApiKey",
  header: "x-user-api-key",
  key: "uak_search_c0nf1g_0123456789",
};
const FROM_ENVIRONMENT: Origin = {
  source: "COMPOSIO_API_KEY",
  header: "x-api-key",
  key: "ak_search_env1r0n_0123456789",
};
const USER_FROM_ENVIRONMENT: Origin = {
  source: "COMPOSIO_USER_API_KEY",
  header: "x-user-api-key",
  key: "uak_search_env1r0n_0123456789",
};

/** As it is added here: for any operation, as often as it takes. */
type WithoutTarget<F> = F extends Fault ? Omit<F, "operation" | "times" | "skip"> : never;

interface Bench {
  trial: Trial;
  folder: ProjectFolder;
  search: KeySearch;
  /** The environment of each command: the address, short limits, the request log, and the key where it comes from there. */
  env(baseUrl?: string): { env: Record<string, string> };
}

let closers: (() => Promise<void>)[];

beforeEach(() => {
  closers = [];
});
afterEach(async () => {
  for (const close of closers.reverse()) {
    await close();
  }
});

const isOfConfig = ({ source }: Origin) => source.startsWith("composio:");

async function startBench(origin: Origin): Promise<Bench> {
  const folder = await createProjectFolder({});
  const trial = await startTrial({ folder });
  closers.push(() => trial.cleanup());
  await trial.stack.run(["config", "rm-all", "composio:apiKey", "composio:baseUrl"]);
  if (isOfConfig(origin)) {
    await trial.stack.setConfig({}, { [origin.source]: origin.key });
  }
  const env = (baseUrl = trial.emulator.url) => ({
    env: {
      COMPOSIO_BASE_URL: baseUrl,
      COMPOSIO_REQUEST_TIMEOUT_SECONDS: "1",
      COMPOSIO_RETRY_SECONDS: "0",
      COMPOSIO_DEBUG: "1",
      ...(!isOfConfig(origin) && { [origin.source]: origin.key }),
    },
  });
  return { trial, folder, search: new KeySearch(trial.stack, origin.key), env };
}

async function emulatorWith(options: EmulatorOptions): Promise<Emulator> {
  const emulator = await startEmulator(options);
  closers.push(() => emulator.close());
  return emulator;
}

async function httpServer(answer: Parameters<typeof startHttpServer>[0]): Promise<HttpServer> {
  const server = await startHttpServer(answer);
  closers.push(() => server.close());
  return server;
}

/** Searches all that there is, and makes sure that the key was used as it was meant. */
async function expectNowhere({ trial, folder, search }: Bench, { header, key }: Origin): Promise<void> {
  await search.run(["stack", "export"]);
  expect(search.said()).toEqual([]);
  expect(await search.files(folder.path)).toEqual([]);
  const journal = trial.emulator.journal.requests();
  expect(JSON.stringify(journal)).not.toContain(key);
  expect(new Set(journal.flatMap(({ headers }) => headers.credentials))).toEqual(new Set([header]));
}

const declare = (logicalName: string, args: object) =>
  `new McpServer("${logicalName}", ${JSON.stringify({ authConfigIds: ["ac_gmail_prod"], ...args })});\n`;

describe.each([FROM_CONFIG, USER_FROM_CONFIG, FROM_ENVIRONMENT, USER_FROM_ENVIRONMENT])(
  "a key from $source",
  (origin) => {
    test("is in nothing that Pulumi says or leaves while all goes well", async () => {
      const bench = await startBench(origin);
      const { trial, search, env } = bench;
      await trial.program(
        `const server = ${declare("support", { allowedTools: ["A"] })} Object.assign(exports, server);`,
      );
      const made = await search.runVerbosely(UP, env());
      expect(made).toMatchObject({ code: 0, stderr: expect.stringContaining("RegisterResource") });
      expect((await search.runVerbosely(REFRESH, env())).code).toBe(0);
      expect((await search.run(["stack", "output", "--json", "--show-secrets"])).code).toBe(0);
      await expectNowhere(bench, origin);

      // In the state it is a secret of Pulumi's own resource for the provider, or it is not there at all.
      const { stdout } = await trial.stack.run(["stack", "export", "--show-secrets"]);
      const { resources } = JSON.parse(stdout).deployment as { resources: { type: string }[] };
      const holders = resources.filter((resource) => JSON.stringify(resource).includes(origin.key));
      expect(holders.map(({ type }) => type)).toEqual(
        isOfConfig(origin) ? ["pulumi:providers:pulumi-nodejs"] : [],
      );

      expect((await search.runVerbosely(DESTROY, env())).code).toBe(0);
      expect(trial.servers()).toEqual([]);
      await expectNowhere(bench, origin);
    });
  },
);

/** A service that repeats the key wherever an error has room for it. */
const repeatingError =
  ({ header }: Origin): Parameters<typeof startHttpServer>[0] =>
  (request, response) => {
    const key = String(request.headers[header]);
    const error = { message: `no ${key}`, slug: key, request_id: key, suggested_fix: key, errors: [key] };
    const headers = { "x-request-id": key, sunset: key, link: `<https://x.test/?key=${key}>` };
    response.writeHead(400, headers).end(JSON.stringify({ error }));
  };

// A key of the configuration is tried so for every kind, in keys-of-every-kind.
describe("a key from COMPOSIO_USER_API_KEY", () => {
  it("is in nothing that Pulumi says or leaves when something fails", async () => {
    const origin = USER_FROM_ENVIRONMENT;
    const bench = await startBench(origin);
    const { trial, search, env } = bench;
    const { faults } = trial.emulator;
    const locked = await emulatorWith({ apiKeys: ["ak_another"] });
    const forReading = await emulatorWith({ apiKeys: ["ak_another"], readOnlyKeys: [origin.key] });
    const repeating = await httpServer(repeatingError(origin));
    const changed = ["up", "--yes", "--skip-preview", "--continue-on-error"];

    async function fails(args: string[], said: RegExp[], baseUrl?: string): Promise<void> {
      const { code, stdout } = await search.run(args, env(baseUrl));
      expect({ args, failed: code !== 0 }).toEqual({ args, failed: true });
      for (const text of said) {
        expect(stdout).toMatch(text);
      }
    }
    async function failsBy(fault: WithoutTarget<Fault>, said: RegExp): Promise<void> {
      faults.add({ ...fault, operation: "any", times: 100 } as Fault);
      await fails(changed, [said]);
      faults.clear();
    }

    await trial.program(declare("old", { name: "first" }) + declare("spare", { name: "spare" }));
    expect((await search.run(UP, env())).code).toBe(0);

    // A name that is taken, and an auth config that is unknown: for a create and for an update.
    await trial.program(declare("old", { name: "spare" }) + declare("spare", { name: "spare" }));
    await fails(UP, [/could not update .* MCP_DuplicateServerName/]);
    const unknown = { authConfigIds: ["ac_none"] };
    await trial.program(
      declare("old", unknown) + declare("spare", { name: "spare" }) + declare("new", { name: "spare" }),
    );
    await fails(changed, [/could not create .* MCP_DuplicateServerName/, /Auth_Config_NotFound/]);

    // A create, an update and a delete at once.
    await trial.program(declare("old", { name: "changed" }) + declare("new", { name: "another" }));
    const all = [/could not create/, /could not update/, /could not delete/];
    await fails(changed, [...all, /401 HTTP_Unauthorized/], locked.url);
    await fails(REFRESH, [/could not read .*401 HTTP_Unauthorized/], locked.url);
    await fails(changed, [...all, /403 APIKey_InsufficientPermissions/], forReading.url);
    await fails(changed, [...all, /Request id: \[redacted\]/, /key=\[redacted\]/], repeating.origin);
    await fails(REFRESH, [/could not read .*no \[redacted\]/, /suggests: \[redacted\]/], repeating.origin);
    await fails(DESTROY, [/could not delete .*400 \[redacted\]/], repeating.origin);
    await fails(changed, [...all, /ECONNREFUSED/], "http://127.0.0.1:1");
    await failsBy({ kind: "error" }, /500 HTTP_InternalServerError/);
    await failsBy({ kind: "reset" }, /no answer, (socket hang up|read ECONNRESET)/);
    await failsBy({ kind: "redirect", location: repeating.origin }, /answered 307/);
    await failsBy({ kind: "bad-gateway" }, /answered 502/);
    await failsBy({ kind: "delay", ms: 3_000 }, /no answer within 1 s/);
    await failsBy({ kind: "missing-fields" }, /Composio's answer is not complete/);
    const { stderr } = await search.runVerbosely(REFRESH, env(repeating.origin));
    expect(stderr).toContain("could not read");
    expect(stderr).toMatch(/GET \/api\/v3\/mcp\/\S+: 400 in \d+ ms \(attempt 1, request id \[redacted\]\)/);
    await expectNowhere(bench, origin);
    expect(repeating.requests.map(({ headers }) => headers[origin.header])).toContain(origin.key);
  });
});

test("a key that Composio puts into a server is in nothing that Pulumi says or leaves", async () => {
  const origin = FROM_CONFIG;
  const bench = await startBench(origin);
  const { trial, search, env } = bench;
  const id = "11111111-1111-4111-8111-111111111111";
  // One of before would be another's.
  const createdAt = new Date().toISOString();
  const repeating = await httpServer((request, response) => {
    const key = String(request.headers[origin.header]);
    const server = {
      id,
      name: "support",
      auth_config_ids: ["ac_gmail_prod"],
      allowed_tools: [],
      managed_auth_via_composio: false,
      mcp_url: `https://mcp.test/${id}?api_key=${key}`,
      toolkits: ["gmail"],
      toolkit_icons: { [key]: `https://icons.test/${key}` },
      commands: { cursor: `setup --key ${key}`, claude: `setup --key ${key}`, windsurf: "" },
      created_at: createdAt,
      updated_at: createdAt,
      server_instance_count: 0,
    };
    const answer = request.method === "DELETE" ? { id, deleted: true } : server;
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  await trial.program(
    `const server = ${declare("support", { name: "support" })} Object.assign(exports, server);`,
  );
  expect((await search.run(UP, env(repeating.origin))).code).toBe(0);
  expect((await search.run([...REFRESH, "--expect-no-changes"], env(repeating.origin))).code).toBe(0);
  // An address with something hidden in it is of no use: the one that is made of the id stands in its place.
  expect(await trial.stack.outputs({ showSecrets: true })).toMatchObject({
    mcpUrl: `${repeating.origin}/v3/mcp/${id}/mcp`,
    toolkitIcons: { "[redacted]": "https://icons.test/[redacted]" },
    commands: { claude: "setup --key [redacted]" },
  });
  await search.run(["stack", "export"]);
  expect(search.said()).toEqual([]);
  expect(await search.files(bench.folder.path)).toEqual([]);
  // What is no secret is found by the same search, so it looks where it should.
  expect(await new KeySearch(trial.stack, "[redacted]").files(bench.folder.path)).toEqual(
    expect.arrayContaining([expect.stringMatching(/stacks.trial.test\.json$/)]),
  );
  expect((await search.run(DESTROY, env(repeating.origin))).code).toBe(0);
  expect(repeating.requests.map(({ headers }) => headers[origin.header])).toContain(origin.key);
});
