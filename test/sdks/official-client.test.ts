import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Emulator, OPERATIONS, type Operation, startEmulator } from "composio-emulator";
import { installOfficialClient } from "../../tools/contract/official-client";
import usage from "../../tools/contract/usage.json";
import { runTool } from "../../tools/run-tool";
import { watchAnswers } from "../support/contract/emulator-answers";
import { describeEverything } from "../support/contract/everything";
import { installOfficialPackages } from "./official/packages";
import { STEPS } from "./official/steps";
import { type ClientAnswer, checkTypesOfAnswers } from "./official/typed-answers";

/** The route that no client has, so that there is no model of its answers either. */
const BESIDE_THE_CLIENT = ["DELETE /webhook_endpoints/{}"];

/** What a client for Python has no method for: the route that no client has, and the addresses for MCP. */
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

const answers = watchAnswers();

describeEverything();

describe("the official client", () => {
  let folder: string;
  let steps: string;
  let python: string;
  let emulator: Emulator;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "composio-client-"));
    steps = join(folder, "steps.json");
    await writeFile(steps, JSON.stringify(STEPS));
    python = await installOfficialClient(folder);
    await installOfficialPackages(folder, ["drive-client.mjs"]);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

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
