import { type ChannelListener, subscribe, unsubscribe } from "node:diagnostics_channel";
import type { ClientRequest } from "node:http";
import { join, relative } from "node:path";

const { operations }: typeof import("../../../tools/contract/usage.json") = jest.requireActual(
  join(__dirname, "../../../tools/contract/usage.json"),
);

const REQUESTS = "http.client.request.start";

const known = Object.entries(operations)
  .filter(([, { versions }]) => versions.length > 0)
  .flatMap(([name, { versions }]) => {
    const [method, path = ""] = name.split(" ");
    const pattern = new RegExp(`^/api/(${versions.join("|")})${path.replaceAll("{}", "[^/]+")}$`);
    return (request: ClientRequest) => request.method === method && pattern.test(pathOf(request));
  });

/** The requests of the client that no operation of `tools/contract/usage.json` stands for. */
const unknown = new Set<string>();

const note: ChannelListener = (message) => {
  const { request } = message as { request: ClientRequest };
  const isOfClient = /^pulumi-composio\//.test(String(request.getHeader("user-agent")));
  if (isOfClient && pathOf(request).startsWith("/api/v3") && !known.some((isKnown) => isKnown(request))) {
    unknown.add(`${request.method} ${pathOf(request)}`);
  }
};

const testFile = relative(join(__dirname, "../.."), expect.getState().testPath ?? "");

/** The tests of the transport send what no API has, and the recording is compared with the file as a whole. */
const mayAskAnything = /^unit.(provider.composio.|contract\.test\.)/.test(testFile);

if (!mayAskAnything) {
  beforeAll(() => subscribe(REQUESTS, note));
}
afterAll(() => {
  unsubscribe(REQUESTS, note);
  // What is new has to be watched too, in test/support/contract/look-ups.ts.
  expect([...unknown]).toEqual([]);
});

function pathOf({ path }: ClientRequest): string {
  return path.replace(/\?.*$/, "");
}
