import fc from "fast-check";
import { UserError } from "../../../../provider/core/user-error";
import { SETTING_NAMES } from "../../../../provider/run/setting-sources";
import { misspeltSettings } from "../../../../provider/run/setting-spellings";
import { readDebug, readPreflight, readSettings, settingFailures } from "../../../../provider/run/settings";

const KEY = { COMPOSIO_API_KEY: "ak_env" };

function read(config: Record<string, string>, env: Record<string, string> = {}) {
  return readSettings({ config: (key) => config[key], env });
}

describe("the API key", () => {
  it("comes from the stack's configuration before the environment", () => {
    const settings = read({ "composio:apiKey": "ak_config" }, KEY);
    expect(settings.credential).toEqual({ header: "x-api-key", key: "ak_config" });
  });

  it("comes from the environment otherwise", () => {
    expect(read({}, KEY).credential).toEqual({ header: "x-api-key", key: "ak_env" });
  });

  it("may be a user's", () => {
    const user = { header: "x-user-api-key", key: "uak_1" };
    expect(read({ "composio:userApiKey": "uak_1" }).credential).toEqual(user);
    expect(read({}, { COMPOSIO_USER_API_KEY: "uak_1" }).credential).toEqual(user);
  });

  it("loses the line break that a file left at its end", () => {
    expect(read({}, { COMPOSIO_API_KEY: "ak_1\n" }).credential?.key).toBe("ak_1");
  });

  it.each([
    ["stands beside a user's", { ...KEY, COMPOSIO_USER_API_KEY: "uak_1" }, "accepts only one"],
    ["is an object", { COMPOSIO_API_KEY: '{"value":"ak_1"}' }, "is an object or a list"],
    [
      "is a list",
      { COMPOSIO_USER_API_KEY: '["uak_1"]' },
      "set composio:userApiKey / COMPOSIO_USER_API_KEY again",
    ],
    ["has a space", { COMPOSIO_API_KEY: "ak 1" }, "set composio:apiKey / COMPOSIO_API_KEY again"],
    [
      "of the organization is none",
      { COMPOSIO_ORGANIZATION_API_KEY: "org 1" },
      "set composio:organizationApiKey / COMPOSIO_ORGANIZATION_API_KEY again",
    ],
  ])("stops with a sentence that says what to do when it %s", (_, env, message) => {
    expect(() => read({}, env)).toThrow(message);
  });

  it.each([{}, { COMPOSIO_API_KEY: " " }])("that is missing stops only what needs it", (env) => {
    expect(read({}, env).credential).toBeUndefined();
    expect(read({}, { ...env, COMPOSIO_ORGANIZATION_API_KEY: "org_1" })).toMatchObject({
      credential: undefined,
      organizationKey: "org_1",
    });
  });

  it("of the organization stands beside another one", () => {
    const settings = read({ "composio:organizationApiKey": "org_config" }, KEY);
    expect(settings).toMatchObject({
      credential: { header: "x-api-key", key: "ak_env" },
      organizationKey: "org_config",
    });
  });

  it("is never part of a message", () => {
    expect(() => read({}, { COMPOSIO_API_KEY: "ak secret" })).not.toThrow(/ak secret/);
  });
});

test("what a preview does not know yet is not checked, and all else is", () => {
  const env = { COMPOSIO_API_KEY: "ak 1", COMPOSIO_USER_API_KEY: "uak_1", COMPOSIO_MAX_IN_FLIGHT: "0" };
  const failures = (unknown: string[]) =>
    settingFailures({ config: () => undefined, env }, unknown).map(({ reason }) => reason);
  expect(failures([])).toEqual([
    expect.stringContaining("accepts only one"),
    expect.stringContaining("maxInFlight"),
  ]);
  expect(failures(["apiKey"])).toEqual([expect.stringContaining("maxInFlight")]);
  expect(failures(["apiKey", "maxInFlight"])).toEqual([]);
});

describe("a misspelt setting", () => {
  const seen = (name: string) =>
    misspeltSettings({ config: (key) => (key === `composio:${name}` ? "x" : undefined) });

  it.each([
    ["apikey", "apiKey"],
    ["api_key", "apiKey"],
    ["api-key", "apiKey"],
    ["API_KEY", "apiKey"],
    ["APIKey", "apiKey"],
    ["ApiKey", "apiKey"],
    ["token", "apiKey"],
    ["userapikey", "userApiKey"],
    ["baseurl", "baseUrl"],
    ["baseURL", "baseUrl"],
    ["base_url", "baseUrl"],
    ["max_in_flight", "maxInFlight"],
    ["timeout", "requestTimeoutSeconds"],
    ["Debug", "debug"],
  ])("such as composio:%s is seen, and what was meant is said", (misspelt, meant) => {
    const reason = `composio:${misspelt} is set, which is not a setting of composio; did you mean composio:${meant}?`;
    expect(seen(misspelt)).toEqual([{ property: "", reason }]);
  });

  it("is none of the right ones", () => {
    expect(SETTING_NAMES.flatMap(seen)).toEqual([]);
  });
});

