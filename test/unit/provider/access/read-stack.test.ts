import { accessReport } from "../../../../provider/access/report";
import { compareStates, readStack } from "../../../../provider/access/stack/read-stack";
import { agentKindOf, kindOf } from "../../../../provider/access/stack/resource-names";
import type { Properties } from "../../../../provider/core/resource";
import { UNKNOWN } from "../../../../provider/core/unknown";
import { RESOURCES } from "../../../../provider/resources";
import { dynamicType, nativeType } from "../../../../provider/resources/loader";
import {
  exported,
  preview,
  resource,
  type State,
  secret,
  session,
  step,
} from "../../../support/access/pulumi-output";

const GMAIL = { toolkits: { enable: ["gmail"] } };
const BOTH = { toolkits: { enable: ["gmail", "slack"] } };

function rowsOf(text: string) {
  return accessReport([readStack("stack.json", text)]).agents;
}

const verdicts = (text: string) => rowsOf(text).map(({ name, change }) => [name, change?.verdict]);

function compared(before: State[], after: State[]) {
  const file = compareStates(
    { file: "before.json", text: exported(...before) },
    { file: "after.json", text: exported(...after) },
  );
  return accessReport([file]).agents.map(({ name, change }) => [name, change?.verdict]);
}

test("the types of both hosts are those that the resources have", () => {
  for (const kind of Object.keys(RESOURCES)) {
    expect(kindOf(nativeType(kind))).toBe(kind);
    expect(kindOf(dynamicType(kind))).toBe(kind);
  }
  expect(agentKindOf(nativeType("Session"))).toBe("Session");
  expect(agentKindOf(nativeType("CustomToolkit"))).toBeUndefined();
  expect(kindOf("aws:index:Session")).toBeUndefined();
});

test("an export has the agents of both hosts, and no change", () => {
  const text = exported(
    session("a", GMAIL),
    session("b", GMAIL, { host: "dynamic" }),
    resource("McpServer", "c", { authConfigIds: [], toolkits: ["exa"] }, { host: "dynamic" }),
    resource("CustomToolkit", "d", {}),
  );
  expect(rowsOf(text)).toMatchObject([
    { name: "a", kind: "Session", change: undefined, stack: "dev", project: "shop" },
    { name: "b", kind: "Session" },
    { name: "c", kind: "McpServer" },
  ]);
});

test("an empty stack has no agents", () => {
  expect(rowsOf(JSON.stringify({ version: 3, deployment: { manifest: {} } }))).toEqual([]);
  expect(rowsOf(JSON.stringify({ version: 3, deployment: null }))).toEqual([]);
});

test("each step of a preview is read", () => {
  const old = session("a", GMAIL);
  const text = preview([
    step("same", old, old),
    step("create", undefined, session("new", GMAIL)),
    step("delete", session("gone", GMAIL), undefined),
    step("update", session("more", GMAIL), session("more", BOTH)),
    step("update", session("less", BOTH), session("less", GMAIL)),
  ]);
  expect(verdicts(text)).toEqual([
    ["a", "same"],
    ["new", "wider"],
    ["gone", "narrower"],
    ["more", "wider"],
    ["less", "narrower"],
  ]);
});

test("a replacement is compared with what it replaces, whatever its steps are", () => {
  const [old, now] = [session("a", GMAIL), session("a", { ...GMAIL, userId: "agent-8" }, { id: UNKNOWN })];
  const replaced = [
    step("create-replacement", old, now),
    step("replace", old, now),
    step("delete-replaced", old, now),
  ];
  expect(verdicts(preview(replaced))).toEqual([["a", "changed"]]);
  expect(verdicts(preview([replaced[2] ?? {}, replaced[0] ?? {}]))).toEqual([["a", "changed"]]);
  const same = session("a", GMAIL, { id: UNKNOWN });
  expect(
    verdicts(preview([step("create-replacement", old, same), step("delete-replaced", old, same)])),
  ).toEqual([["a", "same"]]);
});

