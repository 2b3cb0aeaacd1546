import { ComposioClient } from "../../../../provider/composio/client";
import { lazyEndpoints } from "../../../../provider/resources/lazy-endpoints";

interface Endpoints {
  first: { client: ComposioClient; shared: string[] };
  second: { client: ComposioClient };
}

const made: string[] = [];
const makers = {
  first: (client: ComposioClient, other: Endpoints["first"] | undefined) => {
    made.push("first");
    return { client, shared: other?.shared ?? [] };
  },
  second: (client: ComposioClient) => {
    made.push("second");
    return { client };
  },
};

const newClient = () =>
  new ComposioClient({
    origin: "http://127.0.0.1:1",
    credential: { header: "x-api-key", key: "ak_any" },
    timeoutMs: 1_000,
    retryBudgetMs: 0,
    maxInFlight: 1,
  });

beforeEach(() => {
  made.length = 0;
});

test("an endpoint is made at its first use, and once", () => {
  const client = newClient();
  const endpoints = lazyEndpoints<Endpoints>(makers, client, undefined);
  expect(made).toEqual([]);
  expect(endpoints.first.client).toBe(client);
  expect(endpoints.first).toBe(endpoints.first);
  expect(made).toEqual(["first"]);
  expect(Object.keys(endpoints)).toEqual(["first", "second"]);
});

test("what an endpoint knows is known to the one of another client, whichever is used first", () => {
  const before = lazyEndpoints<Endpoints>(makers, newClient(), undefined);
  const client = newClient();
  const after = lazyEndpoints<Endpoints>(makers, client, before);
  after.first.shared.push("known");
  expect(before.first.shared).toEqual(["known"]);
  expect(after.first.client).toBe(client);
  expect(made).toEqual(["first", "first"]);
});