describe("the base URL", () => {
  it("is Composio's by default", () => {
    expect(read({}, KEY).origin).toBe("https://backend.composio.dev");
  });

  it.each([
    ["https://composio.example.com", "https://composio.example.com"],
    ["https://composio.example.com/", "https://composio.example.com"],
    ["https://COMPOSIO.example.com:8443", "https://composio.example.com:8443"],
    ["http://localhost:8080", "http://localhost:8080"],
    ["http://127.0.0.9:8080/", "http://127.0.0.9:8080"],
    ["http://[::1]:8080", "http://[::1]:8080"],
  ])("may be %s", (baseUrl, origin) => {
    expect(read({ "composio:baseUrl": baseUrl }, KEY).origin).toBe(origin);
    expect(read({}, { ...KEY, COMPOSIO_BASE_URL: baseUrl }).origin).toBe(origin);
  });

  it.each([
    ["composio.example.com", "is not an origin"],
    ["https://composio.example.com/api/v3", "is not an origin"],
    ["https://composio.example.com?x=1", "is not an origin"],
    ["https://user:pass@composio.example.com", "is not an origin"],
    ["ftp://composio.example.com", "is not an origin"],
    ["http://composio.example.com", "plain http"],
    ["http://127.0.0.1.example.com", "plain http"],
    ["http://localhost.example.com", "plain http"],
    ["http://0.0.0.0:8080", "plain http"],
  ])("may not be %s", (baseUrl, message) => {
    expect(() => read({ "composio:baseUrl": baseUrl }, KEY)).toThrow(message);
  });
});

describe("the request timeout", () => {
  it("is 60 seconds by default", () => {
    expect(read({}, KEY).timeoutMs).toBe(60_000);
  });

  it("is in seconds, in the configuration or the environment", () => {
    expect(read({ "composio:requestTimeoutSeconds": "2.5" }, KEY).timeoutMs).toBe(2_500);
    expect(read({}, { ...KEY, COMPOSIO_REQUEST_TIMEOUT_SECONDS: "5" }).timeoutMs).toBe(5_000);
  });

  it.each(["0", "-1", "soon", "3601", "Infinity", "NaN"])("may not be %s", (text) => {
    expect(() => read({ "composio:requestTimeoutSeconds": text }, KEY)).toThrow(
      "composio:requestTimeoutSeconds",
    );
  });
});

describe("retries and requests at once", () => {
  it("have defaults", () => {
    expect(read({}, KEY)).toMatchObject({ retryBudgetMs: 120_000, maxInFlight: 10 });
  });

  it("can be set", () => {
    const settings = read({ "composio:retrySeconds": "0" }, { ...KEY, COMPOSIO_MAX_IN_FLIGHT: "3" });
    expect(settings).toMatchObject({ retryBudgetMs: 0, maxInFlight: 3 });
  });

  it.each([
    ["composio:retrySeconds", "-1"],
    ["composio:maxInFlight", "0"],
    ["composio:maxInFlight", "many"],
  ])("%s may not be %s", (key, value) => {
    expect(() => read({ [key]: value }, KEY)).toThrow(`The setting ${key} / COMPOSIO_`);
  });
});

describe("what is true or false", () => {
  const FLAGS = [
    { name: "preflight", variable: "COMPOSIO_PREFLIGHT", readFlag: readPreflight, fallback: true },
    { name: "debug", variable: "COMPOSIO_DEBUG", readFlag: readDebug, fallback: false },
  ];

  it.each(FLAGS)(
    "such as $name has a default, and four spellings",
    ({ name, variable, readFlag, fallback }) => {
      const inConfig = (text?: string) =>
        readFlag({ config: (key) => (key === `composio:${name}` ? text : undefined), env: {} });
      const inEnv = (text: string) => readFlag({ config: () => undefined, env: { [variable]: text } });
      expect([undefined, "", " "].map(inConfig)).toEqual([fallback, fallback, fallback]);
      for (const readText of [inConfig, inEnv]) {
        expect(["true", "1", " true\n", "false", "0"].map(readText)).toEqual([
          true,
          true,
          true,
          false,
          false,
        ]);
      }
    },
  );

  it.each(FLAGS)("such as $name is refused in any other spelling", ({ name, variable, readFlag }) => {
    for (const text of ["yes", "on", "True", "TRUE", "2", "01", "debug", "constructor", "__proto__"]) {
      const sources = { config: () => undefined, env: { [variable]: text } };
      const reason = `The setting composio:${name} / ${variable} is neither true nor false: set it to true, false, 1 or 0, or unset it.`;
      expect(() => readFlag(sources)).toThrow(new UserError(reason));
      expect(settingFailures(sources)).toEqual([{ property: "", reason }]);
    }
  });
});

