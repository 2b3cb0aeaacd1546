import { type Emulator, startEmulator } from "composio-emulator";
import { apiAt } from "../../../../support/composio";
import { HEADERS, ID, liveIn, ORDERS, processAt } from "../../../../support/custom-toolkit-process";
import { listenBefore } from "../../../../support/forward";
import { newProcess } from "../../../../support/lifecycle";
import { SHORTER } from "../../../../support/short-sleep";

let emulator: Emulator;

beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.close());

/** An auth config of the toolkit, and its id. */
async function authConfigOf(toolkit = ID): Promise<{ id: string; outs: Record<string, unknown> }> {
  const authConfigs = newProcess(apiAt(emulator.url), {}, "AuthConfig");
  const { inputs } = await authConfigs.check(
    {},
    { toolkit, name: "orders", custom: { authScheme: "API_KEY" } },
  );
  return authConfigs.create(inputs);
}

describe("an update", () => {
  it("of one that is gone creates none", async () => {
    const process = processAt(emulator);
    const { id, inputs, outs } = await process.created();
    emulator.deleteCustomToolkit(id);
    await expect(process.update(id, outs, { ...inputs, name: "Desk" })).rejects.toThrow(
      `Composio has no toolkit ${ID}`,
    );
    expect(liveIn(emulator)).toEqual([]);
  });

  it("of what concerns this package alone sends nothing", async () => {
    const process = processAt(emulator);
    const { id, inputs, outs } = await process.created();
    emulator.journal.clear();
    await process.update(id, outs, { ...inputs, forceDestroy: true });
    expect(emulator.journal.requests().map(({ operation }) => operation)).toEqual(["getToolkit"]);
  });

  it("of an import sends the URL that was not known, once the program says it", async () => {
    const process = processAt(emulator);
    const { id, inputs, outs } = await process.created();
    const { mcpUrl: _, ...imported } = outs;
    emulator.journal.clear();
    await process.update(id, imported, { ...inputs, mcpUrl: undefined, forceDestroy: true });
    expect(emulator.journal.requests("upsertCustomToolkit")).toEqual([]);
    const updated = await process.update(id, imported, inputs);
    expect(updated.outs).toMatchObject({ mcpUrl: ORDERS.mcpUrl });
    expect(emulator.journal.requests("upsertCustomToolkit")).toHaveLength(1);
  });

  it("that Composio answers and does not carry out is an error", async () => {
    const process = processAt(emulator);
    const { id, inputs, outs } = await process.created();
    emulator.faults.add({ operation: "upsertCustomToolkit", kind: "ignored" });
    await expect(process.update(id, outs, { ...inputs, name: "Desk" })).rejects.toThrow(
      "its name is not as declared",
    );
  });

  it("that Composio refuses for what exists says what it changes", async () => {
    const process = processAt(emulator);
    const { id, inputs, outs } = await process.created();
    emulator.settings.customToolkits.existing = "refused";
    await expect(process.update(id, outs, { ...inputs, name: "Desk" })).rejects.toThrow(
      "Composio changes name, logo and texts of a toolkit only",
    );
  });
});

