import * as pulumi from "@pulumi/pulumi";
import { type Emulator, startEmulator } from "composio-emulator";
import { getSessionConfigs, getSessionConfigsOutput } from "../../../../provider";

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator();
  pulumi.runtime.setAllConfig({ "composio:apiKey": "ak_test", "composio:retrySeconds": "0" });
  process.env.COMPOSIO_BASE_URL = emulator.url;
});
afterAll(async () => {
  delete process.env.COMPOSIO_BASE_URL;
  await emulator.close();
});

test("saved session configs are found, all or by a part of the name", async () => {
  const { sessionConfigs } = await getSessionConfigs();
  expect(sessionConfigs.map(({ id }) => id)).toEqual(["sc_support", "sc_reading"]);
  const found = await new Promise((resolve) =>
    getSessionConfigsOutput({ name: pulumi.output("SUPP") }).apply(resolve),
  );
  expect(found).toEqual({
    sessionConfigs: [
      {
        id: "sc_support",
        name: "support",
        config: { toolkits: { enable: ["gmail"] }, tools: { gmail: { enable: ["GMAIL_FETCH_EMAILS"] } } },
        createdAt: "2026-09-01T08:00:00.000Z",
        updatedAt: "2026-10-01T08:00:00.000Z",
      },
    ],
  });
});

test("where the account has none, the error says so", async () => {
  emulator.settings.sessions.availability = "off";
  await expect(getSessionConfigs()).rejects.toThrow("could not look up the saved session configs");
});
