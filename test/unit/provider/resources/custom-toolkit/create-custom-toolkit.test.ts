import { type Emulator, startEmulator } from "composio-emulator";
import { RESOURCES } from "../../../../../provider/resources";
import { ComposioRun } from "../../../../../provider/run/composio-run";
import { apiAt } from "../../../../support/composio";
import { HEADERS, ID, liveIn, ORDERS, processAt } from "../../../../support/custom-toolkit-process";
import { SHORTER } from "../../../../support/short-sleep";
import { until } from "../../../../support/until";

let emulator: Emulator;

beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.close());

const upserts = () => emulator.journal.requests("upsertCustomToolkit").length;

test("the old name of the URL is tried once, and remembered", async () => {
  emulator.settings.customToolkits.urlField = "app_url";
  const process = processAt(emulator);
  await process.created();
  expect(upserts()).toBe(2);
  await process.created({ ...ORDERS, slug: "sales" });
  expect(upserts()).toBe(3);
  expect(liveIn(emulator).map(({ mcp_url }) => mcp_url)).toEqual([ORDERS.mcpUrl, ORDERS.mcpUrl]);
});

test("a URL that Composio does not take is told by the words that are about it", async () => {
  const refuse = (message: string) => ({
    operation: "upsertCustomToolkit" as const,
    kind: "answer" as const,
    status: 400,
    body: { error: { message, slug: "HTTP_BadRequest" } },
  });
  emulator.faults.add(refuse("mcp_url cannot be reached"));
  emulator.faults.add(refuse("mcp_url is required"));
  await expect(processAt(emulator).created()).rejects.toThrow("mcp_url cannot be reached");
  emulator.faults.add(refuse("mcp_url is not known"));
  emulator.faults.add(refuse("app_url cannot be reached"));
  await expect(processAt(emulator).created()).rejects.toThrow("app_url cannot be reached");
});

test.each([
  ["a cut connection", { kind: "reset", when: "after" }],
  ["an error", { kind: "error", when: "after" }],
  ["half an answer", { kind: "truncated" }],
  ["another toolkit", { kind: "altered", set: { slug: "CUSTOM_OTHER" } }],
  ["nothing of it", { kind: "answer", status: 200, body: {}, when: "after" }],
] as const)("an upsert that is answered by %s makes one toolkit, once or always", async (_, fault) => {
  for (const existing of ["updated", "refused"] as const) {
    for (const { times, retryBudgetMs } of [
      { times: 1, retryBudgetMs: 2_000 },
      { times: 100, retryBudgetMs: 0 },
    ]) {
      emulator.reset();
      emulator.settings.customToolkits.existing = existing;
      emulator.faults.add({ operation: "upsertCustomToolkit", times, ...fault });
      const { id, outs } = await processAt(emulator, { retryBudgetMs }).created();
      expect({ id, outs }).toMatchObject({ id: ID, outs: { toolkitSlug: ID } });
      expect(liveIn(emulator)).toHaveLength(1);
    }
  }
});

test("what somebody else makes meanwhile is not claimed", async () => {
  const process = processAt(emulator);
  const inputs = await process.checked(ORDERS);
  emulator.faults.add({ operation: "upsertCustomToolkit", kind: "delay", ms: 1_000 });
  const created = process.create(inputs);
  created.catch(() => undefined);
  await until(() => emulator.journal.requests("getToolkit").length > 0);
  await processAt(emulator).created({ ...ORDERS, mcpUrl: "https://mcp.example.com/other" });
  await expect(created).rejects.toThrow("Composio answered 409");
  expect(liveIn(emulator)).toMatchObject([{ mcp_url: "https://mcp.example.com/other" }]);
});

test("of the URL of somebody else's toolkit, an error shows the host alone", async () => {
  await processAt(emulator).created({
    ...ORDERS,
    mcpUrl: "https://theirs.example.com/p/token-1?key=token-2",
  });
  const message: unknown = await processAt(emulator)
    .created({ ...ORDERS, adoptExisting: true })
    .catch((error: Error) => error.message);
  expect(message).toContain("(its URL is one of theirs.example.com)");
  expect(message).not.toMatch(/token-[12]/);
});

test("a toolkit that is there is refused, and adopted where the program asks for it", async () => {
  await processAt(emulator).created();
  const process = processAt(emulator);
  await expect(process.created()).rejects.toThrow(`Composio has the toolkit ${ID} already`);
  expect(upserts()).toBe(1);
  await expect(
    process.created({ ...ORDERS, adoptExisting: true, authSchemes: [{ mode: "NO_AUTH" }] }),
  ).rejects.toThrow("has another authSchemes than declared");
  expect(upserts()).toBe(1);
  const adopted = await process.created({ ...ORDERS, slug: "Orders", name: "Desk", adoptExisting: true });
  expect(adopted).toMatchObject({ id: ID, outs: { name: "Desk", slug: "Orders" } });
  await expect(process.created({ ...ORDERS, adoptExisting: true })).rejects.toThrow(
    "another resource of this program has the toolkit",
  );
});

