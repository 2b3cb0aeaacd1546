import { NATIVE, using } from "../support/native-trial";
import { startTrial, type Trial } from "../support/trial";

const declare = (rest: string) => `
  const mail = new AuthConfig("mail", { toolkit: "gmail", name: "mail" });
  new McpServer("support", { name: "support", authConfigIds: [mail], ${rest} });
`;

let trial: Trial;

beforeAll(async () => {
  trial = await startTrial({ program: NATIVE });
});
afterAll(() => trial.cleanup());

test("a resource that a program without types passes as an input stands for its id, and a warning stands at its resource", async () => {
  await trial.program(using("native", declare('allowedTools: ["A"]')));
  await trial.stack.preview();
  await trial.stack.up();
  const [mail] = trial.emulator.authConfigs().filter(({ name }) => name === "mail");
  expect(trial.servers()).toMatchObject([{ auth_config_ids: [mail?.id] }]);

  await trial.program(using("native", declare("")));
  const { stdout } = await trial.stack.run(["preview", "--json"]);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: object[] };
  expect(diagnostics).toContainEqual(
    expect.objectContaining({
      severity: "warning",
      urn: "urn:pulumi:test::trial::composio:index:McpServer::support",
      message: expect.stringContaining("will permit more: the toolkit gmail"),
    }),
  );
  await trial.stack.up();
  await trial.finish();
});
