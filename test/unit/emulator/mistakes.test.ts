import {
  type Emulator,
  type EmulatorOptions,
  type Fault,
  type Operation,
  startEmulator,
} from "composio-emulator";
import { clientOf } from "../../support/emulator/client";

/** As a program without types passes it. */
const untyped = <T>(value: object): T => value as T;

test.each<[object, string]>([
  [{ prot: 8080 }, "the emulator has no option prot; it has host, port"],
  [{ settings: { latency: 5 } }, "settings of the emulator: must NOT have additional properties: 'latency'"],
  [
    { settings: { cursors: "back" } },
    "settings of the emulator: cursors must be equal to one of the allowed values",
  ],
])("the options %j are refused", async (options, message) => {
  await expect(startEmulator(untyped<EmulatorOptions>(options))).rejects.toThrow(message);
});

describe("in process", () => {
  let emulator: Emulator;

  beforeAll(async () => {
    emulator = await startEmulator();
  });
  afterAll(() => emulator.close());

  it.each([
    { kind: "erorr", operation: "createSession" },
    { kind: "error", operation: "createSesion" },
    { kind: "error", operation: "createSession", tims: 2 },
    { kind: "delay", operation: "createSession" },
  ])("the fault %j is refused", (fault) => {
    expect(() => emulator.faults.add(untyped<Fault>(fault))).toThrow(`a fault ${JSON.stringify(fault)}: `);
    expect(emulator.faults.pending()).toEqual([]);
  });

  it("a misspelt operation of the journal is refused", () => {
    const problem = "'createSesion' is no operation";
    expect(() => emulator.journal.requests("createSesion" as Operation)).toThrow(problem);
    expect(() => emulator.journal.requests({ operation: "createSesion" as Operation })).toThrow(problem);
    expect(() => emulator.journal.requests({ path: "mcp" })).toThrow("path must match pattern");
  });
});

test("a strict emulator rejects when it is closed, where a request had no route", async () => {
  const emulator = await startEmulator({ strict: true });
  await clientOf(emulator).get("/mcp/servers");
  await clientOf(emulator).get("/nothing");
  await clientOf(emulator).get("/nothing");
  await expect(emulator.close()).rejects.toThrow("the emulator has no route for GET /api/v3/nothing");
});

test("a strict emulator that has answered all is closed without a word", async () => {
  const emulator = await startEmulator({ strict: true });
  await clientOf(emulator).get("/mcp/servers");
  await emulator.close();
});

test("each request that is answered is told of", async () => {
  const seen: string[] = [];
  const emulator = await startEmulator({
    onRequest: ({ operation, status }) => seen.push(`${operation} ${status}`),
  });
  await clientOf(emulator).get("/mcp/servers");
  await clientOf(emulator).get("/nothing");
  await emulator.close();
  expect(seen).toEqual(["listMcpServers 200", "null 501"]);
});

test("it says that it is well, without a key and without a trace in the journal", async () => {
  const emulator = await startEmulator({ apiKeys: ["ak_only"] });
  const answer = await fetch(`${emulator.url}/__emulator/health`);
  expect([answer.status, await answer.json()]).toEqual([200, { status: "ok" }]);
  expect(emulator.journal.requests()).toEqual([]);
  await emulator.close();
});
