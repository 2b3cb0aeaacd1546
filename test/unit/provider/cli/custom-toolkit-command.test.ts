import { codeOf } from "../../../../provider/resources/loader";
import { apiAt } from "../../../support/composio";
import { useCommand } from "../../../support/use-command";

const URL = "https://mcp.example.com/orders";

const command = useCommand("[ $1 = version ] && echo v3.258.0\n[ $1 != config ]");
const { emulator } = command;
beforeEach(async () => {
  const headers = { Authorization: "Bearer {{generic_api_key}}" };
  const config = { name: "Orders", auth_schemes: [{ mode: "API_KEY", headers }] };
  await apiAt(emulator.url).customToolkits.upsert({ slug: "orders", url: URL, config });
});

function run(...args: string[]) {
  return command.run(["import", ...args], { COMPOSIO_API_KEY: "ak_test" });
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
