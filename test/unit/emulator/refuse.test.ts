import { Agent, get, type IncomingMessage } from "node:http";
import { type Emulator, startEmulator } from "composio-emulator";
import { request, USER_AGENT } from "../../support/emulator/client";
import { exchange } from "../../support/emulator/exchange";
import { ownTime } from "../../support/time/own-time";
import { until } from "../../support/until";

const time = ownTime();

describe("refusing connections", () => {
  let emulator: Emulator;

  beforeEach(async () => {
    emulator = await startEmulator();
    time.stop();
  });
  afterEach(() => {
    time.goOn();
    return emulator.close();
  });

  const list = () => exchange("GET", `${emulator.url}/api/v3/mcp/servers`);

  it("lasts as long as told, and ends on the same port", async () => {
    const start = time.now();
    const listensAgain = emulator.refuseConnections(1000);

    const refused = await list();
    time.goOn();
    await listensAgain;

    expect(refused).toMatchObject({ status: null, error: "ECONNREFUSED" });
    expect(time.now() - start).toBe(1000);
    expect((await list()).status).toBe(200);
    expect(emulator.journal.requests()).toMatchObject([{ status: 200 }]);
  });

  it("can be asked for by another process, which gets its answer", async () => {
    const start = time.now();
    const { status, headers } = await request("POST", `${emulator.url}/__emulator/refuse`, {
      body: { ms: 1000 },
    });
    const refused = await list();
    time.goOn();
    await until(() => time.now() - start >= 1000);

    expect(status).toBe(204);
    expect(headers.get("connection")).toBe("close");
    expect(refused.error).toBe("ECONNREFUSED");
    expect((await list()).status).toBe(200);
  });

  it.each([{}, { ms: -1 }, { ms: "1" }, { ms: 1, more: true }])("is itself refused for %j", async (body) => {
    expect((await request("POST", `${emulator.url}/__emulator/refuse`, { body })).status).toBe(400);
    expect((await list()).status).toBe(200);
  });

  it("cuts idle connections, and lets a request that is under way end", async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = () =>
      new Promise<IncomingMessage>((resolve, reject) => {
        const headers = { "user-agent": USER_AGENT, "x-api-key": "ak_test" };
        get(`${emulator.url}/api/v3/mcp/servers`, { agent, headers }, (response) =>
          response.resume().on("end", () => resolve(response)),
        ).on("error", reject);
      });
    await ask();
    emulator.faults.add({ operation: "any", kind: "delay", ms: 100 });
    const underWay = ask();
    await until(() => emulator.journal.requests().length === 2);

    const listensAgain = emulator.refuseConnections(1000);
    time.goOn(100);

    expect(await underWay).toMatchObject({ statusCode: 200, headers: { connection: "close" } });
    await expect(ask()).rejects.toMatchObject({ code: "ECONNREFUSED" });
    time.goOn();
    await listensAgain;
    await ask();
    time.stop();
    const refusesAgain = emulator.refuseConnections(100);
    await expect(ask()).rejects.toMatchObject({ code: expect.stringMatching(/ECONNREFUSED|ECONNRESET/) });
    time.goOn();
    await refusesAgain;
    agent.destroy();
  });

  it("lasts as long as the longest of several", async () => {
    const start = time.now();
    time.goOn();

    await Promise.all([emulator.refuseConnections(100), emulator.refuseConnections(250)]);

    expect(time.now() - start).toBe(250);
    expect((await list()).status).toBe(200);
  });

  it("does not keep the emulator from closing", async () => {
    const listensAgain = emulator.refuseConnections(60_000);

    await emulator.close();
    await listensAgain;

    expect((await list()).error).toBe("ECONNREFUSED");
  });
});
