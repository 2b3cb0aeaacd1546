import { useEmulator } from "composio-emulator/jest";
import { clientOf, type ErrorBody, type ListBody, type ServerBody } from "../../support/emulator/client";

describe("listing servers", () => {
  const emulator = useEmulator({ strict: false });
  let client: ReturnType<typeof clientOf>;

  beforeEach(() => {
    client = clientOf(emulator);
  });

  const list = async (query = "") => (await client.get<ListBody>(`/mcp/servers${query}`)).body;
  const createMany = async (count: number) => {
    for (let n = 1; n <= count; n++) {
      await client.create(`server ${String(n).padStart(3, "0")}`);
    }
  };

  it("answers an empty first page when there is none", async () => {
    expect(await list()).toEqual({ items: [], total_pages: 0, current_page: 1 });
  });

  it("shows the server object, without deleted", async () => {
    const server = await client.create("only one");

    expect(await list()).toEqual({ items: [server], total_pages: 1, current_page: 1 });
  });

  it("has pages of ten unless told", async () => {
    await createMany(11);

    const first = await list();
    const second = await list("?page_no=2");
    const third = await list("?page_no=3");

    expect(first).toMatchObject({ total_pages: 2, current_page: 1, items: { length: 10 } });
    expect(second).toMatchObject({ total_pages: 2, current_page: 2, items: [{ name: "server 001" }] });
    expect(third).toEqual({ total_pages: 2, current_page: 3, items: [] });
  });

  it("takes the page by page_no and no other name", async () => {
    await createMany(3);

    expect(await list("?limit=2&page_no=2")).toMatchObject({
      current_page: 2,
      items: [{ name: "server 001" }],
    });
    expect(await list("?limit=2&page=2&cursor=2")).toMatchObject({ current_page: 1, items: { length: 2 } });
  });

  it("cuts a limit down to the maximum", async () => {
    emulator.settings.maximumLimit = 2;
    await createMany(3);

    expect(await list("?limit=100")).toMatchObject({ total_pages: 2, items: { length: 2 } });
  });

  it("finds names by a part of them, whatever the case", async () => {
    for (const name of ["Support Mail", "mail-archive", "github bot"]) {
      await client.create(name);
    }

    expect(await client.names("?name=MAIL")).toEqual(["mail-archive", "Support Mail"]);
    expect(await client.names("?name=support%20mail")).toEqual(["Support Mail"]);
    expect(await client.names("?name=nothing")).toEqual([]);
  });

  it("orders by the last change, newest first, unless told", async () => {
    const first = await client.create("aaaa");
    await client.create("bbbb");
    await client.create("cccc");
    await client.patch(`/mcp/${first.id}`, { allowed_tools: [] });

    expect(await client.names()).toEqual(["aaaa", "cccc", "bbbb"]);
    expect(await client.names("?order_direction=asc")).toEqual(["bbbb", "cccc", "aaaa"]);
    expect(await client.names("?order_by=created_at")).toEqual(["cccc", "bbbb", "aaaa"]);
    expect(await client.names("?order_by=created_at&order_direction=asc")).toEqual(["aaaa", "bbbb", "cccc"]);
  });

  it("filters by lists of toolkits and of auth configs", async () => {
    await client.create("mail", { auth_config_ids: ["ac_gmail_prod"] });
    await client.create("code", { auth_config_ids: ["ac_github_prod"] });
    await client.create("both", { auth_config_ids: ["ac_gmail_staging", "ac_github_prod"] });

    expect(await client.names("?toolkits=gmail")).toEqual(["both", "mail"]);
    expect(await client.names("?toolkits=gmail,github")).toEqual(["both", "code", "mail"]);
    expect(await client.names("?auth_config_ids=ac_gmail_prod,ac_gmail_staging")).toEqual(["both", "mail"]);
    expect(await client.names("?toolkits=gmail&auth_config_ids=ac_github_prod")).toEqual(["both"]);
    expect(await client.names("?toolkits=slack")).toEqual([]);
  });

  it("refuses parameters out of range, each with a line", async () => {
    const query = "?page_no=0&limit=ten&order_by=name&order_direction=up";

    const { status, body } = await client.get<ErrorBody>(`/mcp/servers${query}`);

    expect(status).toBe(400);
    expect(body.error.errors?.map((line) => line.split(" ")[0]).sort()).toEqual([
      "limit",
      "order_by",
      "order_direction",
      "page_no",
    ]);
  });

  describe("of one app", () => {
    it("pages and filters as the list does", async () => {
      await client.create("mail one");
      await client.create("mail two");
      await client.create("code", { auth_config_ids: ["ac_github_prod"] });

      const { status, body } = await client.get<ListBody>("/mcp/app/gmail?limit=1&name=mail");

      expect(status).toBe(200);
      expect(body).toMatchObject({ total_pages: 2, current_page: 1, items: [{ name: "mail two" }] });
    });

    it("answers 404 for an app that does not exist", async () => {
      expect((await client.get("/mcp/app/nowhere")).status).toBe(404);
    });
  });

  it("answers the same under both versions of the API", async () => {
    await client.create("versioned");
    const headers = { "user-agent": "emulator-tests/1", "x-api-key": "ak_test" };

    const response = await fetch(`${emulator.url}/api/v3.1/mcp/servers`, { headers });

    const { items } = (await response.json()) as { items: ServerBody[] };
    expect(items).toMatchObject([{ name: "versioned" }]);
    expect(emulator.journal.requests("listMcpServers")).toHaveLength(1);
  });
});