test("a replacement that Pulumi shows in one step is compared with what it deletes afterwards", () => {
  const [old, now] = [session("a", GMAIL, { delete: true }), session("a", BOTH, { id: UNKNOWN })];
  expect(rowsOf(preview([step("replace", old, now)]))).toMatchObject([
    { change: { verdict: "wider", opened: ["the toolkit slack"] } },
  ]);
  const same = session("a", GMAIL, { id: UNKNOWN });
  expect(verdicts(preview([step("replace", old, same)]))).toEqual([["a", "same"]]);
  expect(verdicts(preview([step("delete-replaced", old, same), step("replace", old, same)]))).toEqual([
    ["a", "same"],
  ]);
});

test("the address of an agent is that of before where the agent stays, and unknown where it is replaced", () => {
  const outputs = { mcpUrl: "https://mcp.example/trs_1" };
  const old = session("a", GMAIL, { id: "trs_1", outputs });
  expect(rowsOf(preview([step("update", old, session("a", BOTH, { id: "trs_1" }))]))).toMatchObject([
    { access: { address: outputs.mcpUrl } },
  ]);
  expect(rowsOf(preview([step("replace", old, session("a", BOTH, { id: undefined }))]))).toMatchObject([
    { access: { address: undefined }, before: { address: outputs.mcpUrl } },
  ]);
});

test("what waits for its deletion since an earlier replacement is no agent of its own", () => {
  const [pending, now] = [session("a", BOTH, { delete: true }), session("a", GMAIL)];
  expect(verdicts(preview([step("same", now, now), step("delete", pending, undefined)]))).toEqual([
    ["a", "same"],
  ]);
  expect(verdicts(preview([step("delete", pending, undefined)]))).toEqual([]);
  expect(rowsOf(exported(now, pending))).toHaveLength(1);
});

test("what stays at Composio does not close", () => {
  const kept = session("a", BOTH, { retainOnDelete: true });
  const [row] = rowsOf(preview([step("delete", kept, undefined)]));
  expect(row).toMatchObject({
    change: { verdict: "same", closed: [] },
    notes: [expect.stringContaining("retainOnDelete")],
  });
  const replaced = step(
    "create-replacement",
    kept,
    session("a", { ...GMAIL, userId: "agent-8" }, { id: UNKNOWN }),
  );
  expect(rowsOf(preview([replaced]))).toMatchObject([{ change: { verdict: "wider", closed: [] } }]);
});

test("an agent that a program only reads is shown by what it has", () => {
  const read = session("a", {}, { external: true, inputs: {}, outputs: { userId: "agent-9", ...GMAIL } });
  expect(rowsOf(preview([step("read", undefined, read)]))).toMatchObject([
    {
      access: { user: 'the user "agent-9"' },
      change: { verdict: "same" },
      notes: [expect.stringContaining("only read")],
    },
  ]);
});

test("two states are compared by URN, by an alias, and by the place in another stack", () => {
  expect(compared([session("a", GMAIL)], [session("a", BOTH)])).toEqual([["a", "wider"]]);
  const old = session("a", GMAIL);
  expect(compared([old], [session("b", GMAIL, { aliases: [old.urn] })])).toEqual([["b", "same"]]);
  expect(compared([old], [session("b", GMAIL)])).toEqual([
    ["b", "wider"],
    ["a", "narrower"],
  ]);
  expect(compared([old], [session("a", BOTH, { stack: "production" })])).toEqual([["a", "wider"]]);
  // An alias never takes what still has its own name.
  expect(compared([old], [session("b", BOTH, { aliases: [old.urn] }), session("a", GMAIL)])).toEqual([
    ["b", "wider"],
    ["a", "same"],
  ]);
});

