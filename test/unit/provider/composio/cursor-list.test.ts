import { ComposioClient } from "../../../../provider/composio/client";
import { listByCursor } from "../../../../provider/composio/cursor-list";
import { ComposioError } from "../../../../provider/composio/errors";
import { z } from "../../../../provider/core/zod";
import { type HttpServer, startHttpServer } from "../../../support/http-server";

type Page = (cursor: string | null, number: number) => object;

let http: HttpServer;
let page: Page;

beforeAll(async () => {
  http = await startHttpServer(({ url = "" }, response) => {
    const cursor = new URL(url, http.origin).searchParams.get("cursor");
    response.end(JSON.stringify(page(cursor, http.requests.length)));
  });
});
afterAll(() => http.close());
beforeEach(() => {
  http.requests.length = 0;
});
afterEach(() => jest.restoreAllMocks());

const item = z.object({ id: z.string() });

/** @param retryBudgetMs The time of the list too, where it is over ten seconds. */
function read(answer: Page, retryBudgetMs = 0, more: { isProof?: true } = {}) {
  page = answer;
  const client = new ComposioClient({
    origin: http.origin,
    credential: { header: "x-api-key", key: "ak_test" },
    timeoutMs: 30_000,
    retryBudgetMs,
    maxInFlight: 10,
  });
  return listByCursor(client, { path: "/things", query: { limit: 2 }, item, keyOf: ({ id }) => id, ...more });
}

function things(...ids: unknown[]): object[] {
  return ids.map((id) => ({ id }));
}

test("all pages are read, and what comes twice is there once", async () => {
  const pages: Record<string, object> = {
    null: { items: things("a", "b"), next_cursor: "1" },
    1: { items: things("b", "c"), next_cursor: "2" },
    2: { items: things("d"), next_cursor: null },
  };
  const list = await read((cursor) => pages[String(cursor)] ?? {});
  expect(list).toMatchObject({ items: things("a", "b", "c", "d"), isWhole: true });
  expect(http.requests.map(({ url }) => url)).toEqual(
    ["", "&cursor=1", "&cursor=2"].map((cursor) => `/api/v3/things?limit=2${cursor}`),
  );
});

test.each<[string, object, boolean]>([
  ["null", { next_cursor: null }, true],
  ["empty", { next_cursor: "" }, true],
  ["missing", {}, true],
  ["no text, so that there may be another page,", { next_cursor: 7 }, false],
])("a cursor that is %s ends the list", async (_, cursor, isWhole) => {
  expect(await read(() => ({ items: things("a"), ...cursor }))).toMatchObject({
    items: things("a"),
    isWhole,
  });
  expect(http.requests).toHaveLength(1);
});

test("a list of which something is deleted between its pages is read anew", async () => {
  const list = await read((cursor, number) => {
    const isDeleted = number > 1;
    return cursor === null
      ? {
          items: isDeleted ? things("b", "c") : things("a", "b"),
          next_cursor: "1",
          total_items: isDeleted ? 3 : 4,
        }
      : { items: things("d"), next_cursor: null, total_items: 3 };
  });
  expect(list).toMatchObject({ items: things("b", "c", "d"), isWhole: true });
  expect(http.requests).toHaveLength(4);
});

describe("a list that is to prove something by what it lacks", () => {
  const asProof = (answer: Page) => read(answer, 0, { isProof: true });
  const paged = (all: string[], cursor: string | null) =>
    cursor === null
      ? { items: things(...all.slice(0, 2)), next_cursor: "1", total_items: all.length }
      : { items: things(...all.slice(2)), next_cursor: null, total_items: all.length };

  it("is read until two readings are the same, though as much is made as deleted between its pages", async () => {
    const list = await asProof((cursor, number) =>
      paged(number === 1 ? ["a", "b", "c", "d"] : ["b", "c", "d", "e"], cursor),
    );
    expect(list).toMatchObject({ items: things("b", "c", "d", "e"), isWhole: true });
    expect(http.requests).toHaveLength(6);
  });

  it("is read no further than three times, and proves nothing where it is another one each time", async () => {
    const list = await asProof((cursor, number) => paged(["a", "b", "c", `${number}`], cursor));
    expect(list).toMatchObject({ isWhole: false });
    expect(http.requests).toHaveLength(6);
  });

  it("is read once where it is one page, or cannot be read as a whole", async () => {
    expect(await asProof(() => ({ items: things("a") }))).toMatchObject({ isWhole: true });
    expect(http.requests).toHaveLength(1);
    const list = await asProof((cursor) => paged(["a", "b", 7 as never], cursor));
    expect(list).toMatchObject({ items: things("a", "b"), isWhole: false });
    expect(http.requests).toHaveLength(3);
  });
});

test.each<[string, unknown[], boolean]>([
  ["fewer items on each second page", [4, 3], false],
  ["more items on each second page", [3, "4"], false],
  ["the same number of items on each page", [3, "3"], true],
  ["no number of items", [undefined, null], true],
])("a list with %s", async (_, totals, isWhole) => {
  const pages: Record<string, object> = {
    null: { items: things("a", "b"), next_cursor: "1", total_items: totals[0] },
    1: { items: things("d"), next_cursor: null, total_items: totals[1] },
  };
  const list = await read((cursor) => pages[String(cursor)] ?? {});
  expect(list).toMatchObject({ items: things("a", "b", "d"), isWhole });
});

test.each([null, "a", 7, [], {}, { id: null }, { id: 7 }])("the item %j is left out", async (odd) => {
  const list = await read(() => ({ items: [...things("a"), odd, ...things("b")], next_cursor: null }));
  expect(list).toMatchObject({ items: things("a", "b"), isWhole: false });
});

test("an answer that is no list is an error", async () => {
  await expect(read(() => ({ items: null }))).rejects.toThrow(/GET .*things: .* is not complete \(items: /);
});

/** A thousand pages take over half a minute on a busy machine. */
const LONG_MS = 240_000;

describe("a list that does not end is read no further", () => {
  it.each<[string, Page, number, number]>([
    ["with the same page and cursor", () => ({ items: things("a"), next_cursor: "c" }), 2, 1],
    ["with the same cursor", (_, n) => ({ items: things(`${n}`), next_cursor: "c" }), 2, 2],
    ["with cursors in a circle", (_, n) => ({ items: things(`${n}`), next_cursor: `${n % 3}` }), 4, 4],
    ["with the same page and other cursors", (_, n) => ({ items: things("a"), next_cursor: `${n}` }), 2, 1],
    ["without items", (_, n) => ({ items: [], next_cursor: `${n}` }), 1, 0],
    ["of a thousand pages", (_, n) => ({ items: things(`${n}`), next_cursor: `${n}` }), 1000, 1000],
  ])(
    "%s",
    async (_, answer, requests, found) => {
      const { items, isWhole } = await read(answer, LONG_MS);
      expect({ requests: http.requests.length, found: items.length }).toEqual({ requests, found });
      expect(isWhole).toBe(false);
    },
    LONG_MS,
  );

  it("in time, which is an error", async () => {
    const now = performance.now.bind(performance);
    let passed = 0;
    jest.spyOn(performance, "now").mockImplementation(() => now() + passed);
    const reading = read((_, number) => {
      passed += 4_000;
      return { items: things(`${number}`), next_cursor: `${number}` };
    });
    await expect(reading).rejects.toThrow("GET /api/v3/things: the list did not end within 10 s");
    await expect(reading).rejects.toBeInstanceOf(ComposioError);
    expect(http.requests).toHaveLength(3);
  });
});
