import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Emulator, OPERATIONS, type Operation, startEmulator } from "composio-emulator";
import { installOfficialClient } from "../../tools/contract/official-client";
import usage from "../../tools/contract/usage.json";
import { runTool } from "../../tools/run-tool";
import { watchAnswers } from "../support/contract/emulator-answers";
import { describeEverything } from "../support/contract/everything";
import { removeFolder, temporaryFolder } from "../support/temporary-folder";
import { installOfficialPackages } from "./official/packages";
import { STEPS } from "./official/steps";
import { type ClientAnswer, checkTypesOfAnswers } from "./official/typed-answers";

/** The route that no client has, so that there is no model of its answers either. */
const BESIDE_THE_CLIENT = ["DELETE /webhook_endpoints/{}"];

/** The routes for which a client for Python has no method: the route that no client has, and the addresses for MCP. */
const NOT_IN_PYTHON: readonly Operation[] = ["deleteWebhookEndpoint", "callMcpServer", "callSessionMcp"];

/** The client for JavaScript is older. */
const NOT_IN_JAVASCRIPT: readonly Operation[] = [
  ...NOT_IN_PYTHON,
  "upsertCustomToolkit",
  "syncCustomToolkit",
  "deleteCustomToolkit",
  "listSessionConfigs",
  "getSessionConfig",
  "recommendedScopes",
  "listGrantContexts",
];

/**
 * The parameters that the emulator does not know. They would change nothing in it: no toolkit is deprecated or of one
 * user, and no tool has a price. Sealed credentials it refuses.
 */
const NOT_KNOWN = [
  "GET /auth_configs deprecated_app_id",
  "GET /auth_configs deprecated_status",
  "GET /toolkits include_deprecated",
  "GET /toolkits user_id",
  "GET /tools include_pricing",
  "GET /tools/{} include_pricing",
  "PATCH /auth_configs/{} sealed_credentials",
];

/** The parameters of a query, and the first level of a body. */
interface Parameters {
  readonly query: readonly string[];
  readonly request: readonly string[];
}

const answers = watchAnswers();

describeEverything();

describe("the official client", () => {
  let folder: string;
  let steps: string;
  let python: string;
  let emulator: Emulator;

  beforeAll(async () => {
    folder = await temporaryFolder();
    steps = join(folder, "steps.json");
    await writeFile(steps, JSON.stringify(STEPS));
    python = await installOfficialClient(folder);
    await installOfficialPackages(folder, ["drive-client.mjs"]);
  });
  afterAll(() => removeFolder(folder));

  beforeEach(async () => {
    emulator = await startEmulator();
    emulator.tools.returns("GMAIL_SEND_EMAIL", { id: "msg_1" });
  });
  afterEach(() => emulator.close());

  /** The operations that no request has asked for. */
  const unasked = () => {
    const asked = new Set(emulator.journal.requests().map(({ operation }) => operation));
    return OPERATIONS.filter((operation) => !asked.has(operation));
  };

  it("for Python is answered as its models say, in all that it can ask and the emulator has", async () => {
    await runTool(python, [join(__dirname, "official/drive_client.py"), emulator.url, steps], folder);
    expect(emulator.journal.unanswered()).toEqual([]);
    expect(unasked().sort()).toEqual([...NOT_IN_PYTHON].sort());
  });

  it("for JavaScript is answered as its types say, in all that it can ask and the emulator has", async () => {
    const printed = await runTool("node", [join(folder, "drive-client.mjs"), emulator.url, steps], folder);
    const received: ClientAnswer[] = JSON.parse(printed);
    expect(emulator.journal.unanswered()).toEqual([]);
    expect(unasked().sort()).toEqual([...NOT_IN_JAVASCRIPT].sort());
    await checkTypesOfAnswers(folder, received);
    await expect(checkTypesOfAnswers(folder, received.map(withoutFields))).rejects.toThrow(
      "is missing in type",
    );
  });

  it("has no parameter that the emulator does not know, but for a few", async () => {
    const program = join(__dirname, "official/print_parameters.py");
    const known: Record<string, Parameters> = JSON.parse(await runTool(python, [program], folder));
    const lacking = Object.entries(usage.operations).flatMap(([route, { client, emulator: served }]) => {
      const has = new Set(
        [client, served].flatMap(({ query, request }) => [...query, ...Object.keys(request)]),
      );
      const { query, request } = known[route] ?? { query: [], request: [] };
      return [...query, ...request].filter((name) => !has.has(name)).map((name) => `${route} ${name}`);
    });
    expect(lacking.sort()).toEqual(NOT_KNOWN);
  });

  it("every route has been answered", () => {
    const answered = answers().filter(({ status }) => status < 300);
    expect([...new Set(answered.map(({ route }) => route))].sort()).toEqual(
      Object.keys(usage.operations).sort(),
    );
  });

  it("finds nothing wrong with the answers, to the provider and to clients, by its strict models", async () => {
    const known = answers().filter(({ route }) => !BESIDE_THE_CLIENT.includes(route));
    await writeFile(join(folder, "answers.json"), JSON.stringify(known));
    const program = join(__dirname, "official/validate_answers.py");
    expect(JSON.parse(await runTool(python, [program, "answers.json"], folder))).toEqual([]);
  });
});

/** The answer as it would be wrong. */
const withoutFields = (answer: ClientAnswer): ClientAnswer => ({ ...answer, body: {} });
