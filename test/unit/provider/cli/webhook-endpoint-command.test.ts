import { codeOf } from "../../../../provider/resources/loader";
import { apiAt } from "../../../support/composio";
import { pulumiWith, useCommand } from "../../../support/use-command";

const SECRET = "sgn-0123456789abcdef";
const INPUTS = { toolkit: "slack", clientId: "1234567890.1234" };

const command = useCommand(pulumiWith({ "composio:apiKey": { value: "ak_test", secret: true } }));
const { emulator } = command;

function run(...args: string[]) {
  return command.run(["import", ...args]);
}

async function given(data: Record<string, string> = { signing_secret: SECRET }): Promise<string> {
  const { webhookEndpoints } = apiAt(emulator.url);
  const { id } = await webhookEndpoints.create(INPUTS);
  await webhookEndpoints.merge(id, data);
  return id;
}

test("prints an endpoint by its id, and nothing of its data but the names", async () => {
  const id = await given();
  const { code, stdout, stderr } = await run(id);
  expect({ code, stderr }).toMatchObject({
    code: 0,
    stderr: expect.stringContaining(`with the id ${id} (signing_secret) is not in the file`),
  });
  expect(JSON.parse(stdout)).toEqual({
    resources: [
      {
        type: "pulumi-nodejs:dynamic/composio:WebhookEndpoint",
        name: "slack",
        id,
        inputs: { ...INPUTS, __provider: codeOf("WebhookEndpoint") },
        outputs: {
          ...INPUTS,
          webhookUrl: `${emulator.url}/api/v3.1/webhook_ingress/slack/${id}/trigger_event`,
          createdAt: expect.any(String),
          __managed: [],
          __provider: codeOf("WebhookEndpoint"),
        },
      },
    ],
  });
  expect(stdout + stderr).not.toContain("sgn-");
});

test("prints the program that declares it, and all of them with --all", async () => {
  const id = await given();
  expect((await run(id, "--typescript")).stdout).toBe(
    `import { WebhookEndpoint } from "pulumi-composio";

const slackWebhookEndpoint = new WebhookEndpoint("slack", {
  toolkit: "slack",
  clientId: "${INPUTS.clientId}",
});
`,
  );
  const { stdout } = await run("--all", "--kind", "webhook-endpoint");
  expect(JSON.parse(stdout).resources).toMatchObject([{ id, inputs: INPUTS }]);
});

test("goes on with the other kinds where the key may not list endpoints, and says so", async () => {
  const body = {
    error: { message: "This key may not read webhooks", slug: "APIKey_InsufficientPermissions" },
  };
  emulator.faults.add({ kind: "answer", operation: "listWebhookEndpoints", status: 403, body, times: 9 });
  const { code, stderr } = await run("--all");
  expect({ code, stderr }).toMatchObject({
    code: 0,
    stderr: expect.stringContaining("the webhook endpoints are left out"),
  });
});

test("an id that there is none of is an error", async () => {
  const { code, stderr } = await run("we_none");
  expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining("we_none") });
});
