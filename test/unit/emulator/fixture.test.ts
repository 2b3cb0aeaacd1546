import type { Emulator } from "composio-emulator";
import { emulatorFixture, type FixtureOptions } from "../../../emulator/fixture/emulator-fixture";
import { useEmulator } from "../../../emulator/jest";
import { clientOf, request } from "../../support/emulator/client";

/** A file of tests, whose hooks are run by hand. */
function testFile(options: FixtureOptions) {
  const hooks: Record<string, () => unknown> = {};
  const note = (name: string) => (run: () => unknown) => {
    hooks[name] = run;
  };
  const emulator = emulatorFixture(
    { beforeAll: note("beforeAll"), afterEach: note("afterEach"), afterAll: note("afterAll") },
    options,
  );
  const run = async (name: "beforeAll" | "afterEach" | "afterAll") => hooks[name]?.();
  return { emulator, run };
}

const askForNothing = (emulator: Emulator) => clientOf(emulator).get("/nothing");

test("it starts before the tests, is reset between them, and is closed after the last", async () => {
  const { emulator, run } = testFile({ settings: { duplicateStatus: 409 } });
  await run("beforeAll");
  await clientOf(emulator).create("of-one-test");
  emulator.settings.duplicateStatus = 400;
  expect(emulator.servers()).toHaveLength(1);

  await run("afterEach");

  expect([emulator.servers(), emulator.settings.duplicateStatus]).toEqual([[], 409]);
  const { url } = emulator;
  await run("afterAll");
  await expect(fetch(url)).rejects.toThrow("fetch failed");
});

test.each([
  [{}, "any"],
  [{ apiKeys: ["ak_one", "ak_two"] }, "ak_one"],
])("with %j it has the environment point at it meanwhile", async (options, key) => {
  const before = { ...process.env };
  process.env.COMPOSIO_API_KEY = "ak_of_a_person";
  delete process.env.COMPOSIO_BASE_URL;
  try {
    const { emulator, run } = testFile(options);
    await run("beforeAll");
    const { COMPOSIO_API_KEY, COMPOSIO_BASE_URL } = process.env;
    expect([COMPOSIO_API_KEY, COMPOSIO_BASE_URL]).toEqual([key, emulator.url]);

    await run("afterAll");

    expect(process.env.COMPOSIO_API_KEY).toBe("ak_of_a_person");
    expect("COMPOSIO_BASE_URL" in process.env).toBe(false);
  } finally {
    Object.assign(process.env, before);
  }
});

test("a test fails in which a request had no route, and the next one begins anew", async () => {
  const { emulator, run } = testFile({});
  await run("beforeAll");
  await askForNothing(emulator);

  await expect(run("afterEach")).rejects.toThrow("the emulator has no route for GET /api/v3/nothing");

  await run("afterEach");
  await run("afterAll");
});

test("a test fails that calls a tool for which nothing is declared, and other processes are told of it", async () => {
  const { emulator, run } = testFile({});
  await run("beforeAll");
  await clientOf(emulator).post("/tools/execute/EXA_SEARCH", {
    user_id: "user-1",
    arguments: { query: "x" },
  });
  await askForNothing(emulator);
  const problems = [
    "the emulator has no route for GET /api/v3/nothing",
    "nothing says what these tools give, which were called: EXA_SEARCH",
  ];

  expect((await request("GET", `${emulator.url}/__emulator/unanswered`)).body).toEqual({ problems });
  await expect(run("afterEach")).rejects.toThrow(problems.join("; "));
  await run("afterAll");
});

test("no test fails for it where it is not strict", async () => {
  const { emulator, run } = testFile({ strict: false });
  await run("beforeAll");
  await askForNothing(emulator);
  await run("afterEach");
  await run("afterAll");
});

test("it keeps everything where that is wanted, and the file fails where a request had no route", async () => {
  const { emulator, run } = testFile({ resetBetweenTests: false });
  await run("beforeAll");
  await clientOf(emulator).create("lasting");
  await askForNothing(emulator);
  await run("afterEach");

  expect(emulator.servers()).toHaveLength(1);
  await expect(run("afterAll")).rejects.toThrow("the emulator has no route for GET /api/v3/nothing");
});

test("it cannot be used before it has started", () => {
  expect(() => testFile({}).emulator.url).toThrow("use it in a test or a hook, not beside them");
});

test("a misspelt option is refused", async () => {
  const options: FixtureOptions = JSON.parse('{"prot":8080}');
  await expect(testFile(options).run("beforeAll")).rejects.toThrow("the emulator has no option prot");
});

test("an emulator that has not started is no reason for another error", async () => {
  const { run } = testFile({ dataFile: "/no/such/folder/data.json" });
  await expect(run("beforeAll")).rejects.toThrow();
  await run("afterEach");
  await run("afterAll");
});

test("Jest without its globals is told what it lacks", () => {
  const { beforeAll } = globalThis;
  Reflect.deleteProperty(globalThis, "beforeAll");
  try {
    expect(() => useEmulator()).toThrow("needs Jest's globals");
  } finally {
    globalThis.beforeAll = beforeAll;
  }
});

describe("composio-emulator/jest", () => {
  const emulator = useEmulator();

  it.each(["first", "second"])("gives a %s test an emulator of its own", async (name) => {
    await clientOf(emulator).create(name);
    expect(emulator.servers()).toMatchObject([{ name }]);
  });
});
