import { type Emulator, startEmulator } from "composio-emulator";
import { clientOf, request } from "../../support/emulator/client";

const NOON = "2026-01-31T12:00:00.000Z";

describe("the clock", () => {
  let emulator: Emulator;
  let client: ReturnType<typeof clientOf>;

  const start = async (clock?: string) => {
    emulator = await startEmulator({ clock });
    client = clientOf(emulator);
  };
  afterEach(() => emulator.close());

  it("stands where it is told, for what is created, for `Date` and for the journal", async () => {
    await start(NOON);

    const first = await client.create("first");
    const second = await client.create("second");
    const { headers } = await client.get("/tools");

    expect(first.created_at).toBe(NOON);
    expect(second.created_at).toBe("2026-01-31T12:00:00.001Z");
    expect(headers.get("date")).toBe("Sat, 31 Jan 2026 12:00:00 GMT");
    expect(emulator.journal.requests().map(({ time }) => time)).toEqual([NOON, NOON, NOON]);
  });

  it("is moved on by a test, and stays there", async () => {
    await start(NOON);
    emulator.clock.advance(60_000);

    expect(emulator.clock.now()).toBe("2026-01-31T12:01:00.000Z");
    expect((await client.create("later")).created_at).toBe("2026-01-31T12:01:00.000Z");
  });

  it("may be set back, and counts from there", async () => {
    await start(NOON);
    await client.create("noon");
    emulator.clock.set("2026-01-31T11:00:00Z");

    expect((await client.create("earlier")).created_at).toBe("2026-01-31T11:00:00.000Z");
  });

  it("lets objects grow old, so that a lag ends without a wait", async () => {
    await start();
    emulator.settings.listLagMs = 3_600_000;
    await client.create("lagging");
    const before = await client.names();

    emulator.clock.advance(3_600_000);

    expect([before, await client.names()]).toEqual([[], ["lagging"]]);
  });

  it("lets a link expire", async () => {
    await start(NOON);
    const link = async () => {
      const wanted = { auth_config_id: "ac_gmail_prod", user_id: "me" };
      return (await client.post<{ redirect_url: string }>("/connected_accounts/link", wanted)).body
        .redirect_url;
    };
    const [used, late] = [await link(), await link()];
    expect((await request("GET", used)).status).toBe(200);

    emulator.clock.advance(3_600_000);

    expect((await request("GET", late)).status).toBe(410);
  });

  it("goes with the machine once it is released, and starts anew with a reset", async () => {
    await start(NOON);
    emulator.clock.release();
    const released = Date.parse(emulator.clock.now());
    emulator.reset();

    expect(Math.abs(released - Date.now())).toBeLessThan(60_000);
    expect(emulator.clock.now()).toBe(NOON);
  });

  it("is read, set, moved and released by another process", async () => {
    await start();
    const url = `${emulator.url}/__emulator/clock`;

    const set = await request("POST", url, { body: { now: NOON } });
    const moved = await request("POST", url, { body: { advanceMs: 1000 } });
    const read = await request("GET", url);
    const released = await request("DELETE", url);

    expect([set.body, moved.body, read.body]).toEqual([
      { now: NOON },
      { now: "2026-01-31T12:00:01.000Z" },
      { now: "2026-01-31T12:00:01.000Z" },
    ]);
    expect(released.status).toBe(204);
    expect(emulator.clock.now()).not.toMatch(/^2026-01-31T12:00/);
  });

  it.each([{}, { now: "soon" }, { advanceMs: -1 }, { advanceMs: 1.5 }, { to: NOON }])(
    "refuses %j",
    async (body) => {
      await start(NOON);

      expect((await request("POST", `${emulator.url}/__emulator/clock`, { body })).status).toBe(400);
      expect(emulator.clock.now()).toBe(NOON);
    },
  );

  it("refuses what is no time, in process", async () => {
    await start(NOON);

    await expect(startEmulator({ clock: "soon" })).rejects.toThrow("not 'soon'");
    expect(() => emulator.clock.set("soon")).toThrow("not 'soon'");
    expect(() => emulator.clock.advance(-1)).toThrow("not by -1");
    expect(emulator.clock.now()).toBe(NOON);
  });
});
