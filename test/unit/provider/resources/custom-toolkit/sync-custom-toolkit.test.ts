import { type Emulator, type Fault, startEmulator } from "composio-emulator";
import { InitFailedError } from "../../../../../provider/core/init-failed-error";
import { previewOfUpdate } from "../../../../../provider/core/preview";
import type { Properties } from "../../../../../provider/core/resource";
import { UNKNOWN } from "../../../../../provider/core/unknown";
import { customToolkit } from "../../../../../provider/resources/custom-toolkit/custom-toolkit-definition";
import { ID, liveIn, ORDERS, processAt } from "../../../../support/custom-toolkit-process";

const OPEN: Properties = { ...ORDERS, authSchemes: [{ mode: "NO_AUTH" }] };
/** Accounts of the toolkit, once it is there. */
const [ACCOUNT, ANOTHER] = ["ca_gmail_team", "ca_gmail_desk"];
const SYNC = { operation: "syncCustomToolkit" } as const;

let emulator: Emulator;

beforeEach(async () => {
  emulator = await startEmulator();
  for (const id of [ACCOUNT, ANOTHER]) {
    emulator.changeConnectedAccount(id, { toolkit: ID });
  }
});
afterEach(() => emulator.close());

const syncs = () => emulator.journal.requests("syncCustomToolkit").map(({ body }) => body);

/** The number of the version that the toolkit has, such as 1 of `20261126_01`. */
const versionsMade = () => Number(liveIn(emulator)[0]?.version.split("_")[1]);

describe("a new value of syncTrigger or syncAccountId", () => {
  it("syncs after a create, and the outputs are what Composio has then", async () => {
    const { outs } = await processAt(emulator).created({ ...OPEN, syncTrigger: "1" });
    expect(syncs()).toEqual([{ slug: ID }]);
    expect(outs).toMatchObject({ version: expect.stringMatching(/_01$/), toolsCount: 3, syncTrigger: "1" });
  });

  it("syncs after an update, by the account that is given, and sends nothing else", async () => {
    const process = processAt(emulator);
    const { id, inputs, outs } = await process.created();
    emulator.settings.customToolkits.servedTools = 5;
    emulator.journal.clear();
    const by = { ...inputs, syncTrigger: "2", syncAccountId: ACCOUNT };
    const updated = await process.update(id, outs, by);
    expect(emulator.journal.requests().map(({ operation }) => operation)).toEqual([
      "getToolkit",
      "syncCustomToolkit",
    ]);
    expect(syncs()).toEqual([{ slug: ID, connected_account_id: ACCOUNT }]);
    expect(updated.outs).toMatchObject({ toolsCount: 5, version: expect.stringMatching(/_01$/) });

    await process.update(id, updated.outs, { ...by, syncAccountId: ANOTHER });
    expect(syncs().at(-1)).toEqual({ slug: ID, connected_account_id: ANOTHER });
  });

  it("syncs what an update has just changed, and not before it", async () => {
    const process = processAt(emulator);
    const { id, inputs, outs } = await process.created(OPEN);
    emulator.journal.clear();
    const updated = await process.update(id, outs, { ...inputs, name: "Desk", syncTrigger: "1" });
    expect(emulator.journal.requests().map(({ operation }) => operation)).toEqual([
      "getToolkit",
      "upsertCustomToolkit",
      "getToolkit",
      "syncCustomToolkit",
    ]);
    expect(updated.outs).toMatchObject({ name: "Desk", toolsCount: 3 });
  });

  it("syncs a toolkit that is adopted", async () => {
    const { id } = await processAt(emulator).created(OPEN);
    const adopted = await processAt(emulator).created({ ...OPEN, adoptExisting: true, syncTrigger: "1" });
    expect(adopted).toMatchObject({ id, outs: { toolsCount: 3 } });
  });

  it("that is taken away, or stays, syncs nothing", async () => {
    const process = processAt(emulator);
    const { id, inputs, outs } = await process.created({ ...OPEN, syncTrigger: "1" });
    const { syncTrigger: _, ...without } = inputs;
    expect(await process.diff(id, outs, without)).toMatchObject({ changes: false });
    await process.update(id, outs, { ...inputs, name: "Desk" });
    expect(syncs()).toHaveLength(1);
  });

  it("of a toolkit that asks for authentication needs an account, which a warning says", async () => {
    const process = processAt(emulator);
    const { id, inputs, outs } = await process.created({ ...ORDERS, syncTrigger: "1" });
    expect(syncs()).toEqual([]);
    expect(process.warnings).toEqual([expect.stringContaining("Set syncAccountId")]);
    const news = { ...inputs, syncAccountId: ACCOUNT };
    expect(await process.diff(id, outs, news)).toMatchObject({ changes: true });
    expect((await process.update(id, outs, news)).outs).toMatchObject({ toolsCount: 3 });
  });

  it("makes the version and the tools unknown in a preview, as a change of what is sent does", () => {
    const state = { ...OPEN, toolkitSlug: ID, version: "20261126_00", toolsCount: 3, syncTrigger: "1" };
    const foreseen = (news: Properties) => {
      const { version, toolsCount, toolkitSlug } = previewOfUpdate(customToolkit, state, news);
      return { version, toolsCount, toolkitSlug };
    };
    const moving = { version: UNKNOWN, toolsCount: UNKNOWN, toolkitSlug: ID };
    expect(foreseen({ ...OPEN, syncTrigger: "2" })).toEqual(moving);
    expect(foreseen({ ...OPEN, syncTrigger: "1", name: "Desk" })).toEqual(moving);
    expect(foreseen({ ...OPEN, syncTrigger: "1", forceDestroy: true })).toMatchObject({
      version: state.version,
      toolsCount: 3,
    });
  });
});