describe("a diff", () => {
  const IMPORTED = {
    ...ORDERS,
    authSchemes: [{ mode: "API_KEY" }],
    toolkitSlug: ID,
    version: "",
    toolsCount: 0,
  };
  const FULL = { ...IMPORTED, authSchemes: ORDERS.authSchemes };
  const DCR = { mode: "DCR_OAUTH", discoveryUrl: "https://mcp.example.com/oauth" };

  it.each<[string, object, object, string[] | "update" | "none"]>([
    ["headers that were not known", IMPORTED, ORDERS, "update"],
    ["a URL that was not known", { ...FULL, mcpUrl: undefined }, ORDERS, "update"],
    [
      "a discovery URL that was not known",
      { ...FULL, authSchemes: [{ mode: "DCR_OAUTH" }] },
      { ...ORDERS, authSchemes: [DCR] },
      "update",
    ],
    ["another mode beside what was not known", IMPORTED, { ...ORDERS, authSchemes: [DCR] }, ["authSchemes"]],
    ["another spelling of the slug", FULL, { ...ORDERS, slug: "Orders" }, "none"],
    ["another spelling of the URL", FULL, { ...ORDERS, mcpUrl: "https://MCP.example.com/orders" }, "none"],
    [
      "another order of the schemes",
      { ...FULL, authSchemes: [DCR, { mode: "NO_AUTH" }] },
      { ...ORDERS, authSchemes: [{ mode: "NO_AUTH" }, DCR] },
      "none",
    ],
    ["another slug", FULL, { ...ORDERS, slug: "sales" }, ["slug"]],
  ])("of %s", async (_, state, news, expected) => {
    const { changes, replaces, deleteBeforeReplace } = await processAt(emulator).diff(
      ID,
      { ...state },
      { ...news },
    );
    expect({ changes, replaces }).toEqual({
      changes: expected !== "none",
      replaces: Array.isArray(expected) ? expected : [],
    });
    expect(deleteBeforeReplace).toBe(true);
  });

  it("of an import needs no headers as long as they stay unknown, and of a new one it does", async () => {
    const process = processAt(emulator);
    const unknown = { ...ORDERS, authSchemes: [{ mode: "API_KEY" }] };
    const imported = { ...unknown, adoptExisting: false, revokeOnDelete: false, forceDestroy: false };
    const failuresOf = async (olds: object, news: object) =>
      (await process.check({ ...olds }, { ...news })).failures.map(({ property }) => property);
    expect(await failuresOf(imported, { ...unknown, name: "Desk" })).toEqual([]);
    expect(await failuresOf({ ...imported, authSchemes: ORDERS.authSchemes }, unknown)).toEqual([
      "authSchemes[0].headers",
    ]);
    expect(await failuresOf({}, unknown)).toEqual(["authSchemes[0].headers"]);
  });
});

describe("a refresh", () => {
  it.each(["app_url", "mcp_url", "absent"] as const)(
    "finds no drift where the URL is shown as %s",
    async (shownUrl) => {
      emulator.settings.customToolkits.shownUrl = shownUrl;
      emulator.settings.authConfigs.modes = "lower-case";
      const process = processAt(emulator);
      const { id, outs } = await process.created({
        ...ORDERS,
        authSchemes: [{ mode: "NO_AUTH" }, { mode: "API_KEY", headers: HEADERS }],
      });
      emulator.changeCustomToolkit(id, { tools_count: 4, version: "20270101_01" });
      expect(await process.read(id, outs)).toEqual({ id, props: outs });
    },
  );

  it("takes what only is missing for gone where the list lacks it too", async () => {
    const process = processAt(emulator);
    const { id, outs } = await process.created();
    const missing = { error: { message: "Not found", slug: "HTTP_NotFound" } };
    const fault = { operation: "getToolkit", kind: "answer", status: 404, body: missing } as const;
    emulator.faults.add(fault);
    await expect(process.read(id, outs)).rejects.toThrow("could not read");
    emulator.deleteCustomToolkit(id);
    emulator.faults.add(fault);
    expect(await process.read(id, outs)).toEqual({});
  });
});

