import type { Fault } from "composio-emulator";
import { withIdentity } from "../../../../../provider/core/identity";
import type { Properties } from "../../../../../provider/core/resource";
import { useProcess } from "../../../../support/use-process";

const INPUTS = withIdentity({ toolkit: "gmail" }, { project: "shop", stack: "dev", logicalName: "mail" });
const REFUSED = { error: { message: "no", slug: "APIKey_InsufficientPermissions" } };

const { emulator, process, warnings } = useProcess("AuthConfig", { retryBudgetMs: 20_000 });
let before: Set<string>;

beforeEach(() => {
  before = new Set(emulator.authConfigs().map(({ id }) => id));
});

async function checked(news: Properties): Promise<Properties> {
  return (await process.check({}, news)).inputs;
}

function made() {
  return emulator.authConfigs().filter(({ id, deleted }) => !deleted && !before.has(id));
}

const refuse = (operation: Fault["operation"]) =>
  emulator.faults.add({ operation, kind: "answer", status: 403, body: REFUSED, times: 100 });

test("of several that unclear attempts have made under a default name, one stays", async () => {
  emulator.faults.add({ operation: "createAuthConfig", kind: "error", when: "after", times: 2 });
  emulator.faults.add({ operation: "listAuthConfigs", kind: "altered", set: { items: [] }, times: 3 });
  const { id } = await process.create(await checked(INPUTS));
  expect(made().map((config) => config.id)).toEqual([id]);
});

test("an auth config is in the state although what an earlier attempt has made cannot be deleted", async () => {
  emulator.faults.add({ operation: "createAuthConfig", kind: "error", when: "after" });
  emulator.faults.add({ operation: "listAuthConfigs", kind: "altered", set: { items: [] }, times: 3 });
  refuse("deleteAuthConfig");
  const inputs = await checked(INPUTS);
  const { id } = await process.create(inputs);
  expect(made()).toMatchObject([{ name: inputs.name }, { name: inputs.name }]);
  expect(made().map((config) => config.id)).toContain(id);
  expect(warnings).toEqual([expect.stringMatching(/a second one: ac_[\w-]+\. Delete in Composio/)]);
});

test("one that is deleted and still listed is not what an unclear create has made", async () => {
  const inputs = await checked(INPUTS);
  const deleted = { id: "ac_old", name: String(inputs.name), toolkit: { slug: "gmail" }, deleted: true };
  emulator.faults.add({ operation: "createAuthConfig", kind: "error", when: "after" });
  emulator.faults.add({
    operation: "listAuthConfigs",
    kind: "answer",
    status: 200,
    body: { items: [deleted] },
  });
  const { id } = await process.create(inputs);
  expect(made().map((config) => config.id)).toEqual([id]);
});

test("a namesake of another toolkit is not what an unclear create has made", async () => {
  const inputs = { ...(await checked(INPUTS)), name: "mail", __autonamed: undefined };
  const other = { id: "ac_other", name: "mail", toolkit: { slug: "slack" } };
  emulator.faults.add({ operation: "createAuthConfig", kind: "error" });
  emulator.faults.add({ operation: "listAuthConfigs", kind: "altered", set: { items: [other] }, times: 3 });
  await expect(process.create(inputs)).rejects.toThrow("may exist all the same");
  expect(made()).toEqual([]);
});

test("a toolkit of the project's own is named as Composio spells it", async () => {
  const inputs = await checked({ ...INPUTS, toolkit: "CUSTOM_acme" });
  expect(inputs.toolkit).toBe("custom_acme");
  await expect(process.create(inputs)).rejects.toThrow("CUSTOM_ACME");
});

test("an error of a create that may have been carried out names what to look for", async () => {
  const inputs = await checked(INPUTS);
  emulator.faults.add({ operation: "createAuthConfig", kind: "error", times: 100 });
  refuse("listAuthConfigs");
  await expect(process.create(inputs)).rejects.toThrow(
    `What to do: an auth config "${inputs.name}" may exist all the same`,
  );
});

describe("a key that may write and not read", () => {
  beforeEach(() => {
    refuse("getAuthConfig");
  });

  it("creates an auth config that is disabled, and updates it", async () => {
    const inputs = await checked({ ...INPUTS, enabled: false });
    const { id, outs } = await process.create(inputs);
    expect(outs).toMatchObject({ name: inputs.name, enabled: false, status: "DISABLED" });
    const news = { ...inputs, name: "renamed", enabled: true };
    const updated = await process.update(id, outs, news);
    expect(updated.outs).toMatchObject({ name: "renamed", enabled: true, status: "ENABLED" });
    expect(made()).toMatchObject([{ id, name: "renamed", status: "ENABLED" }]);
  });

  it("changes what stands in the state alone", async () => {
    const inputs = await checked(INPUTS);
    const { id, outs } = await process.create(inputs);
    const { outs: updated } = await process.update(id, outs, { ...inputs, forceDestroy: true });
    expect(updated).toMatchObject({ name: inputs.name, forceDestroy: true });
    await process.delete(id, updated);
    expect(made()).toEqual([]);
  });
});