test("a preview without what stays the same says so, and shows a change of an auth config that agents use", () => {
  const config = (scopes: string[]) =>
    resource("AuthConfig", "mail", { toolkit: "gmail", managed: { scopes } });
  const steps = [step("update", config(["a"]), config(["a", "b"]))];
  const report = accessReport([readStack("preview.json", preview(steps, { same: 3, update: 1 }))]);
  expect(report).toMatchObject({ isPartial: true, remarks: [expect.stringContaining("--show-sames")] });
  expect(report.agents).toMatchObject([{ kind: "AuthConfig", name: "mail", change: { verdict: "wider" } }]);
  expect(report.agents[0]?.change?.opened.join()).toContain("the scope b of the auth config");
  const agent = session("a", { ...GMAIL, authConfigs: { gmail: "mail-id" } });
  expect(verdicts(preview([...steps, step("same", agent, agent)], { same: 1, update: 1 }))).toEqual([
    ["a", "wider"],
  ]);
});

test("secrets are shown in no form, and the same one is the same", () => {
  const hooks = (headers: unknown) => [
    { type: "before_execute", id: "ask", appliesTo: "all", handler: { type: "webhook", headers } },
  ];
  const cipher = (text: string) => ({ ...GMAIL, hooks: hooks(secret({ ciphertext: text })) });
  expect(compared([session("a", cipher("v1:x"))], [session("a", cipher("v1:x"))])).toEqual([["a", "same"]]);
  expect(compared([session("a", cipher("v1:x"))], [session("a", cipher("v1:y"))])).toEqual([
    ["a", "unknown"],
  ]);
  const plain = {
    authConfigs: { gmail: secret({ plaintext: '"ac_hidden"' }) },
    ...GMAIL,
    userId: secret({ plaintext: '"boss"' }),
  };
  const text = exported(session("a", plain, { additionalSecretOutputs: ["toolkits"] }));
  const said = JSON.stringify(accessReport([readStack("x", text)]));
  expect(said).not.toMatch(/ac_hidden|boss/);
  const shown = session("a", { ...GMAIL, hooks: hooks("[secret]") });
  expect(verdicts(preview([step("same", shown, shown)]))).toEqual([["a", "same"]]);
  const more = session("a", { ...BOTH, hooks: hooks("[secret]") });
  const update = (detailedDiff: object) => preview([step("update", shown, more, { detailedDiff })]);
  expect(rowsOf(update({ "toolkits.enable[1]": {} }))).toMatchObject([
    { change: { verdict: "wider", unknown: [] } },
  ]);
  expect(rowsOf(update({}))[0]?.change?.unknown.join()).toContain("hooks[0].handler.headers");
});

test("an unknown id is said to come from the auth config of the program", () => {
  const config = resource("AuthConfig", "mail", { toolkit: "gmail", managed: {} }, { id: "" });
  const propertyDependencies = { authConfigs: [config.urn] };
  const after = session("a", { ...GMAIL, authConfigs: { gmail: UNKNOWN } }, { propertyDependencies });
  const text = preview([step("create", undefined, config), step("update", session("a", GMAIL), after)]);
  expect(rowsOf(text)[0]?.change).toMatchObject({ verdict: "unknown" });
  expect(rowsOf(text)[0]?.change?.unknown).toEqual([
    'authConfigs.gmail is not known yet: it will come from the auth config "mail" of this program, an app managed by Composio',
  ]);
});

test("odd inputs never count as closed, and never throw", () => {
  for (const odd of [
    null,
    5,
    "gmail",
    [],
    { enable: null },
    { enable: "gmail" },
    { enable: [null, 5] },
    { enable: {} },
  ]) {
    const [row] = rowsOf(
      preview([step("update", session("a", { toolkits: { enable: [] } }), session("a", { toolkits: odd }))]),
    );
    expect({ odd, verdict: row?.change?.verdict }).toMatchObject({
      verdict: expect.stringMatching(/wider|unknown/),
    });
  }
  for (const input of [
    "tools",
    "tags",
    "hooks",
    "authConfigs",
    "connectedAccounts",
    "preload",
    "sandbox",
    "multiAccount",
    "experimental",
    "userId",
    "manageConnections",
    "directTools",
    "sessionConfigId",
  ]) {
    for (const odd of [null, 5, "x", [], [null], {}, { gmail: null }, { gmail: [] }, { gmail: 5 }]) {
      expect(
        rowsOf(preview([step("update", session("a", GMAIL), session("a", { ...GMAIL, [input]: odd }))])),
      ).toHaveLength(1);
    }
  }
});

