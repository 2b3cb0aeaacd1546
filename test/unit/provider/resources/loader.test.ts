import { RESOURCES } from "../../../../provider/resources";
import { CODE, CODES, TYPES, withCode, withoutCode } from "../../../../provider/resources/loader";

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

test("each kind of resource has its own code and type in the states of the dynamic host", () => {
  const kinds = Object.keys(RESOURCES);
  expect([Object.keys(CODES), Object.keys(TYPES)]).toEqual([kinds, kinds]);
  expect(new Set(Object.values(CODES)).size).toBe(kinds.length);
  expect(Object.values(TYPES)).toEqual(kinds.map((kind) => `pulumi-nodejs:dynamic/composio:${kind}`));
});

test.each(Object.entries(CODES))(
  "the outputs of a %s hold the code of the dynamic resource",
  (kind, code) => {
    const outputs = withCode(kind, { name: "a" });
    expect(outputs).toEqual({ name: "a", __provider: code });
    expect(withoutCode(outputs)).toEqual({ name: "a" });
  },
);
