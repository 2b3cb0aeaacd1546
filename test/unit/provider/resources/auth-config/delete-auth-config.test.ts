import type { Fault } from "composio-emulator";
import { useProcess } from "../../../../support/use-process";

const { emulator, process } = useProcess("AuthConfig");

beforeEach(() => {
  emulator.settings.authConfigs.deleted = "not-found";
});

async function created() {
  const { inputs } = await process.check({}, { toolkit: "gmail", name: "mail" });
  return { inputs, ...(await process.create(inputs)) };
}

const isDeleted = (id: string) => emulator.authConfigs().find((config) => config.id === id)?.deleted;

test.each<[string, object, string]>([
  ["a number", { set: { no_of_connections: 1 } }, "1 account is connected"],
  ["a text", { set: { no_of_connections: "2" } }, "2 accounts are connected"],
  ["null", { set: { no_of_connections: null } }, "Composio does not say how many accounts are connected"],
  ["left out", { unset: ["no_of_connections"] }, "Composio does not say how many accounts are connected"],
])(
  "a delete is refused where the number of accounts is %s, unless it is forced",
  async (_, altered, said) => {
    const { id, outs } = await created();
    emulator.faults.add({ operation: "getAuthConfig", kind: "altered", ...altered });
    await expect(process.delete(id, outs)).rejects.toThrow(said);
    expect(isDeleted(id)).toBe(false);
    await process.delete(id, { ...outs, forceDestroy: true });
    expect(isDeleted(id)).toBe(true);
  },
);

test.each(["not-found", "bad-request", "flagged"] as const)(
  "a delete of what was deleted elsewhere succeeds, although accounts were connected: %s",
  async (deleted) => {
    const { id, outs } = await created();
    emulator.settings.authConfigs.deleted = deleted;
    emulator.changeAuthConfig(id, { no_of_connections: 2, deleted: true });
    await process.delete(id, outs);
  },
);

test("a delete of what was deleted elsewhere needs forceDestroy where Composio goes on showing its connections", async () => {
  const { id, outs } = await created();
  emulator.settings.authConfigs.deleted = "stale";
  emulator.changeAuthConfig(id, { no_of_connections: 2, deleted: true });
  await expect(process.delete(id, outs)).rejects.toThrow("2 accounts are connected");
  await process.delete(id, { ...outs, forceDestroy: true });
});

test.each<[string, object]>([
  ["another's page", { kind: "answer", status: 200, body: "<html>Sign in</html>" }],
  ["nothing", { kind: "answer", status: 200 }],
  ["an object that says nothing", { kind: "answer", status: 200, body: {} }],
])("a delete that is answered with %s has failed while the auth config is there", async (_, fault) => {
  const { id, outs } = await created();
  emulator.faults.add({ operation: "deleteAuthConfig", ...fault } as Fault);
  await expect(process.delete(id, outs)).rejects.toThrow("could not delete");
  expect(isDeleted(id)).toBe(false);
  await process.delete(id, outs);
  expect(isDeleted(id)).toBe(true);
});

test("an update of what was deleted elsewhere says so", async () => {
  const { id, inputs, outs } = await created();
  emulator.changeAuthConfig(id, { deleted: true });
  await expect(process.update(id, outs, { ...inputs, name: "renamed" })).rejects.toThrow(
    "What to do: it no longer exists",
  );
});
