import * as dynamic from "../../../../provider/hosts/dynamic/host";
import { RESOURCES } from "../../../../provider/resources";
import {
  asNativeType,
  CODE,
  codeOf,
  dynamicType,
  nativeType,
  withCode,
  withoutCode,
} from "../../../../provider/resources/loader";

/** The code and the type in the states of every version that had the kind. A row never changes. */
const IN_STATES = [
  {
    kind: "AuthConfig",
    code: 'exports.handler = () => require("pulumi-composio/dynamic").authConfig;',
    type: "pulumi-nodejs:dynamic/composio:AuthConfig",
  },
  {
    kind: "ConnectedAccount",
    code: 'exports.handler = () => require("pulumi-composio/dynamic").connectedAccount;',
    type: "pulumi-nodejs:dynamic/composio:ConnectedAccount",
  },
  {
    kind: "CustomToolkit",
    code: 'exports.handler = () => require("pulumi-composio/dynamic").customToolkit;',
    type: "pulumi-nodejs:dynamic/composio:CustomToolkit",
  },
  {
    kind: "McpServer",
    code: 'exports.handler = () => require("pulumi-composio/dynamic").mcpServer;',
    type: "pulumi-nodejs:dynamic/composio:McpServer",
  },
  {
    kind: "Project",
    code: 'exports.handler = () => require("pulumi-composio/dynamic").project;',
    type: "pulumi-nodejs:dynamic/composio:Project",
  },
  {
    kind: "Session",
    code: 'exports.handler = () => require("pulumi-composio/dynamic").session;',
    type: "pulumi-nodejs:dynamic/composio:Session",
  },
  {
    kind: "TriggerInstance",
    code: 'exports.handler = () => require("pulumi-composio/dynamic").triggerInstance;',
    type: "pulumi-nodejs:dynamic/composio:TriggerInstance",
  },
  {
    kind: "WebhookEndpoint",
    code: 'exports.handler = () => require("pulumi-composio/dynamic").webhookEndpoint;',
    type: "pulumi-nodejs:dynamic/composio:WebhookEndpoint",
  },
  {
    kind: "WebhookSubscription",
    code: 'exports.handler = () => require("pulumi-composio/dynamic").webhookSubscription;',
    type: "pulumi-nodejs:dynamic/composio:WebhookSubscription",
  },
];

test.each(IN_STATES)("what every state of a $kind holds never changes", ({ kind, code, type }) => {
  expect(CODE).toBe("__provider");
  expect(codeOf(kind)).toBe(code);
  expect(dynamicType(kind)).toBe(type);
});

test("every kind has a row in the states, and an export that its code names", () => {
  const kinds = Object.keys(RESOURCES);
  expect(IN_STATES.map(({ kind }) => kind)).toEqual([...kinds].sort());
  expect(Object.keys(dynamic).map((exported) => `.${exported};`)).toEqual(
    expect.arrayContaining(kinds.map((kind) => codeOf(kind).replace(/^.*\)(?=\.)/, ""))),
  );
});

test.each(IN_STATES)("the outputs of a $kind hold the code of the dynamic resource", ({ kind, code }) => {
  const outputs = withCode(kind, { name: "a" });
  expect(outputs).toEqual({ name: "a", __provider: code });
  expect(withoutCode(outputs)).toEqual({ name: "a" });
});

test.each(Object.keys(RESOURCES))("a %s has one type, whichever host it has", (kind) => {
  expect(asNativeType(dynamicType(kind))).toBe(nativeType(kind));
  expect(asNativeType(nativeType(kind))).toBe(nativeType(kind));
  expect(asNativeType("my:component:Agent")).toBe("my:component:Agent");
});