describe("a delete", () => {
  it("is refused while there are auth configs, also where Composio's filter minds the case", async () => {
    emulator.settings.customToolkits.slugs = "same-case";
    const process = processAt(emulator);
    const { id, outs } = await process.created();
    const { id: used } = await authConfigOf("custom_orders");
    emulator.changeAuthConfig(used, { no_of_connections: 3 });
    await expect(process.delete(id, outs)).rejects.toThrow(
      `Composio would delete its auth config (${used}) and 3 connected accounts with it`,
    );
    expect(liveIn(emulator)).toHaveLength(1);
    await process.delete(id, { ...outs, forceDestroy: true });
    expect(liveIn(emulator)).toEqual([]);
  });

  it("is refused although a filter of the list finds none of them", async () => {
    const { id, outs } = await processAt(emulator).created();
    const { id: used } = await authConfigOf();
    const front = await listenBefore(
      () => emulator.url,
      ({ url = "" }, { status, body }, response) => {
        const isFiltered = url.includes("toolkit_slug=");
        response.writeHead(status).end(isFiltered ? '{"items":[],"next_cursor":null}' : body);
      },
    );
    const process = newProcess(apiAt(front.origin), {}, "CustomToolkit");
    await expect(process.delete(id, outs)).rejects.toThrow(`Composio would delete its auth config (${used})`);
    expect(liveIn(emulator)).toHaveLength(1);
    await front.close();
  });

  it("is refused where it is not known whether there are any", async () => {
    const process = processAt(emulator);
    const { id, outs } = await process.created();
    emulator.faults.add({
      operation: "listAuthConfigs",
      kind: "answer",
      status: 200,
      body: { items: [{ id: 7 }], next_cursor: null },
    });
    await expect(process.delete(id, outs)).rejects.toThrow("their list did not come whole");
    expect(liveIn(emulator)).toHaveLength(1);
  });

  it("says whether to revoke, whatever Composio does by itself", async () => {
    const process = processAt(emulator);
    const { id, outs } = await process.created();
    await process.delete(id, { ...outs, revokeOnDelete: true });
    await process.delete((await process.created()).id, outs);
    const queries = emulator.journal.requests("deleteCustomToolkit").map(({ query }) => query);
    expect(queries).toEqual([{ revoke_on_delete: "true" }, { revoke_on_delete: "false" }]);
  });

  it.each([
    ["denied", { kind: "answer", status: 200, body: { deleted: "false" } }],
    ["not carried out", { kind: "ignored" }],
  ] as const)("that is %s is an error", async (_, fault) => {
    const process = processAt(emulator);
    const { id, outs } = await process.created();
    emulator.faults.add({ operation: "deleteCustomToolkit", ...fault });
    await expect(process.delete(id, outs)).rejects.toThrow("could not delete the custom toolkit");
  });

  it("is over when the toolkit no longer shows, so that a new one can take its slug", async () => {
    emulator.settings.customToolkits.lagMs = 700 / SHORTER;
    const process = processAt(emulator);
    const { id, outs } = await process.created();
    await process.delete(id, outs);
    expect((await process.created()).id).toBe(id);
  });
});

describe("a preview", () => {
  it("refuses a replacement that would take auth configs with it, unless that is wanted", async () => {
    const { inputs } = await processAt(emulator).created();
    const { id } = await authConfigOf();
    const news = { ...ORDERS, mcpUrl: "https://mcp.example.com/other" };
    const { failures } = await processAt(emulator, { mayAsk: true }).check(inputs, news);
    expect(failures).toEqual([
      { property: "mcpUrl", reason: expect.stringContaining(`with its auth config (${id})`) },
    ]);
    const forced = await processAt(emulator, { mayAsk: true }).check({ ...inputs, forceDestroy: true }, news);
    expect(forced.failures).toEqual([]);
    expect(
      (await processAt(emulator, { mayAsk: true }).check(inputs, { ...ORDERS, name: "Desk" })).failures,
    ).toEqual([]);
  });

  it("says that a slug is taken, unless the program has or adopts the toolkit", async () => {
    const { id, inputs, outs } = await processAt(emulator).created();
    const process = processAt(emulator, { mayAsk: true });
    expect((await process.check({}, ORDERS)).failures).toEqual([]);
    expect(process.warnings).toEqual([expect.stringContaining(`Composio has the toolkit ${id} already`)]);
    const adopting = processAt(emulator, { mayAsk: true });
    await adopting.check({}, { ...ORDERS, adoptExisting: true });
    await adopting.diff(id, outs, inputs);
    await adopting.check({}, ORDERS);
    expect(adopting.warnings).toEqual([]);
  });
});

test("an auth config is of a custom toolkit in any case, and then nothing differs", async () => {
  emulator.settings.customToolkits.slugs = "same-case";
  await processAt(emulator).created();
  const authConfigs = newProcess(apiAt(emulator.url), {}, "AuthConfig");
  for (const toolkit of [ID, "custom_orders"]) {
    const { inputs } = await authConfigs.check(
      {},
      { toolkit, name: "orders", custom: { authScheme: "API_KEY" } },
    );
    emulator.faults.add({ operation: "createAuthConfig", kind: "reset", when: "after" });
    const { id, outs } = await authConfigs.create({ ...inputs, __autonamed: true });
    expect(await authConfigs.diff(id, outs, inputs)).toMatchObject({ changes: false });
    expect(await authConfigs.read(id, outs)).toEqual({ id, props: outs });
    await authConfigs.delete(id, outs);
  }
  expect(emulator.authConfigs().filter(({ toolkit, deleted }) => toolkit === ID && !deleted)).toEqual([]);
});
