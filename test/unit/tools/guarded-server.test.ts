import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { cleanEnvironment } from "../../../tools/clean-environment";
import { startProcess } from "../../../tools/run-process";
import { makeServerFolder, startGuarded } from "../../../tools/state-servers/guarded-server";

const TOOLS = join(__dirname, "../../../tools/dist/state-servers/guarded-server.js");
const SERVER = `require("node:http").createServer((_, answer) => answer.end("ok")).listen(process.argv[1], "127.0.0.1")`;

function commandIn(folder: string) {
  const args = (port: number) => ["-e", SERVER, String(port)];
  return { folder, command: process.execPath, args, stopSignal: "TERM" };
}

const answers = (port: number) =>
  fetch(`http://127.0.0.1:${port}`).then(
    () => true,
    () => false,
  );

test("a server answers until it is stopped, and takes its folder with it", async () => {
  const folder = await makeServerFolder(undefined);
  const { port, stop } = await startGuarded(commandIn(folder));
  expect(await answers(port)).toBe(true);
  await stop();
  expect({ answers: await answers(port), folder: existsSync(folder) }).toEqual({
    answers: false,
    folder: false,
  });
});

test.each(["SIGKILL", "SIGINT"])(
  "a server ends with the process that started it, by %s too",
  async (signal) => {
    const script = `
    const { makeServerFolder, startGuarded } = require(${JSON.stringify(TOOLS)});
    makeServerFolder().then(async (folder) => {
      const args = (port) => ["-e", ${JSON.stringify(SERVER)}, String(port)];
      const { port } = await startGuarded({ folder, command: process.execPath, args, stopSignal: "TERM" });
      process.stdout.write(JSON.stringify({ port, folder }), () => process.kill(process.pid, "${signal}"));
    });
  `;
    const options = { cwd: __dirname, env: cleanEnvironment(), timeoutMs: 20_000 };
    const { stdout } = await startProcess(process.execPath, ["-e", script], options).result;
    const { port, folder } = JSON.parse(stdout);
    for (let looks = 0; looks < 100 && existsSync(folder); looks++) {
      await sleep(50);
    }
    expect({ answers: await answers(port), folder: existsSync(folder) }).toEqual({
      answers: false,
      folder: false,
    });
  },
);

test("a server that takes no connections is an error that shows what it says", async () => {
  const folder = await makeServerFolder(undefined);
  const args = () => ["-e", "console.error('no room')"];
  const started = startGuarded({ folder, command: process.execPath, args, stopSignal: "TERM" }, 500);
  await expect(started).rejects.toThrow(/takes no connections:\nno room/);
  expect(existsSync(folder)).toBe(false);
});
