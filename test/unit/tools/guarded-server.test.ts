import { existsSync } from "node:fs";
import { join } from "node:path";
import { cleanEnvironment } from "../../../tools/clean-environment";
import { startProcess } from "../../../tools/run-process";
import { type ServerCommand, startGuarded } from "../../../tools/state-servers/guarded-server";
import { until } from "../../support/until";

const TOOLS = join(__dirname, "../../../tools/dist/state-servers/guarded-server.js");
const SERVER = `require("node:http").createServer((_, answer) => answer.end("ok")).listen(process.argv[1], "127.0.0.1")`;
/** It refuses its first requests, as a server that starts up may. */
const SLOW_SERVER = `
  let requests = 0;
  require("node:http").createServer((_, answer) => {
    answer.writeHead(++requests < 3 ? 503 : 200).end();
  }).listen(process.argv[1], "127.0.0.1");
`;

const answers = (port: number) =>
  fetch(`http://127.0.0.1:${port}`).then(
    ({ ok }) => ok,
    () => false,
  );

let folder: string;

function node(script: string, more: Partial<ServerCommand> = {}): ServerCommand {
  return {
    async prepare(its) {
      folder = its;
    },
    command: process.execPath,
    args: (port) => ["-e", script, String(port)],
    isReady: answers,
    stopSignal: "TERM",
    ...more,
  };
}

test("a server answers until it is stopped, and takes its folder with it", async () => {
  const { port, stop } = await startGuarded(node(SERVER));
  expect({ answers: await answers(port), folder: existsSync(folder) }).toEqual({
    answers: true,
    folder: true,
  });
  await stop();
  expect({ answers: await answers(port), folder: existsSync(folder) }).toEqual({
    answers: false,
    folder: false,
  });
  await stop();
});

test.each(["SIGKILL", "SIGINT"])(
  "a server ends with the process that started it, by %s too",
  async (signal) => {
    const script = `
    const { startGuarded } = require(${JSON.stringify(TOOLS)});
    let folder;
    startGuarded({
      prepare: async (its) => { folder = its },
      command: process.execPath,
      args: (port) => ["-e", ${JSON.stringify(SERVER)}, String(port)],
      isReady: (port) => fetch("http://127.0.0.1:" + port).then(({ ok }) => ok, () => false),
      stopSignal: "TERM",
    }).then(({ port }) => {
      process.stdout.write(JSON.stringify({ port, folder }), () => process.kill(process.pid, "${signal}"));
    });
  `;
    const options = { cwd: __dirname, env: cleanEnvironment(), timeoutMs: 20_000 };
    const { stdout } = await startProcess(process.execPath, ["-e", script], options).result;
    const { port, folder: its } = JSON.parse(stdout);
    await until(() => !existsSync(its));
    expect(await answers(port)).toBe(false);
  },
);

test("a server that listens is asked until it is ready", async () => {
  const { port, stop } = await startGuarded(node(SLOW_SERVER));
  expect(await answers(port)).toBe(true);
  await stop();
});

describe("what cannot start leaves nothing", () => {
  const { PATH } = process.env;

  afterEach(() => {
    process.env.PATH = PATH;
    expect(existsSync(folder)).toBe(false);
  });

  it("a server that is never ready: the error shows what it says", async () => {
    const started = startGuarded(node("console.error('no room')"), 500);
    await expect(started).rejects.toThrow(/is not ready within 500 ms:\nno room/);
  });

  it("a question that fails", async () => {
    let asked = 0;
    const isReady = async (port: number) => {
      asked = port;
      await until(() => existsSync(join(folder, "server.log")));
      throw new Error("no such program");
    };
    await expect(startGuarded(node(SERVER, { isReady }))).rejects.toThrow("no such program");
    expect(await answers(asked)).toBe(false);
  });

  it("a folder that cannot be made ready", async () => {
    const prepare = async (its: string) => {
      folder = its;
      throw new Error("no cluster");
    };
    await expect(startGuarded(node(SERVER, { prepare }))).rejects.toThrow("no cluster");
  });

  it("a shell that is not there", async () => {
    process.env.PATH = "/nonexistent";
    await expect(startGuarded(node(SERVER))).rejects.toThrow("spawn sh ENOENT");
  });
});
