import { startEmulator } from "composio-emulator";
import { codeOf } from "../../provider/resources/loader";
import {
  type DynamicHost,
  type DynamicHostOptions,
  startDynamicHost,
  UNKNOWN,
} from "../support/dynamic-host";
import { type HttpServer, startHttpServer } from "../support/http-server";
import { createProjectFolder, type ProjectFolder } from "../support/project-folder";

const __provider = codeOf("McpServer");
const KEY = "ak_host_0123456789abcdef";
const INPUTS = { __provider, name: "support", authConfigIds: ["ac_gmail_prod"] };
const ID = "11111111-1111-4111-8111-111111111111";

let folder: ProjectFolder;
let host: DynamicHost | undefined;

beforeAll(async () => {
  folder = await createProjectFolder({});
});
afterAll(() => folder.remove());
afterEach(async () => {
  await host?.stop();
  host = undefined;
});

async function start(options: Omit<DynamicHostOptions, "cwd">): Promise<DynamicHost> {
  host = await startDynamicHost({ cwd: folder.path, ...options });
  return host;
}

describe("with an emulator", () => {
  let emulator: Awaited<ReturnType<typeof startEmulator>>;
  beforeAll(async () => {
    emulator = await startEmulator();
  });
  afterAll(() => emulator.close());
  beforeEach(() => emulator.reset());

  it("a server goes through its whole life", async () => {
    const provider = await start({ config: { "composio:apiKey": KEY, "composio:baseUrl": emulator.url } });
    const { inputs, failures } = await provider.check({}, INPUTS);
    expect(failures).toEqual([]);

    const { id, outputs } = await provider.create(inputs);
    expect(outputs).toMatchObject({ ...INPUTS, mcpUrl: `${emulator.url}/v3/mcp/${id}/mcp` });
    expect(await provider.diff(id, outputs, inputs)).toMatchObject({ changes: "none" });
    expect(await provider.read(id, outputs)).toEqual({ id, outputs });

    const news = { ...inputs, name: "sales" };
    expect(await provider.diff(id, outputs, news)).toMatchObject({ changes: "some", replaces: [] });
    const updated = await provider.update(id, outputs, news);
    expect(updated.outputs).toMatchObject({ name: "sales", __provider });

    await provider.delete(id, updated.outputs);
    expect((await provider.read(id, updated.outputs)).id).toBe("");
    expect(await provider.stop()).toBeUndefined();
    expect(provider.stderr()).toBe("");
  });

  it("the key may come from the environment, and may be a user's", async () => {
    const env = { COMPOSIO_USER_API_KEY: "uak_host_1", COMPOSIO_BASE_URL: emulator.url };
    await (await start({ env })).create(INPUTS);
    expect(emulator.journal.requests()).toMatchObject([
      { operation: "createMcpServer", headers: { credentials: ["x-user-api-key"] } },
    ]);
  });

  it("calls that arrive side by side are all configured", async () => {
    const provider = await start({ config: { "composio:apiKey": KEY, "composio:baseUrl": emulator.url } });
    const names = Array.from({ length: 20 }, (_, index) => `server ${index}`);
    await Promise.all(names.map((name) => provider.create({ ...INPUTS, name })));
    expect(emulator.servers().map(({ name }) => name)).toEqual(expect.arrayContaining(names));
    expect(emulator.servers()).toHaveLength(20);
  });
});

describe("without a key", () => {
  const MISSING = "No Composio API key is configured: run `pulumi config set --secret composio:apiKey`";

  it("check and diff work, also on values that are not known yet", async () => {
    const provider = await start({});
    const news = { ...INPUTS, authConfigIds: ["ac_gmail_prod", UNKNOWN] };
    expect(await provider.check({}, news)).toEqual({ inputs: news, failures: [] });
    expect(await provider.diff(ID, INPUTS, news)).toMatchObject({ changes: "some" });
  });

  it("create, read, update and delete stop with one sentence that says how to set it", async () => {
    const provider = await start({});
    await expect(provider.create(INPUTS)).rejects.toThrow(MISSING);
    await expect(provider.read(ID, INPUTS)).rejects.toThrow(MISSING);
    await expect(provider.update(ID, INPUTS, INPUTS)).rejects.toThrow(MISSING);
    await expect(provider.delete(ID, INPUTS)).rejects.toThrow(MISSING);
  });

  it("what Pulumi's host prints beside the error is one line, not a stack", async () => {
    const provider = await start({});
    await provider.delete(ID, INPUTS).catch(() => {});
    await provider.stop();
    expect(provider.stderr().trim().split("\n")).toEqual([expect.stringContaining(MISSING)]);
  });
});

