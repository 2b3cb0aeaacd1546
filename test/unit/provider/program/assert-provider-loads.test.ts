import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { assertProviderLoads } from "../../../../provider/program/assert-provider-loads";

const PACKAGE = resolve(__dirname, "../../../../provider");
const NAMED = { name: "program", dependencies: { "pulumi-composio": "^0.1.0" } };
const UNNAMED = { name: "program", dependencies: { "@pulumi/pulumi": "^3.0.0" } };

let top: string;

beforeEach(async () => {
  top = await realpath(await mkdtemp(join(tmpdir(), "pulumi-composio-loads-")));
});
afterEach(() => rm(top, { recursive: true }));

async function write(name: string, content: object | string): Promise<void> {
  const file = join(top, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, typeof content === "string" ? content : JSON.stringify(content));
}

/** Installs the package, as a link, in the folder of that name. */
async function install(folder: string): Promise<void> {
  await mkdir(join(top, folder, "node_modules"), { recursive: true });
  await symlink(PACKAGE, join(top, folder, "node_modules/pulumi-composio"), "junction");
}

type Files = Record<string, object | string>;

/** The program's folder is `work/program`. */
async function given(files: Files, installed: string): Promise<string> {
  await write("work/program/index.ts", "");
  for (const [name, content] of Object.entries(files)) {
    await write(name, content);
  }
  await install(installed);
  return join(top, "work/program");
}

test.each<[string, Files, string]>([
  ["is installed in the program's folder", {}, "work/program"],
  ["is hoisted, and the program names it", { "work/program/package.json": NAMED }, "work"],
  [
    "is hoisted, and the program names it among the peers",
    { "work/program/package.json": { peerDependencies: { "pulumi-composio": "*" } } },
    "work",
  ],
  [
    "is named by the root of an npm or Yarn workspace",
    { "work/package.json": { ...NAMED, workspaces: ["*"] }, "work/program/package.json": UNNAMED },
    "work",
  ],
  [
    "is named by the root of a pnpm workspace",
    {
      "work/package.json": NAMED,
      "work/pnpm-workspace.yaml": "packages: ['*']",
      "work/program/package.json": UNNAMED,
    },
    "work",
  ],
  [
    "is named by a root above another folder",
    { "package.json": { ...NAMED, workspaces: ["*/*"] }, "work/program/package.json": UNNAMED },
    "",
  ],
  ["is of the package that the program's folder lies in", { "work/package.json": NAMED }, "work"],
  [
    "is of the package around a folder that only says which module system holds",
    { "work/package.json": NAMED, "work/program/package.json": { type: "module" } },
    "work",
  ],
  [
    "is the package that the program belongs to",
    { "work/package.json": { name: "pulumi-composio" } },
    "work",
  ],
])("a program is right where the package %s", async (_, files, installed) => {
  const folder = await given(files, installed);
  expect(() => assertProviderLoads(folder)).not.toThrow();
  expect(() => assertProviderLoads(folder)).not.toThrow();
});

test.each<[string, Files, string]>([
  ["nobody names it", { "work/program/package.json": UNNAMED }, "work/program/package.json"],
  ["there is no package.json", {}, "a package.json in"],
  [
    "only a package above names it, which is no workspace",
    { "work/package.json": NAMED, "work/program/package.json": UNNAMED },
    "work/program/package.json",
  ],
  [
    "only a package above the workspace names it",
    {
      "package.json": { ...NAMED, workspaces: ["work"] },
      "work/package.json": { ...UNNAMED, workspaces: ["*"] },
      "work/program/package.json": UNNAMED,
    },
    "work/program/package.json",
  ],
  [
    "the workspace's root does not name it either",
    { "work/package.json": { ...UNNAMED, workspaces: ["*"] }, "work/program/package.json": UNNAMED },
    "work/program/package.json",
  ],
])("a package of a folder above is refused where %s", async (_, files, manifest) => {
  const folder = await given(files, "");
  const refusal = () => assertProviderLoads(folder);
  expect(refusal).toThrow(
    `The program in ${folder} would load the package "pulumi-composio" that lies in ${PACKAGE}`,
  );
  expect(refusal).toThrow(
    `add it to the "dependencies" of ${manifest.startsWith("a ") ? manifest : join(top, manifest)}`,
  );
});

test("a package that is installed nowhere is said to be missing", () => {
  expect(() => assertProviderLoads(top)).toThrow(`cannot be loaded from the program's folder ${top}`);
});
