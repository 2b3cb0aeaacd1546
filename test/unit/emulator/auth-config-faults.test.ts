import { type Emulator, type Fault, type Operation, startEmulator } from "composio-emulator";
import { authConfigsOf, customForm } from "../../support/emulator/auth-config-client";
import { clientOf } from "../../support/emulator/client";
import { exchange } from "../../support/emulator/exchange";
import { ownTime } from "../../support/time/own-time";
import { until } from "../../support/until";

const LATE_MS = 200;

const time = ownTime();

type WithoutOperation<T> = T extends Fault ? Omit<T, "operation"> : never;

describe("a fault of an auth config", () => {
  let emulator: Emulator;
  let api: ReturnType<typeof authConfigsOf>;
  let id: string;

  beforeEach(async () => {
    emulator = await startEmulator();
    api = authConfigsOf(emulator);
    id = await api.custom({ name: "before" });
    emulator.journal.clear();
  });
  afterEach(() => emulator.close());

  const count = () => emulator.authConfigs().length;
  const rename = () => api.change(id, { type: "custom", name: "after" });
  const disable = () => api.patch(`/auth_configs/${id}/DISABLED`, undefined);
  const create = () => api.post("github", customForm({ name: "wanted" }));
  const meet = (operation: Operation, fault: WithoutOperation<Fault>) =>
    emulator.faults.add({ operation, ...fault });

  it("meets each operation under its own name", async () => {
    const operations: [Operation, () => Promise<{ status: number }>][] = [
      ["createAuthConfig", create],
      ["listAuthConfigs", () => api.get("/auth_configs")],
      ["getAuthConfig", () => api.get(`/auth_configs/${id}`)],
      ["updateAuthConfig", rename],
      ["setAuthConfigStatus", disable],
      ["deleteAuthConfig", () => api.remove(id)],
      ["listToolkits", () => api.get("/toolkits")],
      ["getToolkit", () => api.get("/toolkits/gmail")],
    ];
    for (const [operation, send] of operations) {
      meet(operation, { kind: "error" });
      expect({ operation, status: (await send()).status }).toEqual({ operation, status: 500 });
    }

    expect(emulator.journal.requests().map(({ operation }) => operation)).toEqual(
      operations.map(([operation]) => operation),
    );
    expect(api.stored(id)).toMatchObject({ name: "before", status: "ENABLED", deleted: false });
  });

  it.each([
    ["reset", null],
    ["error", 500],
    ["bad-gateway", 502],
  ] as const)("%s after the processing leaves what was created", async (kind, status) => {
    meet("createAuthConfig", { kind, when: "after" });

    const body = { toolkit: { slug: "github" }, auth_config: customForm({ name: "wanted" }) };
    expect(await exchange("POST", `${emulator.url}/api/v3/auth_configs`, { body })).toMatchObject({ status });
    expect(emulator.authConfigs().at(-1)).toMatchObject({ name: "wanted" });
  });

  it.each(["answer", "altered"] as const)("can say that nothing succeeded with 200, by %s", async (kind) => {
    const failure = { success: false, message: "it did not work" };
    meet(
      "updateAuthConfig",
      kind === "answer" ? { kind, status: 200, body: failure } : { kind, set: failure },
    );

    expect(await rename()).toMatchObject({ status: 200, body: failure });
    expect(api.stored(id)?.name).toBe(kind === "answer" ? "before" : "after");
  });

  it("can leave out or empty an optional field", async () => {
    meet("listAuthConfigs", {
      kind: "altered",
      of: "items",
      set: { created_at: null },
      unset: ["auth_scheme"],
    });

    const [item] = (await api.list()).items;

    expect(item).toMatchObject({ id, created_at: null });
    expect(item).not.toHaveProperty("auth_scheme");
  });

  describe("ignored", () => {
    it("answers a change, a status and a deletion as if they were done", async () => {
      for (const operation of ["updateAuthConfig", "setAuthConfigStatus", "deleteAuthConfig"] as const) {
        meet(operation, { kind: "ignored" });
      }

      for (const { status, body } of [await rename(), await disable(), await api.remove(id)]) {
        expect({ status, body }).toMatchObject({ status: 200, body: { success: true } });
      }
      expect(api.stored(id)).toMatchObject({ name: "before", status: "ENABLED", deleted: false });
    });

    it("refuses and creates as usual", async () => {
      meet("updateAuthConfig", { kind: "ignored" });
      meet("createAuthConfig", { kind: "ignored" });

      expect((await api.change(id, { type: "default" })).status).toBe(400);
      expect((await create()).status).toBe(201);
      expect(count()).toBe(10);
    });
  });

  describe("late", () => {
    // Nothing that is late happens before the time goes on.
    beforeEach(() => time.stop());
    afterEach(() => time.goOn());

    const meetLate = (operation: Operation) => meet(operation, { kind: "late", ms: LATE_MS });

    it("is a creation: 202 and nothing", async () => {
      meetLate("createAuthConfig");

      expect(await create()).toMatchObject({ status: 202, body: {} });
      expect(count()).toBe(9);
      time.goOn();
      await until(() => count() === 10);
    });

    it("is a deletion: 202 and nothing", async () => {
      meetLate("deleteAuthConfig");

      expect(await api.remove(id)).toMatchObject({ status: 202, body: {} });
      expect(await api.status(id)).toBe(200);
      time.goOn();
      await until(() => api.stored(id)?.deleted === true);
    });

    it("is a change: success before it is one", async () => {
      meetLate("updateAuthConfig");
      meetLate("setAuthConfigStatus");

      expect(await rename()).toMatchObject({ status: 200, body: { success: true } });
      expect(await disable()).toMatchObject({ status: 200, body: { success: true } });
      expect(await api.read(id)).toMatchObject({ name: "before", status: "ENABLED" });
      time.goOn();
      await until(() => api.stored(id)?.name === "after" && api.stored(id)?.status === "DISABLED");
    });

    it("is no change of what was deleted meanwhile", async () => {
      meetLate("updateAuthConfig");
      await rename();
      emulator.deleteAuthConfig(id);
      time.goOn();
      await time.sleep(LATE_MS + 1);

      expect(api.stored(id)).toMatchObject({ name: "before", deleted: true });
    });
  });

  describe("stale", () => {
    const shown = async () => (await api.get<{ name: string }>(`/auth_configs/${id}`)).body.name;

    it("answers as before the write what was asked before", async () => {
      await shown();
      meet("updateAuthConfig", { kind: "stale", ms: 60_000 });
      expect((await rename()).status).toBe(200);
      expect(await shown()).toBe("before");
      expect(api.stored(id)).toMatchObject({ name: "after" });
    });

    it("is over after its time", async () => {
      await shown();
      meet("updateAuthConfig", { kind: "stale", ms: 1 });
      await rename();
      await time.sleep(2);
      expect(await shown()).toBe("after");
    });

    it("does nothing to reads, and to what nobody asked before", async () => {
      meet("updateAuthConfig", { kind: "stale", ms: 60_000 });
      await rename();
      expect(await shown()).toBe("after");
      meet("getAuthConfig", { kind: "stale", ms: 60_000 });
      await shown();
      await api.change(id, { type: "custom", name: "later" });
      expect(await shown()).toBe("later");
    });
  });

  describe("twice", () => {
    it("creates two, because names are not unique", async () => {
      meet("createAuthConfig", { kind: "twice" });

      const { status, body } = await create();

      expect(status).toBe(201);
      const [, last] = emulator.authConfigs().filter(({ name }) => name === "wanted");
      expect(last?.id).toBe(body.auth_config.id);
      expect(count()).toBe(11);
    });

    it("deletes, and does not find it", async () => {
      meet("deleteAuthConfig", { kind: "twice" });

      expect((await api.remove(id)).status).toBe(404);
      expect(api.stored(id)).toMatchObject({ deleted: true });
    });
  });

  it("of a key for another project is that it has none, and takes none", async () => {
    await emulator.close();
    emulator = await startEmulator({ apiKeys: ["ak_mine"], otherProjectKeys: ["ak_other"] });
    const other = clientOf(emulator, { "x-api-key": "ak_other" });

    expect((await other.post("/auth_configs", { toolkit: { slug: "gmail" } })).status).toBe(403);
    expect((await other.patch("/auth_configs/ac_gmail_prod", { type: "default" })).status).toBe(404);
    expect((await other.patch("/auth_configs/ac_gmail_prod/DISABLED", undefined)).status).toBe(404);
    expect((await other.delete("/auth_configs/ac_gmail_prod")).status).toBe(404);
    expect(count()).toBe(8);
  });
});
