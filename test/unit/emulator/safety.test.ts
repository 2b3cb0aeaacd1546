import { once } from "node:events";
import { request as httpRequest } from "node:http";
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { type Emulator, startEmulator } from "composio-emulator";
import { clientOf, request } from "../../support/emulator/client";

describe("every route", () => {
  let emulator: Emulator;

  beforeEach(async () => {
    emulator = await startEmulator();
    await clientOf(emulator).create("precious");
  });
  afterEach(() => emulator.close());

  /** As a browser would, and unlike fetch, with any `Host` and `Origin`. */
  const send = (method: string, path: string, headers: Record<string, string>, body = "") =>
    new Promise<{ status: number | undefined; headers: object; body: string }>((resolve, reject) => {
      httpRequest(emulator.url + path, { method, headers })
        .on("response", async (response) => {
          resolve({ status: response.statusCode, headers: response.headers, body: await text(response) });
        })
        .on("error", reject)
        .end(body);
    });
  const port = () => new URL(emulator.url).port;

  it.each<[string, Record<string, string>]>([
    ["of another origin", { origin: "https://evil.example" }],
    ["of another port", { origin: "http://127.0.0.1:1" }],
    ["of no origin", { origin: "null" }],
    ["of another site", { "sec-fetch-site": "cross-site" }],
    ["of the same site", { "sec-fetch-site": "same-site" }],
    ["that calls this address by its own name", { host: "evil.example" }],
    ["that begins its name with an address", { host: "127.0.0.1.evil.example:80" }],
    ["that begins its name with localhost", { host: "localhost.evil.example" }],
    ["with a name that cannot be read", { host: "a b" }],
  ])("refuses a page %s", async (_what, headers) => {
    const answers = [
      await send("POST", "/__emulator/reset", { "content-type": "text/plain", ...headers }),
      await send("POST", "/__emulator/reset", headers),
      await send("POST", "/__emulato%72/reset", headers),
      await send("DELETE", "/__emulator/journal", headers),
      await send("GET", "/__emulator/servers", headers),
      await send("GET", "/__emulator/auth-configs", headers),
      await send("PATCH", "/__emulator/settings", { "content-type": "application/json", ...headers }, "{}"),
      await send(
        "POST",
        "/__emulator/refuse",
        { "content-type": "application/json", ...headers },
        '{"ms":1}',
      ),
      await send("GET", "/api/v3/mcp/servers", { "x-api-key": "ak_test", ...headers }),
      await send("POST", "/api/v3.1/custom/toolkits/upsert", { "x-api-key": "ak_test", ...headers }),
      await send("POST", "/tool_router/trs_1/mcp", { "x-api-key": "ak_test", ...headers }),
      await send("OPTIONS", "/api/v3/mcp/servers", headers),
      await send("GET", "/nowhere", headers),
    ];

    for (const { status, body } of answers) {
      expect({ status, error: JSON.parse(body).error }).toMatchObject({
        status: 403,
        error: { status: 403, message: expect.stringContaining("The emulator refuses this request") },
      });
      expect(body).not.toContain("precious");
    }
    expect(emulator.servers()).toHaveLength(1);
    expect(emulator.journal.requests()).toHaveLength(1);
  });

  it.each<[string, () => Record<string, string>]>([
    ["its address", () => ({ host: `127.0.0.1:${port()}` })],
    ["another address", () => ({ host: "192.168.1.5:8080" })],
    ["an address of IPv6", () => ({ host: "[::1]:8080" })],
    ["localhost", () => ({ host: "LOCALHOST:8080" })],
    ["its own origin", () => ({ host: "localhost:8080", origin: "http://localhost:8080" })],
    ["no site, as one who types the address", () => ({ "sec-fetch-site": "none" })],
    ["its own site", () => ({ "sec-fetch-site": "same-origin" })],
  ])("takes a request with %s", async (_what, headers) => {
    const api = { "x-api-key": "ak_test", ...headers() };
    expect((await send("GET", "/__emulator/servers", headers())).status).toBe(200);
    expect((await send("GET", "/api/v3/mcp/servers", api)).status).toBe(200);
  });

  it("takes a person who comes from a page to the link of an account, and nobody else from there", async () => {
    const link = await clientOf(emulator).post<{ redirect_url: string }>("/connected_accounts/link", {
      auth_config_id: "ac_gmail_prod",
      user_id: "agent-7",
    });
    const path = new URL(link.body.redirect_url).pathname;
    const from = (mode: string) => ({ "sec-fetch-site": "cross-site", "sec-fetch-mode": mode });

    expect((await send("GET", path, from("cors"))).status).toBe(403);
    expect((await send("GET", "/__emulator/servers", from("navigate"))).status).toBe(403);
    expect((await send("GET", path, from("navigate"))).status).toBe(200);
  });

  it("takes the name that the emulator was told to listen on", async () => {
    await emulator.close();
    emulator = await startEmulator({ host: "LocalHost" });

    expect((await send("GET", "/__emulator/servers", { host: "localhost:1" })).status).toBe(200);
    expect((await send("GET", "/__emulator/servers", { host: "evil.example" })).status).toBe(403);
  });

  it.each(["/api/v3/mcp/servers", "/__emulator/reset"])("gives no page leave to call %s", async (path) => {
    const preflight = {
      origin: "https://evil.example",
      "access-control-request-method": "POST",
      "access-control-request-headers": "x-api-key,content-type",
    };

    const asked = await send("OPTIONS", path, preflight);
    const called = await send("POST", path, { origin: preflight.origin, "x-api-key": "ak_test" });

    expect([asked.status, called.status]).toEqual([403, 403]);
    for (const { headers } of [asked, called]) {
      expect(Object.keys(headers).filter((name) => name.startsWith("access-control-"))).toEqual([]);
    }
  });
});

