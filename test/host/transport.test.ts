import { join } from "node:path";
import { type Emulator, startEmulator } from "composio-emulator";
import { codeOf } from "../../provider/resources/loader";
import { type Certificate, createAuthority, issueCertificate } from "../support/certificates";
import { type ConnectProxy, startConnectProxy } from "../support/connect-proxy";
import { type DynamicHost, startDynamicHost } from "../support/dynamic-host";
import { startHttpServer } from "../support/http-server";
import { type HttpsFront, startHttpsFront } from "../support/https-front";
import { createProjectFolder, type ProjectFolder } from "../support/project-folder";

const KEY = "ak_transport_0123456789abcdef";
const INPUTS = { __provider: codeOf("McpServer"), name: "support", authConfigIds: ["ac_gmail_prod"] };
/** A host that no name server knows: only a proxy can lead there. */
const FAR_HOST = "composio.example.test";
/** The variables that the caller's shell may have set, in both spellings, so that a test sets all that counts. */
const NO_PROXIES = Object.fromEntries(
  ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"].flatMap((name) => [
    [name, ""],
    [name.toLowerCase(), ""],
  ]),
);

let authority: Certificate;
let folder: ProjectFolder;
let emulator: Emulator;
let front: HttpsFront;
let trusting: Record<string, string>;
let closers: (() => Promise<void>)[];

beforeAll(async () => {
  authority = await createAuthority();
  folder = await createProjectFolder({ "authority.pem": authority.cert });
  trusting = { NODE_EXTRA_CA_CERTS: join(folder.path, "authority.pem") };
  emulator = await startEmulator();
  front = await startHttpsFront(await issueCertificate(authority, ["localhost", FAR_HOST]), emulator.url);
});
afterAll(async () => {
  await front.close();
  await emulator.close();
});
beforeEach(() => {
  emulator.reset();
  closers = [];
});
afterEach(() => Promise.all(closers.map((close) => close())));

async function start(baseUrl: string, env: Record<string, string> = {}): Promise<DynamicHost> {
  const host = await startDynamicHost({
    cwd: folder.path,
    config: { "composio:apiKey": KEY, "composio:baseUrl": baseUrl, "composio:retrySeconds": "5" },
    env: { ...NO_PROXIES, NODE_EXTRA_CA_CERTS: "", ...env },
  });
  closers.push(() => host.stop());
  return host;
}

async function proxy(
  target: Parameters<typeof startConnectProxy>[0] = front,
  certificate?: Certificate,
): Promise<ConnectProxy> {
  const started = await startConnectProxy(target, certificate);
  closers.push(() => started.close());
  return started;
}

/** Creates, changes, reads and deletes a server. */
async function live(host: DynamicHost): Promise<void> {
  const { id, outputs } = await host.create(INPUTS);
  const updated = await host.update(id, outputs, { ...INPUTS, allowedTools: ["A"] });
  expect(await host.read(id, updated.outputs)).toEqual({ id, outputs: updated.outputs });
  await host.delete(id, updated.outputs);
}

function operations() {
  return emulator.journal.requests().map(({ operation }) => operation);
}

const WHOLE_LIFE = ["createMcpServer", "updateMcpServer", "getMcpServer", "deleteMcpServer"];

async function messageOf(failing: Promise<unknown>): Promise<string> {
  const error = await failing.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) {
    throw new Error("Expected an error");
  }
  expect(error.message).not.toContain(KEY);
  return error.message;
}

