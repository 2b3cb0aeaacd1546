import { type ChildProcess, fork } from "node:child_process";
import { on } from "node:events";

let server: ChildProcess | undefined;

afterAll(() => {
  server?.disconnect();
  server = undefined;
});

/**
 * Serves the program of a folder to the Pulumi CLI, from a process that stays until the end of the test file: it loads
 * Pulumi's SDK once, where Pulumi's own host of the language does so in each command.
 *
 * @returns The address of the program, whatever the folder holds when it runs.
 */
export async function serveProgram(folder: string): Promise<string> {
  server ??= fork(require.resolve("./program-server.js"));
  server.send(folder);
  for await (const [served] of on(server, "message", { close: ["exit"] })) {
    if (served.folder === folder) {
      return `127.0.0.1:${served.port}`;
    }
  }
  throw new Error("the process that serves programs has ended");
}