test("a resource that a renamed one has adopted does not take the toolkit with it", async () => {
  const { id, outs } = await processAt(emulator).created();
  const process = processAt(emulator);
  await process.created({ ...ORDERS, adoptExisting: true });
  await process.delete(id, outs);
  expect(liveIn(emulator)).toHaveLength(1);
  expect(process.warnings).toEqual([expect.stringContaining("is not deleted")]);
});

test("two resources of one slug are told so, and the first has the toolkit", async () => {
  const process = processAt(emulator);
  const both = await Promise.allSettled([process.created(), process.created({ ...ORDERS, slug: "ORDERS" })]);
  expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
  expect(liveIn(emulator)).toMatchObject([{ name: "Orders" }]);
});

test("without a look, nothing is created", async () => {
  emulator.faults.add({ operation: "getToolkit", kind: "answer", status: 403, times: 100 });
  await expect(processAt(emulator).created()).rejects.toThrow("answered 403");
  expect(upserts()).toBe(0);
});

test("a toolkit that shows late is waited for, and one that shows too late is kept", async () => {
  emulator.settings.customToolkits.lagMs = 1_000 / SHORTER;
  expect(await processAt(emulator).created()).toMatchObject({ id: ID, outs: { toolsCount: 0 } });
  emulator.settings.customToolkits.lagMs = 60_000;
  const late = processAt(emulator).created({ ...ORDERS, slug: "sales" });
  await expect(late).rejects.toMatchObject({ id: "CUSTOM_SALES" });
});

test.each([
  ["slug", { slug: "or-ders" }, "must have 1 to 30 letters"],
  ["slug", { slug: "CUSTOM_orders" }, "must not begin with CUSTOM_"],
  ["mcpUrl", { mcpUrl: "http://mcp.example.com" }, "must be an https URL"],
  ["mcpUrl", { mcpUrl: "https://localhost/mcp" }, "must be an https URL"],
  ["mcpUrl", { mcpUrl: undefined }, "must be the https URL of the MCP server"],
  ["authSchemes", { authSchemes: [] }, "must have at least one scheme"],
  [
    "authSchemes[0].mode",
    { authSchemes: [{ mode: "OAUTH2" }] },
    'must be "NO_AUTH", "API_KEY" or "DCR_OAUTH"',
  ],
  ["authSchemes[1].mode", { authSchemes: [{ mode: "NO_AUTH" }, { mode: "NO_AUTH" }] }, "repeats the mode"],
  ["authSchemes[0].headers", { authSchemes: [{ mode: "API_KEY" }] }, "is missing"],
  [
    "authSchemes[0].headers",
    { authSchemes: [{ mode: "API_KEY", headers: { Key: "k" } }] },
    "{{generic_api_key}}",
  ],
  ["authSchemes[0].discoveryUrl", { authSchemes: [{ mode: "DCR_OAUTH" }] }, "is missing"],
  ["authSchemes[0].headers", { authSchemes: [{ mode: "NO_AUTH", headers: HEADERS }] }, "not a property"],
  ["logo.content", { logo: { content: "aGVs\nbG8=", mimeType: "image/png" } }, "must be an image in base64"],
  ["logo.mimeType", { logo: { content: "aGVsbG8=", mimeType: "image/gif" } }, "image/jpeg"],
])("a wrong %s is told before any request: %j", async (property, wrong, reason) => {
  const { failures } = await processAt(emulator).check({}, { ...ORDERS, ...wrong });
  expect(failures).toEqual([{ property, reason: expect.stringContaining(reason) }]);
});

test("what a check learnt before the create is asked anew after it", async () => {
  const warnings: string[] = [];
  const run = new ComposioRun(
    () => apiAt(emulator.url),
    (warning) => warnings.push(warning),
  );
  const { inputs } = await RESOURCES.CustomToolkit.check(() => run, {}, ORDERS);
  await RESOURCES.CustomToolkit.create(run, inputs);
  const auth = { toolkit: "custom_orders", name: "orders", custom: { authScheme: "API_KEY" } };
  expect(await RESOURCES.AuthConfig.check(() => run, {}, auth)).toMatchObject({ failures: [] });
  expect(warnings).toEqual([]);
  const other = { ...auth, toolkit: "custom_other" };
  expect(await RESOURCES.AuthConfig.check(() => run, {}, other)).toMatchObject({ failures: [] });
  expect(warnings).toEqual(['the toolkit "CUSTOM_OTHER" of an auth config is not there, or not yet.']);
});
