import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import {
  accessReport,
  jsonOf,
  markdownOf,
  mayDestroy,
  readStack,
  resourceAccess,
} from "../../../../provider/access";
import { ACCESS_CASES } from "../../../support/access/cases";
import { exported, preview, resource, session, step } from "../../../support/access/pulumi-output";

const DOCS = join(__dirname, "../../../../docs");
const page = readFileSync(join(DOCS, "access.md"), "utf8");

const MAIL = { gmail: { enable: ["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"] } };
const CLOSED = { sandbox: { enable: false }, manageConnections: { enable: false } };

/** The change that the page shows. */
const EXAMPLE = preview([
  step(
    "update",
    session("support-agent", {
      ...CLOSED,
      toolkits: { enable: ["gmail"] },
      tools: { gmail: { ...MAIL.gmail, requireApproval: ["GMAIL_SEND_EMAIL"] } },
    }),
    session("support-agent", { ...CLOSED, toolkits: { enable: ["gmail", "slack"] }, tools: MAIL }),
  ),
  step(
    "update",
    session("reporter", { ...CLOSED, toolkits: { enable: ["github"] } }),
    session("reporter", { ...CLOSED, toolkits: { enable: ["github"] }, tags: { enable: ["readOnlyHint"] } }),
  ),
]);

test("the page shows a comment as it is made", () => {
  const comment = markdownOf(accessReport([readStack("preview.json", EXAMPLE)]));
  const shown = /<!-- example -->\n([\s\S]*)<!-- end of example -->/.exec(page)?.[1] ?? "";
  expect(shown.trim()).toBe(comment.trim());
});

test("the picture of the comment shows its words, and those of its flow chart", () => {
  const comment = markdownOf(accessReport([readStack("preview.json", EXAMPLE)]));
  const words = comment.replaceAll(/[*#]|#45;|#40;|#41;/g, (mark) => MARKS[mark] ?? "");
  const picture = readFileSync(join(DOCS, "images/access-comment.svg"), "utf8");
  const shown = [...picture.matchAll(/<text [^>]*>([^<]+)<\/text>/g)].map(([, text = ""]) => text);
  expect(shown.length).toBeGreaterThan(10);
  expect(shown.filter((text) => !words.includes(text))).toEqual([]);
});

/** The marks of Mermaid that stand for others. */
const MARKS: Record<string, string> = { "#45;": "-", "#40;": "(", "#41;": ")" };

test("JSON has the documented form", () => {
  const validate = new Ajv({ allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(join(DOCS, "access.schema.json"), "utf8")),
  );
  const webhook = resource("WebhookSubscription", "events", {
    webhookUrl: "https://a.example",
    enabledEvents: ["x"],
  });
  const all = ACCESS_CASES.filter(({ before, after }) => before && after).map(
    ({ kind, before, after }, index) =>
      step("update", resource(kind, `a${index}`, before ?? {}), resource(kind, `a${index}`, after ?? {})),
  );
  for (const text of [
    EXAMPLE,
    exported(session("a", {}), webhook),
    preview([...all, step("create", undefined, webhook)]),
    exported(),
  ]) {
    validate(JSON.parse(jsonOf(accessReport([readStack("x.json", text)]))));
    expect(validate.errors).toBeNull();
  }
});

test("a policy sees the same as the report", () => {
  const config = {
    type: "composio:index:AuthConfig",
    urn: "urn:pulumi:dev::shop::composio:index:AuthConfig::mail",
    props: { toolkit: "gmail", authConfigId: "ac_1" },
  };
  const server = {
    type: "pulumi-nodejs:dynamic/composio:McpServer",
    urn: "urn:pulumi:dev::shop::x::s",
    props: { authConfigIds: ["ac_1"] },
  };
  const found = resourceAccess(server, [config, server]);
  expect(found).toMatchObject({
    kind: "McpServer",
    access: { toolkits: [{ toolkit: "gmail", limit: "nothing" }] },
  });
  const tools = [
    { slug: "GMAIL_DELETE", hints: ["destructiveHint"] },
    { slug: "GMAIL_GET", hints: ["readOnlyHint"] },
  ];
  expect(found?.callable("gmail", tools)).toHaveLength(2);
  const agent = {
    type: "composio:index:Session",
    urn: "urn:pulumi:dev::shop::x::a",
    props: { userId: "a", toolkits: { enable: ["gmail"] }, tags: { requireApproval: ["destructiveHint"] } },
  };
  expect(resourceAccess(agent)?.callable("gmail", tools)).toMatchObject([
    { needsApproval: true },
    { needsApproval: false },
  ]);
  expect(resourceAccess(config)).toBeUndefined();
  // In a preview, outputs are not known yet; what a policy judges is.
  const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
  const withProps = (more: object) => resourceAccess({ ...agent, props: { ...agent.props, ...more } });
  expect(withProps({ mcpUrl: unknown, exposedTools: unknown })?.isKnown).toBe(true);
  expect(withProps({ tools: { gmail: unknown } })?.isKnown).toBe(false);
  expect(
    [["destructiveHint"], [], ["openWorldHint"]].map((hints) => mayDestroy({ slug: "X", hints })),
  ).toEqual([true, true, true]);
  expect(mayDestroy({ slug: "X_DELETE", hints: ["readOnlyHint"] })).toBe(false);
});