describe("https, with a certificate of an authority of one's own", () => {
  it("works when NODE_EXTRA_CA_CERTS names the authority", async () => {
    await live(await start(`https://localhost:${front.port}`, trusting));
    expect(operations()).toEqual(WHOLE_LIFE);
  });

  it("is refused otherwise: at once, once, before anything is sent, and the message says so", async () => {
    const before = front.connections();
    const host = await start(`https://localhost:${front.port}`);
    const message = await messageOf(host.create(INPUTS));
    expect(message).toContain(
      'could not create the MCP server "support": POST /api/v3/mcp/servers: no answer',
    );
    expect(message).toMatch(/unable to verify the first certificate/);
    expect(message).toContain("What to do: nothing was sent");
    expect(message).toContain("NODE_EXTRA_CA_CERTS");
    expect(front.connections() - before).toBe(1);
    expect(operations()).toEqual([]);
  });

  it("is refused for a host that the certificate does not name", async () => {
    const host = await start(`https://127.0.0.1:${front.port}`, trusting);
    const message = await messageOf(host.create(INPUTS));
    expect(message).toMatch(/does not match certificate's altnames/);
    expect(message).toContain("What to do: nothing was sent");
    expect(operations()).toEqual([]);
  });

  it.each([
    ["", {}],
    [" through a proxy", async () => ({ HTTPS_PROXY: (await proxy()).url })],
  ])("is refused%s where NODE_TLS_REJECT_UNAUTHORIZED=0 lets other programs take any", async (_, proxied) => {
    const env = typeof proxied === "function" ? await proxied() : proxied;
    const host = await start(`https://localhost:${front.port}`, {
      ...env,
      NODE_TLS_REJECT_UNAUTHORIZED: "0",
    });
    const message = await messageOf(host.create(INPUTS));
    expect(message).toMatch(/unable to verify the first certificate/);
    expect(message).toContain("What to do: nothing was sent");
    expect(operations()).toEqual([]);
  });

  it("is not given up where only plain http is spoken", async () => {
    const host = await start(emulator.url.replace(/^http:/, "https:"));
    expect(await messageOf(host.create(INPUTS))).toContain("no answer, ");
    expect(operations()).toEqual([]);
  });
});

describe("a proxy", () => {
  it.each(["HTTPS_PROXY", "https_proxy"])(
    "that %s names carries https, and learns the host and the port alone",
    async (variable) => {
      const between = await proxy();
      const host = await start(`https://${FAR_HOST}:8443`, { ...trusting, [variable]: between.url });
      await live(host);
      expect(operations()).toEqual(WHOLE_LIFE);
      expect(new Set(between.requests.map(({ line }) => line))).toEqual(
        new Set([`CONNECT ${FAR_HOST}:8443`]),
      );
      expect(JSON.stringify(between.requests)).not.toContain(KEY);
      expect(between.carried()).not.toBe("");
      expect(between.carried()).not.toMatch(/x-api-key|mcp\/servers/i);
      expect(between.carried()).not.toContain(KEY);
    },
  );

  it("cannot stand in for the host: a certificate counts through a proxy as well", async () => {
    const between = await proxy();
    const host = await start(`https://${FAR_HOST}`, { HTTPS_PROXY: between.url });
    const message = await messageOf(host.create(INPUTS));
    expect(message).toMatch(/unable to verify the first certificate/);
    expect(message).toContain("What to do: nothing was sent");
    expect(between.requests).toHaveLength(1);
    expect(operations()).toEqual([]);
  });

  it("that is reached by https has to prove who it is as well, whatever NODE_TLS_REJECT_UNAUTHORIZED says", async () => {
    const between = await proxy(front, await issueCertificate(authority, ["localhost"]));
    const env = { HTTPS_PROXY: between.url, NODE_TLS_REJECT_UNAUTHORIZED: "0" };
    const message = await messageOf((await start(`https://${FAR_HOST}`, env)).create(INPUTS));
    expect(message).toMatch(/unable to verify the first certificate/);
    expect(between.requests).toEqual([]);
    await live(await start(`https://${FAR_HOST}`, { ...env, ...trusting }));
    expect(operations()).toEqual(WHOLE_LIFE);
  });

  it.each(["localhost", "*", `other.example, localhost`])("is left out for NO_PROXY=%s", async (NO_PROXY) => {
    const between = await proxy();
    const base = `https://localhost:${front.port}`;
    await live(await start(base, { ...trusting, HTTPS_PROXY: between.url, NO_PROXY }));
    expect(operations()).toEqual(WHOLE_LIFE);
    expect(between.requests).toEqual([]);
  });

  it("never carries plain http, where it could read the key", async () => {
    const between = await proxy();
    const named = { HTTP_PROXY: between.url, http_proxy: between.url, ALL_PROXY: between.url };
    await live(await start(emulator.url, named));
    await live(await start(emulator.url.replace("127.0.0.1", "localhost"), named));
    expect(operations()).toEqual([...WHOLE_LIFE, ...WHOLE_LIFE]);
    expect(between.requests).toEqual([]);
  });

  it("that refuses is named as what to check, and its password is not repeated", async () => {
    const between = await proxy({ refuseWith: 407 });
    const withPassword = between.url.replace("//", "//me:pa55word@");
    const host = await start(`https://${FAR_HOST}`, { ...trusting, HTTPS_PROXY: withPassword });
    const message = await messageOf(host.create(INPUTS));
    expect(message).toContain("answered 407, and not in Composio's form");
    expect(message).toContain("any proxy on the way");
    expect(message).not.toContain("pa55word");
    expect(between.requests).toHaveLength(1);
    expect(JSON.stringify(between.requests)).not.toContain(KEY);
  });
});

test.each([301, 302, 307, 308])("a redirect with status %i carries the key nowhere", async (status) => {
  const elsewhere = await startHttpServer((_, response) => response.end("{}"));
  const redirecting = await startHttpServer((request, response) =>
    response.writeHead(status, { location: elsewhere.origin + request.url }).end(),
  );
  closers.push(elsewhere.close, redirecting.close);
  const host = await start(redirecting.origin);
  const id = "11111111-1111-4111-8111-111111111111";
  for (const step of [
    () => host.create(INPUTS),
    () => host.read(id, INPUTS),
    () => host.update(id, INPUTS, { ...INPUTS, name: "sales" }),
    () => host.delete(id, INPUTS),
  ]) {
    const message = await messageOf(step());
    expect(message).toContain(`answered ${status}, and not in Composio's form`);
    expect(message).toContain("check composio:baseUrl");
  }
  expect(redirecting.requests).toHaveLength(4);
  expect(elsewhere.requests).toEqual([]);
});

test("what Composio announces of its API is printed once a process", async () => {
  emulator.faults.add({ operation: "any", kind: "deprecation", times: 6 });
  const host = await start(emulator.url);
  await host.check({}, INPUTS);
  await live(host);
  await host.create(INPUTS);
  expect(emulator.journal.requests().map(({ fault }) => fault)).toEqual(Array(6).fill("deprecation"));
  await host.stop();
  expect((host.stdout() + host.stderr()).match(/Composio announces an end/g)).toHaveLength(1);
});

test("a warning and an error that repeat the key are printed without it", async () => {
  const repeating = await startHttpServer((request, response) => {
    const key = String(request.headers["x-api-key"]);
    response
      .writeHead(500, { sunset: key, link: `<https://x/?key=${key}>`, "x-request-id": key })
      .end(JSON.stringify({ error: { message: `no ${key}`, slug: key } }));
  });
  closers.push(repeating.close);
  const host = await start(repeating.origin);
  expect(await messageOf(host.create(INPUTS))).toContain("Request id: [redacted]");
  await host.stop();
  const printed = host.stdout() + host.stderr();
  expect(printed).toContain("(sunset: [redacted], link: <https://x/?key=[redacted]>)");
  expect(printed).not.toContain(KEY);
});
