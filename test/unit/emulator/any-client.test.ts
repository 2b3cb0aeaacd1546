import { execFile } from "node:child_process";
import { request as plainRequest } from "node:http";
import { promisify } from "node:util";
import { type Emulator, startEmulator } from "composio-emulator";
import { clientOf, request } from "../../support/emulator/client";

const run = promisify(execFile);

/** As Composio's reference documents it. */
const BODY =
  '{"name": "string", "auth_config_ids": ["string"], "no_auth_apps": ["string"], "allowed_tools": [], "managed_auth_via_composio": true}';
const HEADERS = { "x-api-key": "YOUR_API_KEY", "content-type": "application/json" };

const hasCurl = (): Promise<boolean> =>
  run("curl", ["--version"]).then(
    () => true,
    () => false,
  );

describe("a client with the User-Agent of its library", () => {
  let emulator: Emulator;

  beforeEach(async () => {
    emulator = await startEmulator({ authConfigs: [{ id: "string", toolkit: "gmail" }] });
  });
  afterEach(() => emulator.close());

  /** The documented command, word for word; fetch stands in where there is no curl. */
  async function documentedCall(url: string): Promise<{ status: number; body: unknown }> {
    const address = `${url}/api/v3/mcp/servers`;
    if (!(await hasCurl())) {
      return request("POST", address, { body: BODY, headers: { ...HEADERS, "user-agent": "curl/8" } });
    }
    const headers = Object.entries(HEADERS).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
    const { stdout } = await run("curl", [
      ...["-s", "-w", "\n%{http_code}", "--noproxy", "*", "-X", "POST", address, ...headers, "-d", BODY],
    ]);
    const [body = "", status] = stdout.split("\n");
    return { status: Number(status), body: JSON.parse(body) };
  }

  it("can make the documented call with curl", async () => {
    const { status, body } = await documentedCall(emulator.url);

    expect({ status, body }).toMatchObject({
      status: 201,
      body: { name: "string", toolkits: ["gmail", "string"], managed_auth_via_composio: true },
    });
  });

  it("gets the service's answer to an auth config that does not exist", async () => {
    const without = await startEmulator();

    const { status, body } = await documentedCall(without.url);

    expect({ status, body }).toMatchObject({
      status: 404,
      body: { error: { slug: "Auth_Config_NotFound" } },
    });
    await without.close();
  });

  it.each(["curl/8.5.0", "Go-http-client/1.1", "node", "axios/1.13.2", ""])(
    "may be %p",
    async (userAgent) => {
      const headers = { ...HEADERS, "user-agent": userAgent };

      expect(
        (await request("POST", `${emulator.url}/api/v3/mcp/servers`, { body: BODY, headers })).status,
      ).toBe(201);
    },
  );

  it("may name itself not at all", async () => {
    const status = await new Promise((resolve, reject) => {
      plainRequest(`${emulator.url}/api/v3/mcp/servers`, { headers: { "x-api-key": "any" } })
        .on("response", (response) => resolve(response.resume().statusCode))
        .on("error", reject)
        .end();
    });

    expect(status).toBe(200);
    expect(emulator.journal.requests()).toMatchObject([{ headers: { userAgent: null } }]);
  });

  it("may name a media type on a DELETE without a body", async () => {
    const { id } = await clientOf(emulator).create("gone");

    const deleted = await request("DELETE", `${emulator.url}/api/v3/mcp/${id}`, { headers: HEADERS });

    expect(deleted).toMatchObject({ status: 200, body: { id, deleted: true } });
  });

  it("is still redirected from a trailing slash", async () => {
    const headers = { ...HEADERS, "user-agent": "curl/8.5.0" };

    expect((await request("GET", `${emulator.url}/api/v3/mcp/servers/`, { headers })).status).toBe(308);
  });
});
