import { type Emulator, type EmulatorSettings, startEmulator } from "composio-emulator";
import { Load } from "../../../emulator/server/load";
import { clientOf, request } from "../../support/emulator/client";
import { ownTime } from "../../support/time/own-time";
import { until } from "../../support/until";

const time = ownTime();

describe("load", () => {
  let emulator: Emulator;
  let client: ReturnType<typeof clientOf>;

  const start = async (settings: Partial<EmulatorSettings>) => {
    emulator = await startEmulator({ settings });
    client = clientOf(emulator);
  };
  afterEach(() => {
    time.goOn();
    return emulator.close();
  });

  const create = async (name: string) =>
    (await client.post("/mcp/servers", { name, auth_config_ids: [] })).status;

  it("is off unless switched on", async () => {
    await start({});

    expect(emulator.settings).toMatchObject({ latencyMs: 0, requestsPerSecond: 0, failEvery: 0 });
  });

  it("can be switched on and off by another process", async () => {
    await start({});
    const patch = (body: object) => request("PATCH", `${emulator.url}/__emulator/settings`, { body });

    expect((await patch({ latencyMs: 1, requestsPerSecond: 9, failEvery: 1 })).status).toBe(200);
    expect(await create("failing")).toBe(500);
    expect((await patch({ failEvery: -1 })).status).toBe(400);
    expect((await patch({ latencyMs: 0, requestsPerSecond: 0, failEvery: 0 })).status).toBe(200);
    expect(await create("working")).toBe(201);
  });

  describe("as latency", () => {
    it("holds every answer of the API, side by side, and no control request", async () => {
      await start({ latencyMs: 500 });
      const before = time.now();
      time.stop();
      const answered = jest.fn();
      const held = Array.from({ length: 20 }, () => client.get("/tools").then(answered));
      await until(() => emulator.journal.requests().length === 20);

      expect((await request("GET", `${emulator.url}/__emulator/settings`)).status).toBe(200);
      expect(answered).not.toHaveBeenCalled();
      time.goOn();
      await Promise.all(held);
      expect(time.now() - before).toBe(500);
    });

    it("does not hold up a reset, which cuts what it holds", async () => {
      time.stop();
      await start({ latencyMs: 60_000 });
      const answer = create("held").catch(() => "cut");
      await until(() => emulator.servers().length > 0);

      emulator.reset();

      expect(await answer).toBe("cut");
      expect(emulator.servers()).toEqual([]);
    });
  });

  describe("as a limit of requests per second", () => {
    it("answers 429 above it, without processing, and none a second later", async () => {
      await start({ requestsPerSecond: 3 });

      const statuses = await Promise.all(["one-", "two-", "three", "four", "five"].map(create));
      const refused = await client.get("/tools");
      await time.sleep(1_000);
      const later = await create("later");

      expect(statuses.sort()).toEqual([201, 201, 201, 429, 429]);
      expect(refused.status).toBe(429);
      expect(refused.body).toEqual({ message: expect.any(String) });
      expect(Object.fromEntries(refused.headers)).toMatchObject({
        "retry-after": "1",
        "x-ratelimit": "3",
        "x-ratelimit-remaining": "0",
        "x-ratelimit-window-size": "1",
      });
      expect(later).toBe(201);
      expect(emulator.servers()).toHaveLength(4);
      expect(emulator.journal.requests()).toHaveLength(7);
    });

    it("counts any one second, not those of the clock", async () => {
      await start({});
      const load = new Load({ requestsPerSecond: 2, failEvery: 0 });

      const at = (time: number) => load.next(time);

      expect([at(0), at(900), at(950), at(1000), at(1500), at(1900)]).toEqual([
        "process",
        "process",
        "limit",
        "process",
        "limit",
        "process",
      ]);
    });
  });

  describe("as failures", () => {
    it("answers 500 to every n-th request, without processing", async () => {
      await start({ failEvery: 3 });

      const statuses: number[] = [];
      for (let n = 1; n <= 7; n++) {
        statuses.push(await create(`server ${n}`));
      }

      expect(statuses).toEqual([201, 201, 500, 201, 201, 500, 201]);
      expect(emulator.servers()).toHaveLength(5);
    });

    it("counts from one again after a reset", async () => {
      await start({ failEvery: 2 });
      await create("first");

      emulator.reset();

      expect([await create("first"), await create("second")]).toEqual([201, 500]);
    });

    it("leaves faults for the requests it lets through", async () => {
      await start({ failEvery: 1 });
      emulator.faults.add({ operation: "any", kind: "unavailable" });

      expect(await create("first")).toBe(500);
      emulator.settings.failEvery = 0;
      expect(await create("first")).toBe(503);
    });
  });
});
