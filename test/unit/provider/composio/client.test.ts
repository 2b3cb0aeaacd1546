import { ComposioClient } from "../../../../provider/composio/client";
import { startHttpServer } from "../../../support/http-server";

const REQUEST = { method: "GET", path: "/tools" } as const;

function clientAt(origin: string): ComposioClient {
  return new ComposioClient({
    origin,
    credential: { header: "x-api-key", key: "ak_test" },
    timeoutMs: 30_000,
    retryBudgetMs: 60_000,
    maxInFlight: 10,
  });
}

test("a client with less time uses the same connection", async () => {
  const ports = new Set<number | undefined>();
  const http = await startHttpServer(({ socket }, response) => {
    ports.add(socket.remotePort);
    response.end("{}");
  });
  const client = clientAt(http.origin);
  await client.send(REQUEST, () => {});
  await client.within(5_000).send(REQUEST, () => {});
  expect(ports.size).toBe(1);
  await http.close();
});

test("a client with less time waits no longer than that, for an answer and for all attempts", async () => {
  const http = await startHttpServer(() => {});
  const send = clientAt(http.origin)
    .within(50)
    .send(REQUEST, () => {});
  await expect(send).rejects.toThrow("no answer within 0.05 s");
  expect(http.requests).toHaveLength(1);
  await http.close();
});
