import { startTrial, type Trial } from "../support/trial";

const NONE = "00000000-0000-4000-8000-000000000000";

let trial: Trial;

beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.cleanup());

function getting(id: string): Promise<void> {
  return trial.program(`exports.url = McpServer.get("elsewhere", "${id}").mcpUrl;`);
}

test.each([["preview"], ["up", "--yes", "--skip-preview"]])(
  "%s of a Get of nothing is an error",
  async (...args) => {
    await getting(NONE);
    const { code, stdout } = await trial.stack.run(args);
    expect(code).not.toBe(0);
    expect(stdout).toContain(`There is no MCP server with the id "${NONE}" in the Composio project`);
    expect(stdout).toContain("Correct the id that McpServer.get is given.");
  },
);

test("what is deleted elsewhere is an error of the next preview, and a refresh drops it", async () => {
  await trial.program(
    'exports.id = new McpServer("made", { authConfigIds: ["ac_gmail_prod"] }, { retainOnDelete: true }).id;',
  );
  await trial.stack.up();
  const { id } = (await trial.stack.outputs()) as { id: string };
  await getting(id);
  await trial.stack.up();
  trial.emulator.deleteServer(id);
  const { code, stdout } = await trial.stack.run(["preview"]);
  expect(code).not.toBe(0);
  expect(stdout).toContain("There is no MCP server with the id");
  await trial.stack.refresh();
  const { resources = [] } = (await trial.stack.exportState()).deployment;
  expect(resources.filter(({ type }) => type.endsWith(":McpServer"))).toEqual([]);
});
