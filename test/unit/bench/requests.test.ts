import { countRequests, splitRequests } from "../../../bench/requests";

test("counts requests by operation, and look-ups apart", () => {
  const operations = ["getAuthConfig", "createMcpServer", "listTools", "createMcpServer", null];
  const journal = { requests: () => operations.map((operation) => ({ operation })) };
  const requests = countRequests(journal as Parameters<typeof countRequests>[0]);
  expect(requests).toEqual({ getAuthConfig: 1, createMcpServer: 2, listTools: 1, unknown: 1 });
  expect(splitRequests(requests)).toEqual({ lookUps: 2, others: 3 });
});
