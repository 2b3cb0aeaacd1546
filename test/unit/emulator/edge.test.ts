import { type Emulator, startEmulator } from "composio-emulator";
import { request } from "../../support/emulator/client";

describe("the edge in front of the API", () => {
  let emulator: Emulator;

  beforeAll(async () => {
    emulator = await startEmulator({ settings: { strictUserAgent: true } });
  });
  afterAll(() => emulator.close());

  const requestAs = (userAgent: string) =>
    request("GET", `${emulator.url}/api/v3/mcp/servers`, {
      headers: { "user-agent": userAgent, "x-api-key": "ak_test" },
    });

  it.each(["", "axios/1.13.2", "node", "node-fetch/3.0", "undici", "curl/8.5.0", "python-requests/2.32"])(
    "refuses the User-Agent %p in its own words, without a request id",
    async (userAgent) => {
      const answer = await requestAs(userAgent);

      expect(answer).toMatchObject({ status: 403, body: "error code: 1010" });
      expect(answer.headers.get("content-type")).toContain("text/plain");
      expect(answer.headers.has("x-request-id")).toBe(false);
    },
  );

  it.each(["pulumi-composio/1.0.0", "node-agents/2", "my-axios/1.0"])("lets %p pass", async (userAgent) => {
    expect((await requestAs(userAgent)).status).toBe(200);
  });

  it("redirects a trailing slash, keeping method and query", async () => {
    const { status, headers } = await request("POST", `${emulator.url}/api/v3/mcp/servers/?a=b/`, {
      body: {},
    });

    expect(status).toBe(308);
    expect(headers.get("location")).toBe("/api/v3/mcp/servers?a=b/");
  });
});