describe("any number", () => {
  const NUMBERS = {
    requestTimeoutSeconds: [0.1, 3600, "COMPOSIO_REQUEST_TIMEOUT_SECONDS"],
    retrySeconds: [0, 3600, "COMPOSIO_RETRY_SECONDS"],
    maxInFlight: [1, 1000, "COMPOSIO_MAX_IN_FLIGHT"],
  } as const;
  const name = fc.constantFrom(...(Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]));

  /** Uses each setting for what it is for. */
  function use({ timeoutMs, retryBudgetMs, maxInFlight }: ReturnType<typeof read>): void {
    expect([timeoutMs, retryBudgetMs, maxInFlight].filter((value) => !Number.isInteger(value))).toEqual([]);
    expect(timeoutMs).toBeGreaterThanOrEqual(1);
    expect(AbortSignal.timeout(timeoutMs).aborted).toBe(false);
    clearTimeout(setTimeout(() => {}, retryBudgetMs));
    expect(retryBudgetMs).toBeLessThan(2 ** 31);
    expect(Number.isInteger(maxInFlight) && maxInFlight > 0).toBe(true);
  }

  it.each([
    ["requestTimeoutSeconds", "1.005", { timeoutMs: 1_005 }],
    ["requestTimeoutSeconds", "0.3333", { timeoutMs: 333 }],
    ["requestTimeoutSeconds", "0.1", { timeoutMs: 100 }],
    ["requestTimeoutSeconds", "3600.0", { timeoutMs: 3_600_000 }],
    ["requestTimeoutSeconds", " 5 ", { timeoutMs: 5_000 }],
    ["requestTimeoutSeconds", "007", { timeoutMs: 7_000 }],
    ["requestTimeoutSeconds", "", { timeoutMs: 60_000 }],
    ["retrySeconds", "0.0001", { retryBudgetMs: 0 }],
    ["retrySeconds", "0.0005", { retryBudgetMs: 1 }],
    ["maxInFlight", "10.0", { maxInFlight: 10 }],
  ])("such as the %s %j is what it says", (setting, written, expected) => {
    const settings = read({ [`composio:${setting}`]: written }, KEY);
    expect(settings).toMatchObject(expected);
    use(settings);
  });

  it.each([
    "1e1",
    "0x10",
    "0b11",
    "5.",
    ".5",
    "+5",
    "-0",
    "1_000",
    "1,5",
    "5s",
    "Infinity",
    "NaN",
    "٣",
    "5 6",
  ])("may not be written as %j", (written) => {
    for (const [setting, [min, max, variable]] of Object.entries(NUMBERS)) {
      const message = new RegExp(
        `^The setting composio:${setting} / ${variable} is not a (whole )?number from ${min} to ${max} in plain digits: set it`,
      );
      expect(() => read({ [`composio:${setting}`]: written }, KEY)).toThrow(message);
      expect(() => read({}, { ...KEY, [variable]: written })).toThrow(message);
    }
  });

  it("that is not whole is no number of requests", () => {
    expect(() => read({ "composio:maxInFlight": "2.5" }, KEY)).toThrow(
      "composio:maxInFlight / COMPOSIO_MAX_IN_FLIGHT is not a whole number from 1 to 1000 in plain digits: " +
        "set it to one, such as 10, or unset it.",
    );
  });

  it("can be used, or is refused with its name and its range", () => {
    const number = fc.oneof(
      fc.double({ min: -1, max: 4000, noNaN: true }),
      fc.double(),
      fc.integer({ min: -10, max: 4000 }),
    );
    const written = fc.oneof(
      number.map(String),
      number.chain((value) =>
        fc.constantFrom(
          value.toFixed(3),
          value.toExponential(),
          ` ${value}\t`,
          `+${value}`,
          `0x${Math.abs(Math.trunc(value)).toString(16)}`,
          `${value}.`,
          `${value}_000`,
        ),
      ),
      fc.stringMatching(/^[0-9]{1,5}(\.[0-9]{1,30})?$/),
      fc.stringMatching(/^[-+0-9.eExX_ ]{0,12}$/),
      fc.string(),
    );
    const property = fc.property(name, written, (setting, value) => {
      const [min, max, variable] = NUMBERS[setting];
      let settings: ReturnType<typeof read>;
      try {
        settings = read({ [`composio:${setting}`]: value }, KEY);
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
        expect(String((error as UserError).message)).toMatch(
          new RegExp(`composio:${setting} / ${variable} is not a (whole )?number from ${min} to ${max} `),
        );
        return;
      }
      use(settings);
    });
    fc.assert(property, { numRuns: 2_000 });
  });
});
