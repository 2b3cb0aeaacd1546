import { gzipSync } from "node:zlib";
import { ComposioHttp } from "../../../../provider/composio/http";
import { ListLimit } from "../../../../provider/composio/list-limit";
import { TimeBudget } from "../../../../provider/composio/time-budget";
import { startHttpServer } from "../../../support/http-server";

const MB = 1024 * 1024;

test("a list ends where its pages are longer than any list of Composio's, however many they are", () => {
  const budget = new TimeBudget(60_000);
  budget.begin();
  for (const length of [1 * MB, 9 * MB]) {
    const limit = new ListLimit(budget);
    const page = { request: "GET /api/v3/tools", requestId: "req_1", sentAt: 0, length };
    const pages = Math.floor((50 * MB) / length);
    for (let number = 1; number <= pages; number++) {
      limit.assertMayGoOn(page);
    }
    expect(() => limit.assertMayGoOn(page)).toThrow("GET /api/v3/tools: the list is over 50 MB");
  }
});

test("what counts of an answer is its length after it was unpacked", async () => {
  const body = JSON.stringify({ items: [" ".repeat(100_000)] });
  const packed = gzipSync(body);
  const server = await startHttpServer((_, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" }).end(packed);
  });
  const credential = { header: "x-api-key", key: "ak_test" } as const;
  const http = new ComposioHttp({ origin: server.origin, credential });
  expect(await http.send({ method: "GET", path: "/tools" }, 10_000)).toMatchObject({ length: body.length });
  expect(packed.length).toBeLessThan(1_000);
  await server.close();
});
