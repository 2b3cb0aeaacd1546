import { setImmediate as turn } from "node:timers/promises";
import fc from "fast-check";
import { TimeBudget } from "../../../../../provider/composio/time-budget";
import { ReadBatch, type ReadSource } from "../../../../../provider/resources/mcp-server/read-batch";
import type { McpServerObject } from "../../../../../provider/resources/mcp-server/server-object";
import { SERVER_OBJECT } from "../../../../support/mcp-servers";

/** A project with servers `0`, `1`, … in the order of the list. */
class Project implements ReadSource {
  readonly finds: string[] = [];
  readonly pages: number[] = [];
  readonly servers: McpServerObject[];

  constructor(
    size: number,
    readonly pageSize = 100,
  ) {
    this.servers = Array.from({ length: size }, (_, index) => ({
      ...SERVER_OBJECT,
      id: String(index),
      address: "",
    }));
  }

  get requests(): number {
    return this.finds.length + this.pages.length;
  }

  newBudget(): TimeBudget {
    return new TimeBudget(0);
  }

  async find(id: string): Promise<McpServerObject | undefined> {
    this.finds.push(id);
    await turn();
    return this.servers.find((server) => server.id === id);
  }

  async page(number: number) {
    this.pages.push(number);
    const servers = this.servers.slice((number - 1) * this.pageSize, number * this.pageSize);
    const totalPages = Math.ceil(this.servers.length / this.pageSize);
    await turn();
    return { servers, totalPages };
  }
}

/** Reads as Pulumi does: each server alone, so many at a time. */
async function readAll(source: ReadSource, ids: readonly string[], parallel = 8) {
  const batch = new ReadBatch();
  const left = [...ids];
  const found = new Map<string, McpServerObject | undefined>();
  const readNext = async () => {
    for (let id = left.shift(); id !== undefined; id = left.shift()) {
      found.set(id, await batch.read(id, source));
    }
  };
  await Promise.all(Array.from({ length: parallel }, readNext));
  return found;
}

const ids = (count: number, from = 0) => Array.from({ length: count }, (_, index) => String(from + index));

test.each([1, 2, 3])("%d servers of a large project cost a request each", async (count) => {
  const project = new Project(10_000);
  await readAll(project, ids(count, 5_000));
  expect(project.requests).toBe(count);
  expect(project.pages).toEqual([]);
});

test.each([
  ["the oldest, in the order of the list", ids(1_000)],
  ["the newest, in the order of the list", ids(1_000, 200)],
  [
    "a thousand in no order",
    ids(1_200)
      .sort((a, b) => hash(a) - hash(b))
      .slice(0, 1_000),
  ],
])("1,000 servers of 1,200 cost at most 15 requests: %s", async (_, wanted) => {
  const project = new Project(1_200);
  const found = await readAll(project, wanted);
  expect(found.size).toBe(1_000);
  expect(project.requests).toBeLessThanOrEqual(15);
});

function hash(id: string): number {
  return (Number(id) * 7_919) % 1_201;
}

test("the same cost at most twice the pages and 2 in the worst order, the newest first", async () => {
  const project = new Project(1_200);
  await readAll(project, ids(1_000, 200).reverse());
  expect(project.requests).toBeLessThanOrEqual(26);
});

test("no mix costs more than its bound, and each read gets its own server", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 16 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.boolean(),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      async (size, pageSize, parallel, share, isShuffled, random) => {
        const project = new Project(size, pageSize);
        const some = ids(size).filter(() => random.next().value <= share);
        const wanted = isShuffled ? fisherYates(some, () => random.next().value) : some;
        const found = await readAll(project, wanted, parallel);
        for (const id of wanted) {
          expect(found.get(id)?.id).toBe(id);
        }
        const n = wanted.length;
        const pages = Math.ceil(size / pageSize);
        expect(project.requests).toBeLessThanOrEqual(n <= 3 ? n : Math.min(2 * n - 3, 2 * pages + 2));
      },
    ),
    { numRuns: 300 },
  );
});

function fisherYates<T>(list: T[], random: () => number): T[] {
  const shuffled = [...list];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.min(last, Math.floor(random() * (last + 1)));
    [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
  }
  return shuffled;
}

test("a server that the list lacks is asked for alone before it counts as gone", async () => {
  const project = new Project(50, 10);
  const found = await readAll(project, [...ids(20), "gone"]);
  expect(found.get("gone")).toBeUndefined();
  expect(project.finds).toContain("gone");
});

test("a server that a deletion moved out of the pages is found alone", async () => {
  const project = new Project(40, 10);
  const page = project.page.bind(project);
  project.page = async (number) => {
    const answer = await page(number);
    if (number === 1) {
      project.servers.splice(0, 5);
    }
    return answer;
  };
  const found = await readAll(project, ids(30, 8), 30);
  expect([...found.values()].every(Boolean)).toBe(true);
  expect(project.finds).toEqual(expect.arrayContaining(["10", "11", "12", "13", "14"]));
});

test.each([1, 2, 4])(
  "a list that fails at page %d is not asked again, and every server is read alone",
  async (last) => {
    const project = new Project(1_000, 10);
    const page = project.page.bind(project);
    project.page = async (number) => {
      const answer = await page(number);
      if (number >= last) {
        throw new Error("no list");
      }
      return answer;
    };
    const found = await readAll(project, ids(100, 500));
    expect([...found.values()].every(Boolean)).toBe(true);
    expect(project.finds).toHaveLength(100);
    expect(project.pages.length).toBeLessThanOrEqual(last + 3);
  },
);

test("a list that announces pages that it does not have ends", async () => {
  const project = new Project(10, 10);
  project.page = async (number) => {
    project.pages.push(number);
    return { servers: [], totalPages: number - 1 };
  };
  await readAll(project, ids(10));
  expect(project.pages).toEqual([1]);
});