describe("the emulator", () => {
  let emulator: Emulator;

  beforeEach(async () => {
    emulator = await startEmulator();
  });
  afterEach(() => emulator.close());

  const servers = () => `${emulator.url}/api/v3/mcp/servers`;
  const headers = { "x-api-key": "ak_test" };
  const expectLife = async () => expect((await clientOf(emulator).get("/mcp/servers")).status).toBe(200);

  const open = async (first: string): Promise<Socket> => {
    const socket = connect(Number(new URL(emulator.url).port), "127.0.0.1");
    socket.on("error", () => {});
    await once(socket, "connect");
    socket.write(first);
    return socket;
  };

  it("listens on the loopback alone unless told otherwise", () => {
    expect(new URL(emulator.url).hostname).toBe("127.0.0.1");
  });

  it.each([
    ["JSON that ends early", '{"name":'],
    ["JSON that would change a prototype", '{"__proto__":{"a":1},"name":"name"}'],
    ["JSON that is very deep", `{"name":${"[".repeat(400_000)}${"]".repeat(400_000)}}`],
    ["a body above five megabytes", JSON.stringify({ name: "x".repeat(6_000_000) })],
  ])("refuses %s and lives on", async (_what, body) => {
    const status = await request("POST", servers(), { headers, body }).then(
      (answer) => answer.status,
      // What is too large may be refused before the client has sent it all.
      () => 400,
    );

    expect(status).toBe(400);
    expect((await request("GET", `${emulator.url}/__emulator/journal`)).status).toBe(200);
    await expectLife();
  });

  it("stops reading a body that never ends", async () => {
    const socket = await open(
      `POST /api/v3/mcp/servers HTTP/1.1\r\nHost: localhost\r\nx-api-key: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
    );
    const chunk = `10000\r\n${" ".repeat(0x10000)}\r\n`;
    let sent = 0;
    while (!socket.destroyed && sent < 10_000) {
      sent += 1;
      if (!socket.write(chunk)) {
        await Promise.race([once(socket, "drain"), once(socket, "close")]).catch(() => {});
      }
    }

    expect(socket.destroyed).toBe(true);
    await expectLife();
  });

  it("serves 500 connections at once", async () => {
    const statuses = await Promise.all(
      Array.from({ length: 500 }, async (_, n) => {
        const socket = await open(
          `POST /api/v3/mcp/servers/custom HTTP/1.1\r\nHost: localhost\r\nx-api-key: a\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 22\r\n\r\n${JSON.stringify({ name: `server ${String(n).padStart(4, "0")}` })}`,
        );
        return (await text(socket)).slice(9, 12);
      }),
    );

    expect(new Set(statuses)).toEqual(new Set(["201"]));
    expect(emulator.servers()).toHaveLength(500);
    await expectLife();
  });

  it("lives, and closes, with requests that never end", async () => {
    const sockets = await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        open(
          n % 2 === 0
            ? "GET /api/v3/mcp/servers HTTP/1.1\r\nHost: localhost\r\n"
            : "POST /api/v3/mcp/servers HTTP/1.1\r\nHost: localhost\r\nx-api-key: a\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{",
        ),
      ),
    );

    await expectLife();
    await emulator.close();
    for (const socket of sockets) {
      if (!socket.closed) {
        await once(socket, "close");
      }
    }
  });

  it.each([
    "\0\x01\x02\r\n\r\n",
    "GET / HTTP/9.9\r\n\r\n",
    `GET / HTTP/1.1\r\nA: ${"b".repeat(100_000)}\r\n\r\n`,
  ])("lives on after what is no request", async (noise) => {
    const socket = await open(noise);
    socket.resume();
    if (!socket.closed) {
      await once(socket, "close");
    }

    await expectLife();
  });
});
