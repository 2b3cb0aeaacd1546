import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readDebug, readPreflight, readSettings } from "../../provider/run/settings";
import { checkTypes } from "../support/check-types";
import { codeBlocks, readPage } from "../support/code-blocks";
import { createProjectFolder, type ProjectFolder } from "../support/project-folder";
import { runScript } from "../support/run-script";
import { startTrial, type Trial } from "../support/trial";

const REPOSITORY = join(__dirname, "../..");
const README = readPage("README.md");
const PREVIEWS = readPage("docs/previews.md");
const DOCS = readdirSync(join(REPOSITORY, "docs"))
  .filter((file) => file.endsWith(".md"))
  .map((file) => readPage(`docs/${file}`));

/** The configuration that the programs read, and the look-ups of a preview. */
const CONFIG = {
  "composio:preflight": "true",
  clientId: "crm-client",
  clientSecret: "crm_secret_0123456789",
  linearKey: "lin_0123456789abcdef",
  ordersVersion: "2026-11",
  paymentsKey: "sk_live_0123456789",
  slackClientId: "1234567890.1234",
  slackSigningSecret: "sgn_secret_0123456789",
};

let folder: ProjectFolder;
let trial: Trial;

beforeEach(async () => {
  folder = await createProjectFolder({});
  trial = await startTrial({ folder, config: CONFIG });
});
afterEach(() => trial.cleanup());

/** Tests of users, which `unit/emulator/testing-page.test.ts` runs. */
const isTest = (program: string) => program.includes('from "composio-emulator/');
const ALL_PROGRAMS = [README, ...DOCS]
  .flatMap((page) => codeBlocks("ts", page))
  .filter((program) => !isTest(program));
/** Reads what Pulumi prints, and declares nothing. */
const isReader = (program: string) => program.includes('from "pulumi-composio/access"');
const PROGRAMS = ALL_PROGRAMS.filter((program) => !isReader(program));
const OPTIONS = ["--skipProject", "--compilerOptions", '{"module":"commonjs","moduleResolution":"node"}'];
const READERS = ALL_PROGRAMS.filter(isReader);

test.each(PROGRAMS)("a program of the documentation does what it says: %s", async (program) => {
  const known = new Set(trial.emulator.authConfigs().map(({ id }) => id));
  // A provider of its own has none of the stack's settings.
  const address = `apiKey: staging.apiKey, baseUrl: "${trial.emulator.url}"`;
  await folder.write("index.ts", program.replace("apiKey: staging.apiKey", address));
  await trial.stack.up();
  const own = trial.emulator.authConfigs().filter(({ id }) => !known.has(id));
  const subscriptions = trial.emulator.webhookSubscriptions().map(({ secret }) => secret);
  const toolkits = trial.emulator.customToolkits().map(({ slug }) => slug);
  const { emulator } = trial;
  const others = [...emulator.sessions(), ...emulator.webhookEndpoints(), ...emulator.projects()];
  const made = [...trial.servers(), ...own, ...others].map(({ id }) => id);
  const outputs = JSON.stringify(await trial.stack.outputs({ showSecrets: true }));
  expect([...subscriptions, ...toolkits, ...made].some((text) => outputs.includes(text))).toBe(true);
  await trial.finish();
  expect(trial.emulator.authConfigs().filter(({ id, deleted }) => !known.has(id) && !deleted)).toEqual([]);
});

test.each(READERS)("a program that reads a preview says who may do what: %s", async (reader) => {
  const [program = ""] = codeBlocks("ts", README);
  await folder.write("index.ts", program);
  const { stdout } = await trial.stack.preview(["--json"]);
  await folder.write("preview.json", stdout);
  await folder.write("reader.ts", reader);
  const tsNode = require.resolve("ts-node/dist/bin-transpile");
  expect(await runScript(tsNode, [...OPTIONS, "reader.ts"], { cwd: folder.path })).toContain(
    "(McpServer): wider",
  );
});

test("the programs of the documentation have the types of the package", async () => {
  const files = Object.fromEntries(ALL_PROGRAMS.map((program, index) => [`program-${index}.ts`, program]));
  const { path } = await createProjectFolder(files);
  await checkTypes(path, Object.keys(files));
});

test("a wrong tool fails a preview as the documentation shows it", async () => {
  const [program = ""] = codeBlocks("ts", README);
  await folder.write("index.ts", program.replace("GMAIL_SEND_EMAIL", "GMAIL_SEND_MAIL"));
  const { code, stdout } = await trial.stack.run(["preview"]);
  expect(code).not.toBe(0);
  expect(stdout).toContain(codeBlocks("text", PREVIEWS)[0]?.trimEnd());
});

test("an edit previews as the documentation shows it", async () => {
  const [program = ""] = codeBlocks("ts", README);
  await folder.write("index.ts", program);
  await trial.stack.up();
  await folder.write(
    "index.ts",
    program.replace('"GMAIL_SEND_EMAIL"]', '"GMAIL_SEND_EMAIL", "GMAIL_CREATE_EMAIL_DRAFT"]'),
  );
  const { stdout } = await trial.stack.preview(["--diff"]);
  const shown = stdout.split("\n").filter((line) => !/\[(id|urn)=/.test(line));
  expect(shown.join("\n")).toContain(codeBlocks("text", PREVIEWS)[2]?.trimEnd());
  await trial.stack.up();
  await trial.finish();
});

test("the README names every setting that the provider reads, and no other", () => {
  const read: string[] = [];
  const note = (name: string) => {
    read.push(name);
    return undefined;
  };
  const env = new Proxy({}, { get: (_, name) => note(String(name)) });
  readSettings({ config: note, env });
  readPreflight({ config: note, env });
  readDebug({ config: note, env });
  readSettings({ config: (key) => note(key) ?? (key === "composio:apiKey" ? "ak_1" : undefined), env });
  const table = README.match(/^\| `composio:.*$/gm)?.join("\n") ?? "";
  expect(new Set(table.match(/composio:\w+|COMPOSIO_\w+/g))).toEqual(new Set(read));
});
