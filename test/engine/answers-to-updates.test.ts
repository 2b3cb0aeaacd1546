import { NATIVE, using } from "../support/native-trial";
import { startTrial, type Trial } from "../support/trial";

const UP = ["up", "--yes", "--skip-preview"];

/** One resource of each kind that can be updated in place, none of which waits for another. */
const declare = (name: string, toolkit: string) => `
  new McpServer("server", { name: "${name}", authConfigIds: ["ac_gmail_prod"], allowedTools: ["${toolkit}"] });
  new AuthConfig("mail", { name: "${name}", toolkit: "gmail" });
  new CustomToolkit("orders", {
    slug: "orders", name: "${name}", mcpUrl: "https://mcp.example.com/orders", authSchemes: [{ mode: "NO_AUTH" }],
  });
  new Session("agent", { userId: "agent-7", toolkits: { enable: ["${toolkit}"] } });
  new WebhookSubscription("events", {
    webhookUrl: "https://hooks.example.com/${name}", enabledEvents: ["composio.trigger.message"],
  });
`;

describe.each(["dynamic", "native"] as const)("updates that are answered oddly (%s)", (entry) => {
  let trial: Trial;

  beforeAll(async () => {
    trial = await startTrial({ program: NATIVE });
  });
  afterEach(async () => {
    trial.emulator.faults.clear();
  });
  afterAll(() => trial.cleanup());

  test("reads that are stale for seconds after an update of any kind are late, and no refusal", async () => {
    await trial.program(using(entry, declare("first", "gmail")));
    expect(await trial.stack.run(UP)).toMatchObject({ code: 0 });
    trial.emulator.faults.add({ kind: "stale", ms: 3_000, operation: "any", times: 5 });
    await trial.program(using(entry, declare("second", "slack")));
    expect(await trial.stack.run(UP)).toMatchObject({ code: 0 });
    await trial.stack.expectNothingToDo();
  });

  test("an update whose answer shows another value of an input that did not change names that input", async () => {
    trial.emulator.faults.add({
      kind: "altered",
      operation: "updateWebhookSubscription",
      times: 1_000,
      set: { webhook_url: "https://elsewhere.example.com/hooks" },
    });
    await trial.program(
      using(
        entry,
        declare("second", "slack").replace("composio.trigger.message", "composio.connected_account.expired"),
      ),
    );
    const { code, stdout } = await trial.stack.run(UP);
    expect(code).toBe(0);
    const sayer = entry === "dynamic" ? "pulumi-composio" : "warning";
    expect(stdout).toMatch(
      new RegExp(`${sayer}: .*Composio shows another webhookUrl of the webhook subscription`),
    );
  });

  test("a proxy variable that holds no URL is named, its password is not, and nothing was sent", async () => {
    await trial.stack.run(["config", "rm", "composio:baseUrl"]);
    await trial.program(using(entry, declare("third", "github")));
    trial.requests();
    const { code, stdout } = await trial.stack.run([...UP, "--continue-on-error"], {
      env: {
        COMPOSIO_BASE_URL: "https://composio.example",
        HTTPS_PROXY: "http://user:hush-0123456789@proxy:port",
        NO_PROXY: "127.0.0.1",
      },
    });
    expect(code).not.toBe(0);
    for (const kind of ["MCP server", "auth config", "custom toolkit", "session", "webhook subscription"]) {
      expect(stdout).toMatch(
        new RegExp(
          `could not update the ${kind}.*nothing was sent, .* HTTPS_PROXY is not the URL of a proxy`,
        ),
      );
    }
    expect(stdout).not.toMatch(/hush-0123456789|may exist/);
    expect(trial.requests()).toEqual([]);
  });
});
