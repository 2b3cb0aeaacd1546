import { useEmulator } from "composio-emulator/jest";
import { dynamicProvider } from "../../../../provider/hosts/dynamic/provider";
import { type Kind, RESOURCES } from "../../../../provider/resources";
import { runOfSettings } from "../../../../provider/resources/run-of-settings";
import { SAMPLES } from "../../../support/samples";

const KEY = "ak_test";

/** A package that the provider depends on, and the tests do not. */
const LIBRARY = "axios";

interface Library {
  Axios: { prototype: { request(request: { method?: string }): Promise<unknown> } };
}

/** The functions that may stand between a host and axios. Each is a step that a reader of a failure has to take. */
const MOST = 12;
/** A function of the package, as a line of a stack names it. */
const OWN = /^at (?:async )?(?<name>.*?) ?\(?[^ ]*\/(?<file>(?<!test\/unit\/)provider\/[^):]*)/;

const emulator = useEmulator({ strict: false, resetBetweenTests: false });
afterEach(() => jest.restoreAllMocks());

/** Collects the stack of each POST of the operation, as a debugger shows it: through all that it is awaited by. */
async function stacksOfPosts(operation: () => Promise<unknown>): Promise<string[]> {
  const stacks: string[] = [];
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = Number.POSITIVE_INFINITY;
  const { prototype } = jest.requireActual<Library>(LIBRARY).Axios;
  const send = prototype.request;
  jest.spyOn(prototype, "request").mockImplementation(function (this: unknown, request) {
    if (request.method === "POST") {
      stacks.push(new Error().stack ?? "");
    }
    return send.call(this, request);
  });
  try {
    await operation();
  } finally {
    Error.stackTraceLimit = limit;
  }
  return stacks;
}

/** The functions of the package in a stack, from axios up to the host's. */
function ownFunctions(stack: string): string[] {
  const lines = stack.split("\n").map((line) => OWN.exec(line.trim())?.groups);
  const own = lines.flatMap((found) => (found ? [`${found.name} in ${found.file}`] : []));
  const host = own.findIndex((line) => line.includes("provider/hosts/"));
  return own.slice(0, host);
}

test.each(Object.keys(RESOURCES) as Kind[])("a create of %s reaches axios in few steps", async (kind) => {
  emulator.reset();
  const lines: string[] = [];
  const note = (line: string) => void lines.push(line);
  const config: Record<string, string> = {
    "composio:apiKey": KEY,
    "composio:organizationApiKey": KEY,
    "composio:baseUrl": emulator.url,
  };
  const run = runOfSettings({ config: (key) => config[key], env: {} }, { warn: note, info: note });
  const provider = dynamicProvider(RESOURCES[kind], () => run);
  const { inputs } = await provider.check({}, SAMPLES[kind].inputs);

  const stacks = await stacksOfPosts(() => provider.create(inputs ?? {}));

  expect(stacks).toHaveLength(1);
  const steps = ownFunctions(stacks[0] ?? "");
  expect(steps.at(0)).toContain("composio/http.ts");
  expect(steps.at(-1)).toContain("core/lifecycle.ts");
  expect(steps.length).toBeLessThanOrEqual(MOST);
});
