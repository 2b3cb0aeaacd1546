import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PLUGIN_FOLDER } from "../../tools/plugin-package/folder";
import { PLUGIN_NAME } from "../../tools/plugin-package/launchers";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pulumi-composio-plugin-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Starts the plugin, and gives its process as soon as it has said its port. */
async function started(command: string) {
  const child = spawn(command, ["127.0.0.1:1"], { cwd: folder });
  const [port] = await once(child.stdout, "data");
  expect(String(port)).toMatch(/^\d+\n$/);
  return child;
}

test("the plugin ends by itself where the engine interrupts it, which otherwise waits for five seconds", async () => {
  const child = await started(join(PLUGIN_FOLDER, PLUGIN_NAME));
  const ended = once(child, "exit");
  child.kill("SIGINT");
  await ended;
});

test("the plugin starts by a link too, and from any folder", async () => {
  const link = join(folder, PLUGIN_NAME);
  await symlink(join(PLUGIN_FOLDER, PLUGIN_NAME), link);
  const child = await started(link);
  child.kill();
});

test("without Node, the launcher says what is missing", async () => {
  const child = spawn("/bin/sh", [join(PLUGIN_FOLDER, PLUGIN_NAME)], { env: { PATH: folder } });
  const [text] = await once(child.stderr, "data");
  expect(String(text)).toContain("needs Node.js 20 or newer on PATH");
});
