import { CODE, CODES, TYPES } from "../../../../provider/resources/loader";

test("what every state holds never changes: states of every earlier version hold it", () => {
  expect(CODE).toBe("__provider");
  expect(CODES).toEqual({
    AuthConfig: 'exports.handler = () => require("pulumi-composio/dynamic").authConfig;',
    CustomToolkit: 'exports.handler = () => require("pulumi-composio/dynamic").customToolkit;',
    McpServer: 'exports.handler = () => require("pulumi-composio/dynamic").mcpServer;',
    Session: 'exports.handler = () => require("pulumi-composio/dynamic").session;',
    WebhookSubscription: 'exports.handler = () => require("pulumi-composio/dynamic").webhookSubscription;',
  });
  expect(TYPES).toEqual({
    AuthConfig: "pulumi-nodejs:dynamic/composio:AuthConfig",
    CustomToolkit: "pulumi-nodejs:dynamic/composio:CustomToolkit",
    McpServer: "pulumi-nodejs:dynamic/composio:McpServer",
    Session: "pulumi-nodejs:dynamic/composio:Session",
    WebhookSubscription: "pulumi-nodejs:dynamic/composio:WebhookSubscription",
  });
});
