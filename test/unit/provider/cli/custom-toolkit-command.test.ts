import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Emulator, startEmulator } from "composio-emulator";
import { codeOf } from "../../../../provider/resources/loader";
import { apiAt } from "../../../support/composio";
import { pathWith, runCommand, writePulumi } from "../../../support/import-command";

const URL = "https://mcp.example.com/orders";

let emulator: Emulator;
let folder: string;

beforeAll(async () => {
  emulator = await startEmulator();
  folder = await mkdtemp(join(tmpdir(), "pulumi-composio-toolkits-"));
  const script = "[ $1 = version ] && echo v3.258.0\n[ $1 != config ]";
  await writePulumi(folder, script);
});
afterAll(async () => {
  await emulator.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  emulator.reset();
  const headers = { Authorization: "Bearer {{generic_api_key}}" };
  const config = { name: "Orders", auth_schemes: [{ mode: "API_KEY", headers }] };
  await apiAt(emulator.url).customToolkits.upsert({ slug: "orders", url: URL, config });
});

function run(...args: string[]) {
  const env = { PATH: pathWith(folder), COMPOSIO_BASE_URL: emulator.url, COMPOSIO_API_KEY: "ak_test" };
  return runCommand(["import", ...args], { cwd: folder, env });
}

test.each([
  ["CUSTOM_ORDERS"],
  ["custom_orders"],
  ["Orders"],
  ["Orders", "--kind", "custom-toolkit"],
  ["--all", "--kind", "custom-toolkit"],
])("a custom toolkit is printed without what Composio does not show: %s %s %s", async (...args) => {
  const { code, stdout, stderr } = await run(...args);
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: expect.stringContaining("does not show authSchemes[0].headers"),
  });
  expect(JSON.parse(stdout).resources).toMatchObject([
    {
      type: "pulumi-nodejs:dynamic/composio:CustomToolkit",
      name: "orders",
      id: "CUSTOM_ORDERS",
      inputs: {
        slug: "ORDERS",
        mcpUrl: URL,
        authSchemes: [{ mode: "API_KEY" }],
        __provider: codeOf("CustomToolkit"),
      },
      outputs: { toolkitSlug: "CUSTOM_ORDERS", toolsCount: 0 },
    },
  ]);
});