describe("a sync whose answer is unclear", () => {
  it.each<[string, Fault]>([
    ["lost", { kind: "reset", when: "after", ...SYNC }],
    ["a 500", { kind: "error", when: "after", ...SYNC }],
    ["without a version", { kind: "missing-fields", keep: ["slug"], ...SYNC }],
    ["of another toolkit", { kind: "altered", set: { slug: "CUSTOM_OTHER" }, ...SYNC }],
    ["not there yet", { kind: "late", ms: 20, ...SYNC }],
  ])("is settled by the version where it is %s", async (_, fault) => {
    const process = processAt(emulator, { retryBudgetMs: 5_000 });
    emulator.faults.add(fault);
    const { outs } = await process.created({ ...OPEN, syncTrigger: "1" });
    expect([syncs().length, versionsMade()]).toEqual([1, 1]);
    expect(outs).toMatchObject({ version: expect.stringMatching(/_01$/), toolsCount: 3 });
  });

  it.each<[string, Fault]>([
    ["lost", { kind: "reset", when: "before", ...SYNC }],
    [
      "a 408",
      { kind: "answer", status: 408, body: { error: { message: "slow", slug: "MCP_Slow" } }, ...SYNC },
    ],
  ])("is sent again where it is %s and the version is as before", async (_, fault) => {
    const process = processAt(emulator, { retryBudgetMs: 5_000 });
    emulator.faults.add(fault);
    const { outs } = await process.created({ ...OPEN, syncTrigger: "1" });
    expect([syncs().length, versionsMade()]).toEqual([2, 1]);
    expect(outs).toMatchObject({ toolsCount: 3 });
  });
});

describe("a sync that fails", () => {
  const refused = (): Fault => ({ kind: "answer", status: 400, times: 9, body: REFUSAL, ...SYNC });
  const REFUSAL = { error: { message: "no account", slug: "HTTP_BadRequest" } };

  it("after a create keeps the toolkit, and the next update syncs it, also after a refresh", async () => {
    const process = processAt(emulator);
    emulator.faults.add(refused());
    const error: unknown = await process.created({ ...OPEN, syncTrigger: "1" }).catch((reason) => reason);
    emulator.faults.clear();
    expect(error).toBeInstanceOf(InitFailedError);
    const { id, message, properties } = error as InitFailedError;
    expect(id).toBe(ID);
    expect(message).toContain("only its tools were not read anew");
    expect(message).toContain("Then run `pulumi up` again");
    const inputs = await process.checked({ ...OPEN, syncTrigger: "1" });
    const refreshed = (await process.read(id, { ...properties })).props ?? {};
    for (const state of [{ ...properties }, refreshed]) {
      expect(await process.diff(id, state, inputs)).toMatchObject({ changes: true, replaces: [] });
    }
    expect((await process.update(id, refreshed, inputs)).outs).toMatchObject({
      syncTrigger: "1",
      toolsCount: 3,
    });
  });

  it("after an update leaves the state as it was, so that the next update syncs", async () => {
    const process = processAt(emulator);
    const { id, inputs, outs } = await process.created(OPEN);
    emulator.faults.add(refused());
    const news = { ...inputs, name: "Desk", syncTrigger: "1" };
    await expect(process.update(id, outs, news)).rejects.toThrow(
      /could not update the custom toolkit "Desk".*only its tools were not read anew.*syncAccountId/s,
    );
    emulator.faults.clear();
    expect((await process.update(id, outs, news)).outs).toMatchObject({ name: "Desk", toolsCount: 3 });
  });

  it.each([
    ["an account that there is none of", { ...ORDERS, syncTrigger: "1", syncAccountId: "ca_none" }, 3],
    ["an account of another toolkit", { ...ORDERS, syncTrigger: "1", syncAccountId: "ca_gmail_other" }, 3],
    ["more than 500 tools", { ...OPEN, syncTrigger: "1" }, 501],
  ])("for %s is refused and changes nothing", async (_, inputs, servedTools) => {
    emulator.settings.customToolkits.servedTools = servedTools;
    await expect(processAt(emulator).created(inputs)).rejects.toThrow("only its tools were not read anew");
    expect(versionsMade()).toBe(0);
  });

  it("for an account that is disabled is refused, and the next update reads the tools by another", async () => {
    const process = processAt(emulator);
    const { id, inputs, outs } = await process.created();
    emulator.changeConnectedAccount(ACCOUNT, { status: "INACTIVE" });
    await expect(process.update(id, outs, { ...inputs, syncAccountId: ACCOUNT })).rejects.toThrow(
      "an active connected account of this toolkit (syncAccountId)",
    );
    expect((await process.update(id, outs, { ...inputs, syncAccountId: ANOTHER })).outs).toMatchObject({
      toolsCount: 3,
    });
  });

  it("because there is no such route says so, and nothing of accounts", async () => {
    const body = {
      error: { message: "Route POST:/api/v3.1/custom/toolkits/sync not found", slug: "HTTP_NotFound" },
    };
    emulator.faults.add({ kind: "answer", status: 404, body, times: 9, ...SYNC });
    const error: unknown = await processAt(emulator)
      .created({ ...OPEN, syncTrigger: "1" })
      .catch((reason) => reason);
    expect(error).toBeInstanceOf(InitFailedError);
    expect((error as Error).message).toContain("This Composio has no such route");
    expect((error as Error).message).not.toContain("active connected account");
  });
});

test("has nothing to do in a state of before these inputs", async () => {
  const process = processAt(emulator);
  const { id, inputs, outs } = await process.created();
  const { syncTrigger: _, syncAccountId: __, ...older } = outs;
  expect(await process.diff(id, older, inputs)).toMatchObject({ changes: false });
  expect(await process.read(id, older)).toEqual({ id, props: older });
});
