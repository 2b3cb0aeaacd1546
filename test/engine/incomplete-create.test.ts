import { type HttpServer, startHttpServer } from "../support/http-server";
import { startTrial, type Trial } from "../support/trial";

let gateway: HttpServer;
let trial: Trial;
let target: string;
/** Whether a server is described before it is updated. */
let isDescribed = false;

/** Passes everything on to the emulator, and keeps at first only the id of the answers to POST and GET. */
beforeAll(async () => {
  gateway = await startHttpServer(async ({ method = "GET", url = "/", headers }, response) => {
    const body = gateway.requests.at(-1)?.body;
    const answer = await fetch(target + url, {
      method,
      headers: {
        "x-api-key": String(headers["x-api-key"]),
        "user-agent": "gateway",
        ...(body && { "content-type": "application/json" }),
      },
      ...(body && { body }),
    });
    const text = await answer.text();
    const { id } = JSON.parse(text);
    const isCut = !isDescribed && (method === "POST" || method === "GET");
    response.writeHead(answer.status).end(isCut && answer.ok ? JSON.stringify({ id }) : text);
  });
  trial = await startTrial({ baseUrl: () => gateway.origin });
  target = trial.emulator.url;
});
afterAll(async () => {
  await trial.cleanup();
  await gateway.close();
});

test("a server whose create was answered with an id alone is kept, and completed by the next update", async () => {
  await trial.program(`
    const server = new McpServer("support", { authConfigIds: ["ac_gmail_prod"], noAuthApps: ["exa"] });
    exports.url = server.mcpUrl;
  `);
  const { code, stdout } = await trial.stack.run(["up", "--yes", "--skip-preview"]);
  expect(code).not.toBe(0);
  expect(stdout).toContain("Composio's answer is not complete");
  const [created] = trial.servers();
  const { resources = [] } = (await trial.stack.exportState()).deployment;
  expect(resources.find(({ id }) => id === created?.id)).toMatchObject({ initErrors: [expect.any(String)] });

  trial.requests();
  await trial.stack.up();
  expect(trial.requests()).toEqual(["updateMcpServer"]);
  expect(trial.servers()).toMatchObject([{ id: created?.id }]);
  isDescribed = true;
  expect(await trial.stack.outputs()).toEqual({ url: `${target}/v3/mcp/${created?.id}/mcp` });
  await trial.finish();
});