test.each([
  ["nothing", "", "is empty"],
  ["a text", "error: no stack selected", "is not JSON"],
  ["another JSON", '{"a":1}', "not of a stack"],
  ["a list", "[]", "not of a stack"],
  ["events", '{"sequence":0}\n{"sequence":1}', "PULUMI_ENABLE_STREAMING_JSON_PREVIEW"],
  ["an update plan", '{"manifest":{},"resourcePlans":{}}', "update plan"],
  [
    "a failed preview",
    preview([], {}, { diagnostics: [{ severity: "error", message: "no key\nmore" }] }),
    "failed, so it does not have every change: no key",
  ],
])("%s is a clear error", (_, text, message) => {
  expect(() => readStack("x.json", text)).toThrow(message);
  expect(() => readStack("x.json", text)).toThrow("x.json");
});

test("a preview in the place of a state is what it ends with", () => {
  const base = preview([step("create", undefined, session("a", GMAIL))]);
  const head = preview([
    step("create", undefined, session("a", BOTH)),
    step("delete", session("b", GMAIL), undefined),
  ]);
  const file = compareStates({ file: "base", text: base }, { file: "head", text: head });
  expect(accessReport([file]).agents.map(({ name, change }) => [name, change?.verdict])).toEqual([
    ["a", "wider"],
  ]);
  expect(() => compareStates({ file: "a", text: "{}" }, { file: "b", text: head })).toThrow(
    "a is JSON, but not of a stack",
  );
});

test("an update keeps its id, also where a preview does not show it", () => {
  const config = (id: string, scopes: string[]) =>
    resource("AuthConfig", "mail", { toolkit: "gmail", managed: { scopes } }, { id });
  const agent = session("a", { ...GMAIL, authConfigs: { gmail: "ac_1" } });
  for (const id of ["", UNKNOWN]) {
    const update = step("update", config("ac_1", ["a"]), config(id, ["a", "b"]));
    const [row] = rowsOf(preview([update, step("same", agent, agent)]));
    expect(row?.change).toMatchObject({
      verdict: "wider",
      opened: ['the scope b of the auth config "mail" (ac_1)'],
    });
  }
});

test("what a refresh finds is what a later step changes, and a refresh alone closes nothing", () => {
  const [state, found, now] = [
    session("a", GMAIL),
    session("a", { toolkits: { enable: [] } }),
    session("a", GMAIL),
  ];
  expect(verdicts(preview([step("refresh", state, undefined)]))).toEqual([["a", "same"]]);
  expect(
    verdicts(preview([step("refresh", state, undefined), step("update", state, session("a", BOTH))])),
  ).toEqual([["a", "wider"]]);
  expect(verdicts(preview([step("update", state, found), step("update", found, now)]))).toEqual([
    ["a", "wider"],
  ]);
  expect(verdicts(preview([step("refresh", state, undefined), step("delete", state, undefined)]))).toEqual([
    ["a", "narrower"],
  ]);
  const pending = session("a", BOTH, { delete: true });
  expect(verdicts(preview([step("update", found, now), step("delete", pending, undefined)]))).toEqual([
    ["a", "wider"],
  ]);
});

test("a preview that leaves out what stays the same is no state to compare", () => {
  const base = { file: "base", text: exported(session("a", GMAIL), session("b", GMAIL)) };
  const head = {
    file: "head",
    text: preview([step("create", undefined, session("c", GMAIL))], { same: 2, create: 1 }),
  };
  expect(() => compareStates(base, head)).toThrow(
    "head has only what changes, and no state: run the preview with --show-sames",
  );
  expect(() => compareStates(head, base)).toThrow("--show-sames");
});

