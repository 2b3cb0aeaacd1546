import type { Properties } from "../../../../../provider/core/resource";
import { RESOURCES } from "../../../../../provider/resources";
import { ComposioRun } from "../../../../../provider/run/composio-run";
import { apiAt } from "../../../../support/composio";
import { useProcess } from "../../../../support/use-process";

const identity = (logicalName: string) => ({ project: "shop", stack: "prod", logicalName });
const INPUTS = { toolkit: "gmail", __identity: identity("mail") };

const { emulator, process } = useProcess("AuthConfig");
let before: Set<string>;

beforeEach(() => {
  before = new Set(emulator.authConfigs().map(({ id }) => id));
});

async function created(news: Properties = INPUTS) {
  const { inputs } = await process.check({}, news);
  return { inputs, ...(await process.create(inputs)) };
}

/** Does what the engine does before it creates a replacement. */
async function replacing({ id, inputs: olds, outs }: Awaited<ReturnType<typeof created>>, news: Properties) {
  const { inputs } = await process.check(olds, news);
  expect((await process.diff(id, outs, inputs)).replaces).not.toEqual([]);
  return (await process.check({}, news)).inputs;
}

const live = () => emulator.authConfigs().filter(({ id, deleted }) => !deleted && !before.has(id));

describe("the create of a replacement", () => {
  const NEWS = { ...INPUTS, toolkit: "slack" };

  it("is refused while people are connected to the old auth config", async () => {
    const old = await created();
    emulator.changeAuthConfig(old.id, { no_of_connections: 2 });
    const inputs = await replacing(old, NEWS);
    await expect(process.create(inputs)).rejects.toThrow(
      /could not replace the auth config "mail-.*2 accounts are connected through it.*Nothing is changed/,
    );
    expect(live().map(({ id }) => id)).toEqual([old.id]);
  });

  it("goes on with forceDestroy in the state, and where nobody is connected", async () => {
    const forced = await created({ ...INPUTS, forceDestroy: true });
    emulator.changeAuthConfig(forced.id, { no_of_connections: 2 });
    await process.create(await replacing(forced, NEWS));
    const free = await created({ ...INPUTS, __identity: identity("post") });
    await process.create(await replacing(free, { ...NEWS, __identity: identity("post") }));
    expect(live()).toHaveLength(4);
  });

  it("goes on where Composio cannot be asked, since the delete asks again", async () => {
    const old = await created();
    emulator.changeAuthConfig(old.id, { no_of_connections: 2 });
    const inputs = await replacing(old, NEWS);
    emulator.faults.add({ operation: "getAuthConfig", kind: "error" });
    await process.create(inputs);
    await expect(process.delete(old.id, old.outs)).rejects.toThrow("could not delete");
  });
});

test("a replacement of two with the same inputs is told apart by the URN, where the host is told it", async () => {
  const run = new ComposioRun(
    () => apiAt(emulator.url),
    () => {},
  );
  const lifecycle = RESOURCES.AuthConfig;
  const under = (parent: string) =>
    run.of(`urn:pulumi:prod::shop::${parent}$composio:index:AuthConfig::mail`);
  const made = async (parent: string, toolkit: string) => {
    const { inputs } = await lifecycle.check(() => undefined, {}, { ...INPUTS, name: "mail", toolkit });
    return { inputs, ...(await lifecycle.create(under(parent), inputs)) };
  };
  const used = await made("Sales", "gmail");
  const free = await made("Support", "gmail");
  emulator.changeAuthConfig(used.id, { no_of_connections: 2 });
  for (const [parent, { id, outputs, inputs }] of Object.entries({ Sales: used, Support: free })) {
    lifecycle.diff(under(parent), id, outputs, { ...inputs, toolkit: "slack" });
  }

  await made("Support", "slack");
  await expect(made("Sales", "slack")).rejects.toThrow("2 accounts are connected through it");
});

test("a create that replaces nothing asks for nothing more", async () => {
  const old = await created();
  emulator.changeAuthConfig(old.id, { no_of_connections: 2 });
  await replacing(old, { ...INPUTS, toolkit: "slack" });
  emulator.journal.clear();
  await created({ ...INPUTS, toolkit: "slack", __identity: identity("chat") });
  expect(emulator.journal.requests().map(({ operation }) => operation)).toEqual([
    "createAuthConfig",
    "getAuthConfig",
  ]);
});
