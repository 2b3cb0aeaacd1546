import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readPreflight, readSettings } from "../../provider/run/settings";
import { createProjectFolder, type ProjectFolder } from "../support/project-folder";
import { startTrial, type Trial } from "../support/trial";

const README = readFileSync(join(__dirname, "../../README.md"), "utf8");

const TSCONFIG = {
  compilerOptions: { strict: true, module: "node16", target: "es2022", skipLibCheck: true },
};

let folder: ProjectFolder;
let trial: Trial;

beforeEach(async () => {
  folder = await createProjectFolder({ "tsconfig.json": JSON.stringify(TSCONFIG) });
  trial = await startTrial({ folder, config: { "composio:preflight": "true" } });
});
afterEach(() => trial.cleanup());

function blocks(language: string): string[] {
  return [...README.matchAll(/^```(\w+)\n(.*?)^```$/gms)]
    .filter(([, fence]) => fence === language)
    .map(([, , text]) => String(text));
}

test.each(blocks("ts"))("a program of the README does what it says: %s", async (program) => {
  await folder.write("index.ts", program);
  await trial.stack.up();
  const [server] = trial.servers();
  const outputs = await trial.stack.outputs();
  expect(JSON.stringify(outputs)).toContain(String(server?.id));
  await trial.finish();
});

test("a wrong tool fails a preview as the README shows it", async () => {
  const [program = ""] = blocks("ts");
  await folder.write("index.ts", program.replace("GMAIL_SEND_EMAIL", "GMAIL_SEND_MAIL"));
  const { code, stdout } = await trial.stack.run(["preview"]);
  expect(code).not.toBe(0);
  expect(stdout).toContain(blocks("text")[0]?.trimEnd());
});

test("an edit previews as the README shows it", async () => {
  const [program = ""] = blocks("ts");
  await folder.write("index.ts", program);
  await trial.stack.up();
  await folder.write(
    "index.ts",
    program.replace('"GMAIL_SEND_EMAIL"]', '"GMAIL_SEND_EMAIL", "GMAIL_CREATE_EMAIL_DRAFT"]'),
  );
  const { stdout } = await trial.stack.preview(["--diff"]);
  const shown = stdout.split("\n").filter((line) => !/\[(id|urn)=/.test(line));
  expect(shown.join("\n")).toContain(blocks("text")[1]?.trimEnd());
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
  expect(() => readSettings({ config: note, env })).toThrow("No Composio API key");
  readPreflight({ config: note, env });
  readSettings({ config: (key) => note(key) ?? (key === "composio:apiKey" ? "ak_1" : undefined), env });
  const table = README.match(/^\| `composio:.*$/gm)?.join("\n") ?? "";
  expect(new Set(table.match(/composio:\w+|COMPOSIO_\w+/g))).toEqual(new Set(read));
});