test.each([
  ["two keys", { "composio:apiKey": "a", "composio:userApiKey": "b" }, "accepts only one"],
  [
    "a base URL with a path",
    { "composio:baseUrl": "https://x.test/api" },
    "The Composio base URL is not an origin",
  ],
  ["plain http to another machine", { "composio:baseUrl": "http://x.test" }, "over plain http"],
])("%s stop every operation", async (_, config, message) => {
  const provider = await start({ config: { "composio:apiKey": KEY, ...config } });
  await expect(provider.create(INPUTS)).rejects.toThrow(message);
  await expect(provider.read(ID, INPUTS)).rejects.toThrow(message);
  await expect(provider.update(ID, INPUTS, INPUTS)).rejects.toThrow(message);
  await expect(provider.delete(ID, INPUTS)).rejects.toThrow(message);
  expect((await provider.check({}, INPUTS)).failures).toEqual([
    { property: "", reason: expect.stringContaining(message) },
  ]);
});

describe("when Composio's answer is wrong", () => {
  let composio: HttpServer;
  let answer: { status: number; body: unknown };

  beforeAll(async () => {
    composio = await startHttpServer((_, response) =>
      response.writeHead(answer.status, { "x-request-id": "req_1" }).end(JSON.stringify(answer.body)),
    );
  });
  afterAll(() => composio.close());

  const config = () => ({ "composio:apiKey": KEY, "composio:baseUrl": composio.origin });

  it("a create that has an id and nothing else keeps the server in the state", async () => {
    answer = { status: 201, body: { id: ID } };
    const creating = (await start({ config: config() })).create({ ...INPUTS, allowedTools: ["A"] });
    await expect(creating).rejects.toMatchObject({
      message: expect.stringContaining('could not create the MCP server "support"'),
      initFailed: {
        id: ID,
        properties: { ...INPUTS, allowedTools: ["A"], __managed: ["allowedTools"] },
        reasons: [expect.stringContaining("Composio's answer is not complete")],
      },
    });
  });

  it("a create without an id says that the server may exist", async () => {
    answer = { status: 201, body: {} };
    const creating = (await start({ config: config() })).create(INPUTS);
    await expect(creating).rejects.toMatchObject({
      message: expect.stringContaining("if the name is then taken"),
      initFailed: undefined,
    });
  });

  it("a 404 that is not Composio's deletes nothing from the state", async () => {
    answer = { status: 404, body: "nginx" };
    const provider = await start({ config: config() });
    await expect(provider.read(ID, INPUTS)).rejects.toThrow("this answer is not Composio's");
    await expect(provider.delete(ID, INPUTS)).rejects.toThrow("this answer is not Composio's");
  });

  it("neither the messages nor the output of the process hold the key", async () => {
    answer = { status: 401, body: { error: { message: `key ${KEY} is wrong`, slug: "HTTP_Unauthorized" } } };
    const provider = await start({ config: config() });
    const steps = [
      () => provider.create(INPUTS),
      () => provider.read(ID, INPUTS),
      () => provider.update(ID, {}, INPUTS),
      () => provider.delete(ID, INPUTS),
    ];
    for (const step of steps) {
      const error = await step().catch((reason: unknown) => reason);
      expect(String(error)).toContain("key [redacted] is wrong");
      expect(String(error)).toContain("add --run-program");
    }
    await provider.stop();
    expect(provider.stderr() + provider.stdout()).not.toContain(KEY);
  });
});