test.each([
  ["resources by name", { version: 1, deployment: { resources: { a: {} } } }, "form that is not known"],
  ["a deployment that is a text", { version: 3, deployment: "x" }, "form that is not known"],
  [
    "a resource without a type",
    { version: 3, deployment: { resources: [{ urn: "a" }] } },
    "form that is not known",
  ],
  ["a step without a URN", { steps: [{ op: "create" }] }, "a step that is none of Pulumi's"],
  [
    "an update without a new state",
    { steps: [step("update", session("a", GMAIL), undefined)] },
    "has no new state",
  ],
  [
    "a preview that failed before its first step",
    { diagnostics: [{ severity: "error", message: "no key" }] },
    "failed",
  ],
])("%s is an error, and no agent is left out", (_, document, message) => {
  expect(() => readStack("x.json", JSON.stringify(document))).toThrow(message);
  expect(() => readStack("x.json", JSON.stringify(document))).toThrow("x.json");
});

test("an empty name and a doubled one close nothing", () => {
  const none = { toolkits: { enable: [] } };
  const opened: [Properties, Properties][] = [
    [none, { toolkits: { disable: [""] } }],
    [{ tools: { gmail: { enable: [] } } }, { tools: { "": { enable: [] } } }],
    [
      { ...GMAIL, tools: { gmail: { enable: ["GMAIL_FETCH_EMAILS"] } } },
      { ...GMAIL, tools: { gmail: { disable: [""] } } },
    ],
    [
      { toolkits: { enable: ["gmail"], requireApproval: ["gmail"] } },
      { ...GMAIL, tools: { gmail: { requireApproval: [""] } } },
    ],
  ];
  for (const [before, after] of opened) {
    expect(verdicts(preview([step("update", session("a", before), session("a", after))]))).toEqual([
      ["a", "wider"],
    ]);
  }
  const [closed, doubled] = [{ gmail: { enable: [] } }, { GMAIL: {}, gmail: { enable: [] } }].map((tools) =>
    session("a", { ...GMAIL, tools }),
  );
  expect(verdicts(preview([step("update", closed, doubled)]))).toEqual([["a", "unknown"]]);
});

test("very many hints are compared at once, and each is named", () => {
  const hints = (count: number) =>
    session("a", { ...GMAIL, tags: { enable: Array.from({ length: count }, (_, index) => `hint${index}`) } });
  expect(rowsOf(preview([step("update", hints(60), hints(68))]))).toMatchObject([
    {
      change: {
        verdict: "wider",
        opened: [
          "tools of gmail with the hint hint60, hint61, hint62, hint63, hint64, hint65, hint66, hint67",
        ],
      },
    },
  ]);
});

test("a change of an auth config that no agent of the stack names has a row of its own", () => {
  const config = (scopes: string[]) =>
    resource("AuthConfig", "mail", { toolkit: "gmail", managed: { scopes } }, { id: "ac_1" });
  const wider = step("update", config(["a"]), config(["a", "b"]));
  const agent = (inputs: Properties) => session("a", { ...GMAIL, ...inputs });
  const [other, own] = [agent({}), agent({ authConfigs: { gmail: "ac_1" } })];
  expect(verdicts(preview([wider, step("same", other, other)]))).toEqual([
    ["a", "same"],
    ["mail", "wider"],
  ]);
  expect(rowsOf(preview([wider]))[0]?.notes).toEqual([expect.stringContaining("no agent here names")]);
  expect(verdicts(preview([wider, step("same", own, own)]))).toEqual([["a", "wider"]]);
  expect(verdicts(preview([step("same", config(["a"]), config(["a"]))]))).toEqual([]);
  expect(rowsOf(exported(config(["a"])))).toEqual([]);
});

test("a secret that changes is found by the path of its change, however that is written", () => {
  const hidden = session("a", { ...GMAIL, connectedAccounts: "[secret]" });
  const update = (path: string) =>
    preview([step("update", hidden, hidden, { detailedDiff: { [path]: { kind: "update" } } })]);
  for (const path of ["connectedAccounts", "connectedAccounts.gmail[0]", '["connectedAccounts"].gmail']) {
    expect(verdicts(update(path))).toEqual([["a", "unknown"]]);
  }
  expect(verdicts(update("sandbox.size"))).toEqual([["a", "same"]]);
});
