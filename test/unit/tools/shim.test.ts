import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, realpath, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeShim } from "../../../tools/pulumi-cli/shim";
import { removeFolder, temporaryFolder } from "../../support/temporary-folder";

const HOST =
  "console.log(JSON.stringify({ pid: process.pid, file: __filename, args: process.argv.slice(2) }))";
let folder: string;
let shim: string;

beforeAll(async () => {
  folder = await realpath(await temporaryFolder());
  shim = join(folder, "pulumi-resource-pulumi-nodejs");
  await writeShim(folder);
});

afterAll(() => removeFolder(folder));

test("it becomes the provider of the project's @pulumi/pulumi, where a package manager links it from its store", async () => {
  const stored = join(folder, "store", "node_modules", "@pulumi", "pulumi");
  const host = join(stored, "cmd", "dynamic-provider", "index.js");
  await mkdir(join(stored, "cmd", "dynamic-provider"), { recursive: true });
  await writeFile(join(stored, "package.json"), '{ "name": "@pulumi/pulumi" }');
  await writeFile(host, HOST);
  const project = join(folder, "a project");
  await mkdir(join(project, "node_modules", "@pulumi"), { recursive: true });
  await symlink(stored, join(project, "node_modules", "@pulumi", "pulumi"));

  const child = spawn(shim, ["127.0.0.1:1", "two words"], { cwd: project });
  let stdout = "";
  child.stdout.on("data", (text) => {
    stdout += text;
  });
  await once(child, "close");
  expect(JSON.parse(stdout)).toEqual({ pid: child.pid, file: host, args: ["127.0.0.1:1", "two words"] });
});

test("a project without @pulumi/pulumi is told so in one line", async () => {
  const project = join(folder, "bare");
  await mkdir(project);
  const { status, stderr } = spawnSync(shim, ["127.0.0.1:1"], { cwd: project, encoding: "utf8" });
  expect(status).toBe(1);
  expect(stderr).toBe(`pulumi-resource-pulumi-nodejs: @pulumi/pulumi is not installed in ${project}\n`);
});
