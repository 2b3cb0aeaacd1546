import { PropertyDiff } from "@pulumi/pulumi/proto/provider_pb";
import type { Properties } from "../../../../../provider/core/resource";
import { UNKNOWN } from "../../../../../provider/core/unknown";
import { diffResponse } from "../../../../../provider/hosts/plugin/detailed-diff";
import { type Kind, RESOURCES } from "../../../../../provider/resources";
import { ComposioRun } from "../../../../../provider/run/composio-run";

const KINDS = Object.entries(PropertyDiff.Kind);
const run = new ComposioRun(
  () => {
    throw new Error("A diff asks nothing");
  },
  () => {},
);

/** Each path of the diff with what becomes of it. */
function detailsOf(
  kind: Kind,
  before: Properties,
  news: Properties,
  oldInputs = before,
  secrets: string[][] = [],
) {
  const lifecycle = RESOURCES[kind];
  const always = (lifecycle.secretInputs ?? []).map((path) => path.split("."));
  const changes = lifecycle.diff(run, "id", before, news);
  const compared = { state: before, oldInputs, news, secrets: [...always, ...secrets] };
  const response = diffResponse(lifecycle, changes, compared);
  const details = response.getDetaileddiffMap().toObject(false, PropertyDiff.toObject);
  return {
    replaces: response.getReplacesList(),
    paths: Object.fromEntries(
      details.map(([path, { kind: value, inputdiff }]) => {
        const [name = ""] = KINDS.find(([, each]) => each === value) ?? [];
        return [path, inputdiff ? name : `${name} of the state`];
      }),
    ),
  };
}

const OAUTH = {
  toolkit: "hubspot",
  custom: { authScheme: "OAUTH2", credentials: { client_id: "a", client_secret: "b" }, scopes: ["r", "w"] },
};
const custom = (change: object) => ({ ...OAUTH, custom: { ...OAUTH.custom, ...change } });

describe("of an auth config", () => {
  it.each<[string, Properties, Record<string, string>, string[]]>([
    [
      "scopes that come, go and stay",
      custom({ scopes: ["w", "x"] }),
      { "custom.scopes[0]": "DELETE", "custom.scopes[1]": "ADD" },
      [],
    ],
    [
      "scopes in another order, and another key",
      custom({ scopes: ["w", "r"], credentials: { client_id: "a", client_secret: "c" } }),
      { "custom.credentials": "UPDATE" },
      [],
    ],
    [
      "a key that goes, which replaces, and a scope",
      custom({ scopes: ["r"], credentials: { client_id: "a" } }),
      { "custom.credentials": "UPDATE_REPLACE", "custom.scopes[1]": "DELETE" },
      ["custom"],
    ],
    [
      "another scheme",
      custom({ authScheme: "OAUTH1" }),
      { "custom.authScheme": "UPDATE_REPLACE" },
      ["custom"],
    ],
    [
      "a scheme that is not known yet",
      custom({ authScheme: UNKNOWN }),
      { "custom.authScheme": "UPDATE_REPLACE" },
      ["custom"],
    ],
    [
      "an app of Composio's in its place",
      { toolkit: "hubspot", managed: {} },
      { custom: "DELETE_REPLACE", managed: "ADD_REPLACE" },
      ["managed", "custom"],
    ],
    ["another toolkit", { ...OAUTH, toolkit: "gmail" }, { toolkit: "UPDATE_REPLACE" }, ["toolkit"]],
    [
      "a proxy that comes, whose key is secret",
      custom({ proxyConfig: { proxyUrl: "https://p", proxyAuthKey: "k" } }),
      { "custom.proxyConfig": "ADD" },
      [],
    ],
  ])("%s", (_, news, paths, replaces) => {
    expect(detailsOf("AuthConfig", OAUTH, news)).toEqual({ paths, replaces });
  });

  it("no path goes into what a program keeps secret", () => {
    const news = custom({ authScheme: "OAUTH1", scopes: [] });
    expect(detailsOf("AuthConfig", OAUTH, news, OAUTH, [["custom"]]).paths).toEqual({
      custom: "UPDATE_REPLACE",
    });
  });

  it("keys with dots or brackets are quoted", () => {
    const before = { userId: "u", authConfigs: { "a.b": "ac_1", "c[0]": "ac_2" } };
    const after = { userId: "u", authConfigs: { "a.b": "ac_3", 'd"': "ac_2" } };
    expect(detailsOf("Session", before, after).paths).toEqual({
      'authConfigs["a.b"]': "UPDATE",
      'authConfigs["c[0]"]': "DELETE",
      'authConfigs["d\\""]': "ADD",
    });
  });
});

describe("of a server", () => {
  const SERVER = {
    name: "support",
    authConfigIds: ["ac_1", "ac_2"],
    noAuthApps: ["exa"],
    __managed: ["allowedTools"],
  };

  it("only the entry whose change replaces says so", () => {
    const news = { name: "desk", authConfigIds: ["ac_2", UNKNOWN], noAuthApps: ["exa", "news"] };
    expect(detailsOf("McpServer", SERVER, news)).toEqual({
      paths: {
        name: "UPDATE",
        "authConfigIds[0]": "DELETE",
        "authConfigIds[1]": "ADD",
        "noAuthApps[1]": "ADD_REPLACE",
      },
      replaces: ["noAuthApps"],
    });
  });

  it("what the program says as before differs from the state, whose entries are named", () => {
    const state = { ...SERVER, allowedTools: ["A", "C"] };
    const inputs = { ...SERVER, allowedTools: ["A", "B"] };
    expect(detailsOf("McpServer", state, inputs, inputs).paths).toEqual({
      "allowedTools[1]": "UPDATE of the state",
    });
  });
});

test("a part of a hook in a session is named by its place", () => {
  const hook = {
    type: "after_execute",
    id: "a",
    appliesTo: "all",
    handler: { type: "prompt_injection_check", action: "block" },
  };
  const before = { userId: "u", hooks: [hook, { ...hook, id: "b" }], __managed: ["hooks"] };
  const news = { userId: "u", hooks: [{ ...hook, appliesTo: { toolkits: ["gmail"] } }] };
  expect(detailsOf("Session", before, news)).toEqual({
    paths: { "hooks[0].appliesTo": "UPDATE", "hooks[1]": "DELETE" },
    replaces: [],
  });
});
