import { codeOf } from "../../../../provider/resources/loader";
import { apiAt } from "../../../support/composio";
import { pulumiWith, useCommand } from "../../../support/use-command";

const URL = "https://hooks.example.com/in";
const KIND = ["--kind", "webhook-subscription"];

const command = useCommand(pulumiWith({ "composio:apiKey": { value: "ak_test", secret: true } }));
const { emulator } = command;

function run(...args: string[]) {
  return command.run(["import", ...args]);
}

async function given(webhook_url = URL): Promise<string> {
  const { webhookSubscriptions } = apiAt(emulator.url);
  const fields = { webhook_url, enabled_events: ["composio.trigger.message"], version: "V2" };
  return (await webhookSubscriptions.create(fields, webhookSubscriptions.newBudget())).id;
}

test("prints the subscription by its id or its URL, and never its secret", async () => {
  emulator.settings.webhookSubscriptions.secrets = "shown";
  const id = await given();
  const { code, stdout, stderr } = await run(id);
  expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining("set secretRotation") });
  const inputs = { webhookUrl: URL, enabledEvents: ["composio.trigger.message"], version: "V2" };
  expect(JSON.parse(stdout)).toEqual({
    resources: [
      {
        type: "pulumi-nodejs:dynamic/composio:WebhookSubscription",
        name: "hooks-example-com",
        id,
        inputs: { ...inputs, __provider: codeOf("WebhookSubscription") },
        outputs: {
          ...inputs,
          subscriptionId: id,
          createdAt: expect.any(String),
          updatedAt: expect.any(String),
          __managed: ["version"],
          __provider: codeOf("WebhookSubscription"),
        },
      },
    ],
  });
  expect(stdout + stderr).not.toContain("whsec_");
  expect((await run(URL)).stdout).toBe(stdout);
  expect((await run("--all", ...KIND)).stdout).toBe(stdout);
});

test("prints the program that declares it", async () => {
  await given();
  const { stdout } = await run("--all", ...KIND, "--as", "events", "--typescript");
  expect(stdout).toBe("");
  expect((await run(URL, "--as", "events", "--typescript")).stdout).toBe(
    `import { WebhookSubscription } from "pulumi-composio";

const eventsWebhookSubscription = new WebhookSubscription("events", {
  webhookUrl: "${URL}",
  enabledEvents: ["composio.trigger.message"],
  version: "V2",
});
`,
  );
});

test("leaves out what a program may not declare, and says why", async () => {
  emulator.changeWebhookSubscription(await given(), { webhook_url: "http://hooks.example.com/" });
  const { code, stderr } = await run("--all", ...KIND);
  expect(code).toBe(1);
  expect(stderr).toContain("is left out: its webhookUrl must be an https URL");
});

test("says which subscription there is, where it is another one or none", async () => {
  expect((await run("ws_unknown")).stderr).toContain("it has none");
  const id = await given();
  expect((await run("https://other.example.com/")).stderr).toContain(`the one that it has is ${id}`);
});

test("goes on with all other kinds where the key may not read webhooks, unless only they are wanted", async () => {
  const refusal = {
    error: { message: "This key may not read webhooks", slug: "APIKey_InsufficientPermissions" },
  };
  const fault = {
    operation: "listWebhookSubscriptions",
    kind: "answer",
    status: 403,
    body: refusal,
  } as const;
  emulator.faults.add(fault);
  const all = await run("--all");
  expect(all).toMatchObject({
    code: 0,
    stderr: expect.stringContaining("the webhook subscription is left out"),
  });
  expect(JSON.parse(all.stdout).resources).not.toEqual([]);
  emulator.faults.add(fault);
  expect(await run("--all", ...KIND)).toMatchObject({ code: 1, stdout: "" });
});
