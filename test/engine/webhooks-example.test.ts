import { type Emulator, startEmulator } from "composio-emulator";
import { createPulumiStack, type PulumiStack } from "../../tools/pulumi-stack";
import { exampleEnvironment } from "../support/example-environment";
import { KeySearch } from "../support/key-search";
import { copyExample, type ProjectFolder } from "../support/project-folder";

const KEY = "ak_webhooks_0123456789";

let emulator: Emulator;
let project: ProjectFolder;
let stack: PulumiStack;

beforeAll(async () => {
  emulator = await startEmulator({ apiKeys: [KEY] });
  project = await copyExample("webhooks");
  const env = exampleEnvironment(emulator, KEY);
  stack = await createPulumiStack({ cwd: project.path, env });
  await stack.init("webhooks-test");
  await stack.setConfig({ webhookUrl: "https://hooks.example.com/composio" });
});
afterAll(async () => {
  await stack.cleanup();
  await project.remove();
  await emulator.close();
});

function subscription() {
  return emulator.webhookSubscriptions().find(({ deleted }) => !deleted);
}

test("the project's events are delivered, and the receiver gets the secret", async () => {
  await stack.up();
  expect(await stack.outputs({ showSecrets: true })).toEqual({
    subscriptionId: subscription()?.id,
    listensTo: [
      "composio.trigger.message",
      "composio.connected_account.expired",
      "composio.trigger.disabled",
    ],
    signingSecret: subscription()?.secret,
  });
  expect(await stack.outputs()).toMatchObject({ signingSecret: "[secret]" });
  await stack.expectNothingToDo();
});

test("a rotated secret reaches the outputs, and neither stands in the clear", async () => {
  const before = String(subscription()?.secret);
  await stack.setConfig({ secretRotation: "2" });
  await stack.up();
  const after = String(subscription()?.secret);
  expect(after).not.toBe(before);
  expect((await stack.outputs({ showSecrets: true })).signingSecret).toBe(after);
  for (const search of [before, after].map((secret) => new KeySearch(stack, secret))) {
    await search.run(["preview", "--diff"]);
    await search.run(["refresh", "--yes", "--diff"]);
    await search.run(["stack", "export"]);
    expect(search.said()).toEqual([]);
    expect(await search.files(project.path)).toEqual([]);
  }
});

test("nothing is left to do, and nothing is left after a destroy", async () => {
  await stack.expectNothingToDo();
  await stack.destroy();
  expect(subscription()).toBeUndefined();
  expect((await stack.exportState()).deployment.resources ?? []).toEqual([]);
});
