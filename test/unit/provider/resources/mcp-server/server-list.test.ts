import type { McpServers } from "../../../../../provider/resources/mcp-server/mcp-servers";
import { apiAt } from "../../../../support/composio";
import { type HttpServer, startHttpServer } from "../../../../support/http-server";
import { SERVER_OBJECT } from "../../../../support/mcp-servers";

/*
 * A project of which something is deleted between two pages of its list: a server of the next page moves to the one that
 * was read already, and the number of pages stays.
 */

const PAGE = 2;

let ids: string[];
/** Changes what is there after a page was asked for. */
let afterPage: (number: number) => void;
let saysLength: boolean;
let http: HttpServer;
let servers: McpServers;

beforeAll(async () => {
  http = await startHttpServer(({ url = "" }, response) => {
    const { pathname, searchParams } = new URL(url, http.origin);
    if (!pathname.endsWith("/mcp/servers")) {
      const error = { message: "Not found", slug: "HTTP_NotFound" };
      response.writeHead(404).end(JSON.stringify({ error }));
      return;
    }
    const number = Number(searchParams.get("page_no"));
    const items = ids.slice((number - 1) * PAGE, number * PAGE).map(serverOf);
    const total_pages = saysLength ? Math.ceil(ids.length / PAGE) : undefined;
    response.end(JSON.stringify({ items, total_pages }));
    afterPage(number);
  });
});
afterAll(() => http.close());
beforeEach(() => {
  ids = ["a", "b", "c", "d", "e", "f"];
  afterPage = () => {};
  saysLength = true;
  http.requests.length = 0;
  servers = apiAt(http.origin).mcpServers;
});

function serverOf(id: string) {
  return { ...SERVER_OBJECT, id, name: `server-${id}` };
}

/** Deletes the first server after the first page that is asked for. */
function deleteBetweenPages(): void {
  afterPage = () => {
    ids.shift();
    afterPage = () => {};
  };
}

const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);

test.each([true, false])("no server is passed over, the number of pages known: %s", async (isKnown) => {
  saysLength = isKnown;
  deleteBetweenPages();
  const { items, isWhole } = await servers.list();
  expect(idsOf(items)).toEqual(["b", "c", "d", "e", "f"]);
  expect(isWhole).toBe(true);
});

test("a server whose request fails is not gone for a list that has passed it over", async () => {
  deleteBetweenPages();
  await expect(servers.find("c")).rejects.toThrow("404 HTTP_NotFound");
  expect(await servers.find("none")).toBeUndefined();
});

test("a server is found by its name although the first reading has passed it over", async () => {
  deleteBetweenPages();
  expect(await servers.findByName("server-c")).toMatchObject({ id: "c" });
});

test("a list that goes on changing proves nothing", async () => {
  afterPage = (number) => {
    if (number === 1) {
      ids = [...ids.slice(1), `${ids.length}${ids[0]}`];
    }
  };
  expect(await servers.list()).toMatchObject({ isWhole: false });
  await expect(servers.findByName("none")).rejects.toThrow("goes on changing");
  await expect(servers.find("none")).rejects.toThrow("404 HTTP_NotFound");
});

test("a list of one page is read once, and one of several twice", async () => {
  ids = ["a", "b"];
  await servers.list();
  expect(http.requests).toHaveLength(1);
  ids = ["a", "b", "c"];
  await servers.list();
  expect(http.requests).toHaveLength(1 + 2 * 2);
});

test("a server that is found by its name on the first page needs no other", async () => {
  expect(await servers.findByName("server-b")).toMatchObject({ id: "b" });
  expect(http.requests).toHaveLength(1);
});
