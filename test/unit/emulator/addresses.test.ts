import { type Emulator, type EmulatorOptions, startEmulator } from "composio-emulator";
import { clientOf } from "../../support/emulator/client";
import { exchange } from "../../support/emulator/exchange";

let emulator: Emulator;

afterEach(() => emulator?.close());

const start = async (options: EmulatorOptions) => {
  emulator = await startEmulator(options);
};

const answerFor = (host: string) =>
  exchange("GET", `${emulator.url}/api/v3/mcp/servers`, { headers: { host } });

const statusFor = async (host: string) => (await answerFor(host)).status;

describe("the public URL", () => {
  it.each([
    ["http://emulator:8080", "http://emulator:8080"],
    ["https://Emulator.example/composio/", "https://emulator.example/composio"],
  ])("%s begins every address in an answer", async (publicUrl, origin) => {
    await start({ publicUrl });
    const { create, post } = clientOf(emulator);

    const { id, mcp_url } = await create("public");
    expect(mcp_url).toBe(`${origin}/v3/mcp/${id}/mcp`);
    const urls = await post("/mcp/servers/generate", { mcp_server_id: id, user_ids: ["agent-7"] });
    const session = await post<{ session_id: string }>("/tool_router/session", { user_id: "agent-7" });
    const endpoint = await post("/webhook_endpoints", { toolkit_slug: "slack", client_id: "123.456" });

    expect(urls.body).toMatchObject({ mcp_url: `${origin}/v3/mcp/${id}/mcp` });
    expect(session.body).toMatchObject({
      mcp: { url: `${origin}/tool_router/${session.body.session_id}/mcp` },
    });
    expect(endpoint.body).toMatchObject({
      webhook_url: expect.stringMatching(`^${origin}/api/v3.1/webhook_ingress/slack/`),
    });
  });

  it("leaves the address for the test itself as it is, and has its host allowed", async () => {
    await start({ publicUrl: "https://emulator.example" });

    expect(emulator.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await statusFor("emulator.example")).toBe(200);
    expect(await statusFor("evil.example")).toBe(403);
  });

  it.each([
    "emulator:8080",
    "ftp://emulator",
    "http://",
    "http://user:word@emulator",
    "http://emulator?a=b",
    "",
  ])("is refused where it is '%s'", async (publicUrl) => {
    await expect(startEmulator({ publicUrl })).rejects.toThrow(
      `the public URL (publicUrl, --public-url) takes an http or https URL without user, query and fragment, such as http://emulator:8080, not '${publicUrl}'`,
    );
  });
});

describe("the allowed hosts", () => {
  it("are answered whatever the port and the case, and no others are", async () => {
    await start({ allowedHosts: ["emulator", "Composio.Test"] });

    expect(await statusFor("emulator:8080")).toBe(200);
    expect(await statusFor("EMULATOR")).toBe(200);
    expect(await statusFor("composio.test:80")).toBe(200);
    expect(await statusFor("localhost")).toBe(200);
    expect(await statusFor("emulator.evil.example")).toBe(403);
    expect(await statusFor("evil.example")).toBe(403);
    expect(await statusFor("test")).toBe(403);
  });

  it("are what the refusal of another name advises", async () => {
    await start({});

    const { status, text } = await answerFor("emulator:8080");

    expect(status).toBe(403);
    expect(JSON.parse(text).error).toMatchObject({
      slug: "Emulator_WebPageRefused",
      message: "The emulator refuses this request: it does not know the name 'emulator' in the Host",
      suggested_fix: expect.stringMatching(/--allowed-host emulator.*allowedHosts: \["emulator"\]/),
    });
    expect(emulator.journal.requests()).toEqual([]);
  });

  it.each(["http://emulator", "emulator:8080", "*", "*.example", ".example", ""])(
    "are refused where one is '%s'",
    async (name) => {
      await expect(startEmulator({ allowedHosts: ["emulator", name] })).rejects.toThrow(
        `an allowed host (allowedHosts, --allowed-host) takes a name without scheme and port, such as emulator, not '${name}'`,
      );
    },
  );
});
