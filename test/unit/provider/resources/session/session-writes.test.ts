import type { Fault } from "composio-emulator";
import type { Properties } from "../../../../../provider/core/resource";
import { undeclarable } from "../../../../../provider/resources/session/session-import";
import { useProcess } from "../../../../support/use-process";

const USER = { userId: "agent-7", toolkits: { enable: ["gmail"] } };

const { emulator, process, warnings } = useProcess("Session");

async function created(news: Properties = USER) {
  const { inputs } = await process.check({}, news);
  return { inputs, ...(await process.create(inputs)) };
}

async function inputsAfter(olds: Properties, news: Properties) {
  return (await process.check(olds, news)).inputs;
}

describe("the experimental settings", () => {
  const MEMORY = { memory: { enabled: true } };

  it.each<[string, Properties, Properties, string[], string[]]>([
    ["one that Composio takes in a create only", {}, { custom_tools: ["a"] }, ["experimental"], []],
    ["another one", {}, MEMORY, [], ["experimental"]],
    ["none", MEMORY, MEMORY, [], []],
  ])("that change: %s", async (_, before, after, replaced, updated) => {
    const { id, outs, inputs } = await created({ ...USER, experimental: before });
    const news = await inputsAfter(inputs, { ...USER, experimental: after });
    const { changes, replaces } = await process.diff(id, outs, news);
    expect(replaces).toEqual(replaced);
    expect(changes).toBe(replaced.length + updated.length > 0);
  });

  it("that are not known yet are updated, whatever they are", async () => {
    const { id, outs, inputs } = await created();
    const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    const { changes, replaces } = await process.diff(id, outs, { ...inputs, experimental: unknown });
    expect({ changes, replaces }).toEqual({ changes: true, replaces: [] });
  });
});

describe("a create that Composio answers with a session that was there before", () => {
  it.each<[string, Properties, string]>([
    ["of another user", { config: { user_id: "somebody" } }, 'which is of the user "somebody"'],
    ["that was changed since", { config_version: 3 }, "which has been changed since, to the version 3"],
  ])("is no create: one %s", async (_, set, sign) => {
    for (const operation of ["createSession", "getSession"] as const) {
      emulator.faults.add({ kind: "altered", operation, set, times: 9 } as Fault);
    }
    await expect(created()).rejects.toThrow(sign);
  });
});

describe("an allow-list of toolkits without an element", () => {
  const NONE = { userId: "agent-7", toolkits: { enable: [] } };

  /** Has the session serve this toolkit alone. */
  function serve(slug: string): void {
    const set = { items: [{ slug }] };
    emulator.faults.add({ kind: "altered", operation: "listSessionToolkits", set, times: 9 } as Fault);
  }

  it("is looked at by what the session serves", async () => {
    serve("gmail");
    await expect(created(NONE)).rejects.toThrow("but its toolkits is not what the program says");
  });

  it("is not for Composio's own tools", async () => {
    serve("composio");
    await created(NONE);
    expect(warnings).toEqual([]);
  });

  it("is believed with a warning where that cannot be seen", async () => {
    emulator.faults.add({ kind: "error", operation: "listSessionToolkits", times: 9 });
    await created(NONE);
    expect(warnings).toEqual([expect.stringContaining("it could not be seen that the session")]);
  });
});

describe("an update that another write was in the way of", () => {
  const CONFLICT: Fault = { kind: "answer", operation: "updateSession", status: 409, body: {} };

  it("is sent once more where that write left alone what the program declares", async () => {
    const { id, outs, inputs } = await created();
    emulator.faults.add(CONFLICT);
    const news = await inputsAfter(inputs, { ...USER, toolkits: { enable: ["gmail", "slack"] } });
    const { outs: updated } = await process.update(id, outs, news);
    expect(updated).toMatchObject({ toolkits: { enable: ["gmail", "slack"] } });
  });

  it("has failed where it is in the way again, and somebody else changes the session", async () => {
    const { id, outs, inputs } = await created();
    emulator.faults.add({ ...CONFLICT, times: 9 });
    const news = await inputsAfter(inputs, { ...USER, toolkits: { enable: ["slack"] } });
    await expect(process.update(id, outs, news)).rejects.toThrow("somebody else changes the session");
  });
});

test("a value of a form that no program can say is named", () => {
  const config = { user_id: "a", toolkits: "every one", instant: { tools: ["GMAIL_SEND_EMAIL"] } };
  const remote = { id: "trs_1", session_id: "trs_1", config, shown: config };
  expect(undeclarable(remote as never)).toEqual(["toolkits", "instant"]);
});
