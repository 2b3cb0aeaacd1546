import type { Operation } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import { FUNCTIONS } from "../../../../../provider/resources/function-list";
import { apiAt } from "../../../../support/composio";
import { newProcess } from "../../../../support/lifecycle";

const emulator = useEmulator({ strict: false });

function asked(name: string, args: object): Promise<unknown> {
  const found = FUNCTIONS.find((each) => each.name === name);
  return Promise.resolve(found?.ask(apiAt(emulator.url), args as never));
}

/** Fields that the newest contract has and that were missing in answers of earlier. */
const ADDED = ["is_local_toolkit", "deprecated", "archived", "input_parameters", "output_parameters"];
const OF_TOOLS = ["available_versions", "scopes", "no_auth"];

describe.each<[string, object, Operation]>([
  ["getToolkits", {}, "listToolkits"],
  ["getTools", { toolkit: "gmail" }, "listTools"],
  ["getSessionConfigs", {}, "listSessionConfigs"],
])("%s", (name, args, operation) => {
  test("finds the same with and without the fields that the newest contract has added", async () => {
    const now = await asked(name, args);
    const unset = operation === "listTools" ? [...ADDED, ...OF_TOOLS] : ADDED;
    emulator.faults.add({ kind: "altered", operation, of: "items", unset });
    expect(await asked(name, args)).toEqual(now);
    expect(emulator.faults.pending()).toEqual([]);
  });
});

test("tools without a description are found", async () => {
  emulator.faults.add({ kind: "altered", operation: "listTools", of: "items", unset: ["description"] });
  expect(await asked("getTools", { toolkit: "exa" })).toMatchObject({ tools: [{ description: "" }, {}, {}] });
});

test("tools whose answer leaves out what they do have no hints", async () => {
  emulator.faults.add({ kind: "altered", operation: "listTools", of: "items", unset: ["tags"] });
  expect(await asked("getTools", { toolkit: "exa" })).toMatchObject({
    tools: [{ hints: [] }, { hints: [] }, { hints: [] }],
  });
});

test.each(["older", "newest"] as const)("instant is as declared in the %s answers", async (shape) => {
  emulator.settings.sessions.shape = shape;
  const session = newProcess(apiAt(emulator.url), {}, "Session");
  const { inputs } = await session.check({}, { userId: "agent-7", toolkits: { enable: ["gmail"] } });
  const { id, outs } = await session.create(inputs);
  const { props } = await session.read(id, outs);
  expect(props).toMatchObject({ instant: true });
});

test("an instant without its switches is no drift", async () => {
  const session = newProcess(apiAt(emulator.url), {}, "Session");
  const { inputs } = await session.check({}, { userId: "agent-7", toolkits: { enable: ["gmail"] } });
  const { id, outs } = await session.create(inputs);
  const config = { user_id: "agent-7", toolkits: { enabled: ["gmail"] }, instant: {} };
  emulator.faults.add({ kind: "altered", operation: "getSession", set: { config } });
  expect((await session.read(id, outs)).props).toMatchObject({ instant: true });
});
