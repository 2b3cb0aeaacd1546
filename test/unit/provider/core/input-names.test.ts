import { checkInputs } from "../../../../provider/core/check";
import type { Properties } from "../../../../provider/core/resource";
import type { Kind } from "../../../../provider/resources";
import { SAMPLES } from "../../../support/samples";

function reasonOf(kind: Kind, given: Properties): string[] {
  const { definition, inputs } = SAMPLES[kind];
  const { failures } = checkInputs(definition as never, {}, { ...inputs, ...given });
  return failures.map(({ property, reason }) => `${property} ${reason}`);
}

test.each<[Kind, Properties, string]>([
  ["Session", { toolkits: { enabled: ["gmail"] } }, 'toolkits.enabled .*; did you mean "enable"\\?'],
  ["Session", { tools: { gmail: { enabled: ["A"] } } }, 'tools.gmail.enabled .*; did you mean "enable"\\?'],
  [
    "Session",
    { workbench: { enable: false } },
    'workbench is not an input of Session; did you mean "sandbox"\\?',
  ],
  ["Session", { user_id: "u" }, 'user_id .* did you mean "userId"\\?'],
  ["Session", { sandbox: { sandboxes: 1 } }, "sandbox.sandboxes .*sandbox has enable, size, "],
  ["Session", { hooks: [{ applies_to: "all" }] }, 'hooks\\[0\\].applies_to .* did you mean "appliesTo"\\?'],
  ["AuthConfig", { auth_scheme: "OAUTH2" }, "auth_scheme .* did you mean custom.authScheme\\?"],
  ["AuthConfig", { authScheme: "OAUTH2" }, "authScheme is an output, .* the input is custom.authScheme"],
  ["AuthConfig", { scopes: ["a"] }, "scopes .* did you mean managed.scopes or custom.scopes\\?"],
  ["AuthConfig", { custom: { auth_scheme: "X" } }, 'custom.auth_scheme .* did you mean "authScheme"\\?'],
  ["AuthConfig", { managed: { enabled: true } }, "managed.enabled .* did you mean enabled\\?"],
  ["AuthConfig", { is_enabled_for_tool_router: true }, 'did you mean "enabledForToolRouter"\\?'],
  ["McpServer", { no_auth_apps: ["exa"] }, 'did you mean "noAuthApps"\\?'],
  ["WebhookSubscription", { webhook_url: "https://x" }, 'did you mean "webhookUrl"\\?'],
  ["CustomToolkit", { mcp_url: "https://x" }, 'did you mean "mcpUrl"\\?'],
])("%s with %j hears what was probably meant", (kind, given, reason) => {
  expect(reasonOf(kind, given)).toContainEqual(expect.stringMatching(new RegExp(`^${reason}|${reason}`)));
});
