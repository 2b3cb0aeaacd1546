import { type Emulator, startEmulator } from "composio-emulator";
import { startPluginHost } from "../support/dynamic-host";
import { startHttpServer } from "../support/http-server";

const KEY = "ak_configure_0123456789abcdef";

let emulator: Emulator;
let elsewhere: Awaited<ReturnType<typeof startHttpServer>>;

beforeAll(async () => {
  emulator = await startEmulator();
  elsewhere = await startHttpServer((_, response) => response.end("{}"));
});
afterAll(() => Promise.all([emulator.close(), elsewhere.close()]));
beforeEach(() => emulator.reset());

function start(starter: "engine" | "person") {
  const config = { "composio:baseUrl": emulator.url, "composio:preflight": "false" };
  return startPluginHost({ config, env: { COMPOSIO_API_KEY: KEY }, starter }, "McpServer");
}

test("a plugin that the engine has started is configured once, and sends its key to no other host", async () => {
  const host = await start("engine");
  await expect(host.configure({ baseUrl: elsewhere.origin })).rejects.toThrow("is configured already");
  const { id } = await host.create({ name: "support", authConfigIds: ["ac_gmail_prod"] });
  expect(emulator.servers()).toMatchObject([{ id }]);
  expect(elsewhere.requests).toEqual([]);
});

test("a plugin that a person has started is configured by each run of the engine", async () => {
  const host = await start("person");
  await host.configure({ baseUrl: elsewhere.origin });
  await host.configure({ baseUrl: emulator.url });
  const { id } = await host.create({ name: "support", authConfigIds: ["ac_gmail_prod"] });
  expect(emulator.servers()).toMatchObject([{ id }]);
});
