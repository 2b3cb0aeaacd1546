import { useEmulator } from "composio-emulator/jest";
import { authConfigsOf } from "../../support/emulator/auth-config-client";
import { ownTime } from "../../support/time/own-time";

const time = ownTime();

describe("the list of auth configs", () => {
  const emulator = useEmulator({ strict: false });
  let api: ReturnType<typeof authConfigsOf>;

  beforeEach(() => {
    api = authConfigsOf(emulator);
  });

  const createMany = async (count: number) => {
    const ids: string[] = [];
    for (let n = 0; n < count; n++) {
      ids.unshift(await api.managed("linear", { name: `of many ${n}` }));
    }
    return ids;
  };

  it("begins with the newest, and has twenty on a page", async () => {
    const ids = await createMany(22);

    const first = await api.list("?toolkit_slug=linear");
    const second = await api.ids(`?toolkit_slug=linear&cursor=${first.next_cursor}`);

    expect(first.items.map(({ id }) => id)).toEqual(ids.slice(0, 20));
    expect(second).toEqual(ids.slice(20));
    expect(first).toMatchObject({ total_pages: 2, current_page: 1, total_items: 22 });
  });

  it("can ignore the limit, in both directions", async () => {
    await createMany(22);
    const lengthOf = async (limit: number) => (await api.list(`?limit=${limit}`)).items.length;

    expect([await lengthOf(2), await lengthOf(200)]).toEqual([2, 29]);
    await api.turn({ limit: "ignored" });
    expect([await lengthOf(2), await lengthOf(200)]).toEqual([20, 20]);
  });

  it("is of several toolkits, in any case", async () => {
    const linear = await api.managed("linear");

    expect(await api.ids("?toolkit_slug=Linear,%20github")).toEqual([linear, "ac_github_prod"]);
    expect(await api.ids("?toolkit_slug=nowhere")).toEqual([]);
  });

  it("is of managed or custom ones, or both", async () => {
    const custom = await api.custom();

    expect(await api.ids("?is_composio_managed=false")).toEqual([custom, "ac_stripe_main", "ac_openai_main"]);
    expect(await api.ids("?is_composio_managed=true")).not.toContain(custom);
    expect((await api.get("/auth_configs?is_composio_managed=yes")).status).toBe(400);
  });

  it("finds a part of a name or an id, in any case or in the same", async () => {
    const id = await api.custom({ name: "Support-7kq" });

    expect(await api.ids("?search=port-7KQ")).toEqual([id]);
    expect(await api.ids(`?search=${id}`)).toEqual([id]);
    await api.turn({ search: "same-case" });
    expect(await api.ids("?search=port-7KQ")).toEqual([]);
    expect(await api.ids("?search=port-7kq")).toEqual([id]);
  });

  it("can show a new one late, as GET can", async () => {
    await api.turn({ lagMs: 300 });
    time.stop();
    const id = await api.custom();

    expect([await api.status(id), await api.ids("?toolkit_slug=github")]).toEqual([404, ["ac_github_prod"]]);
    expect((await api.change(id, { type: "custom", name: "written" })).status).toBe(200);
    time.goOn();
    await time.sleep(300);
    expect(await api.read(id)).toMatchObject({ name: "written" });
    expect(await api.ids("?toolkit_slug=github")).toEqual([id, "ac_github_prod"]);
  });
});
