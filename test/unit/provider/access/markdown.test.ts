import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { accessReport } from "../../../../provider/access/report";
import { COMMENT_MARK, markdownOf } from "../../../../provider/access/show/markdown";
import { readStack } from "../../../../provider/access/stack/read-stack";
import type { Properties } from "../../../../provider/core/resource";
import { exported, preview, resource, session, step } from "../../../support/access/pulumi-output";

const PARSER = join(__dirname, "../../../support/access/parse-mermaid.mjs");

/** The problems that Mermaid itself has with charts, each an empty text for none. */
function problemsOf(charts: readonly string[]): string[] {
  return JSON.parse(
    execFileSync(process.execPath, [PARSER], { input: JSON.stringify(charts), encoding: "utf8" }),
  );
}

function chartOf(markdown: string): string {
  return /```mermaid\n([\s\S]*?)\n```/.exec(markdown)?.[1] ?? "";
}

const commentOf = (text: string) => markdownOf(accessReport([readStack("preview.json", text)]));
const update = (name: string, before: Properties, after: Properties) =>
  step("update", session(name, before), session(name, after));

const NASTY = [
  'a"b',
  "a]b[c",
  "end",
  "a\nb",
  "<img src=x onerror=alert(1)>",
  "</details><h1>x",
  "`code` ``` ",
  "@octocat #12 !34 org/repo#5",
  "https://evil.example/x www.evil.example",
  "**bold** _it_ ~~no~~ [l](http://x)",
  "a|b;c:::d-->e{f}(g)%%h",
  "linkStyle 0 stroke:red",
  "\u202egnp\u0007",
  "🙂".repeat(100),
  "1. one",
  "#quot;&quot;",
  "# one",
  "- one",
];

test("no name is more than a text, in the comment and in the chart", () => {
  const comments = NASTY.map((name) =>
    commentOf(
      preview([
        update(
          name,
          { toolkits: { enable: [name] } },
          { toolkits: { enable: [name, `${name}2`] }, tools: { [name]: { enable: [name] } }, userId: name },
        ),
      ]),
    ),
  );
  // The last one shows that the parser finds a mistake.
  const problems = problemsOf([...comments.map(chartOf), 'flowchart LR\n a["x] --> b']);
  expect(problems.slice(0, -1)).toEqual(comments.map(() => ""));
  expect(problems.at(-1)).toContain("Parse error");
  for (const comment of comments) {
    const outside = comment.replace(/```mermaid[\s\S]*?```/, "").replaceAll("<!-- -->", "");
    expect(outside.match(/<(?!\/?details>|summary>|\/summary>|!-- pulumi)/g)).toBeNull();
    expect(outside).not.toMatch(/https?:\/\/|\*\*bold|\]\(|`|(?<!\w)_it_|~~/);
    expect(comment.replace(/```mermaid[\s\S]*?```/, "")).not.toMatch(/@\w|(?<!&)#\d|!\d/);
    // Nor is a list item another block.
    expect(comment).not.toMatch(/^- (?:[-#]|\d+\.) /m);
    for (const [, label] of chartOf(comment).matchAll(/"([^"]*)"/g)) {
      expect(label).toMatch(/^[A-Za-z0-9 _,:'…#;]*$/);
    }
    expect(["\u202e", "\u0007"].some((each) => comment.includes(each))).toBe(false);
  }
});

test("what opens stands first, and what closes is folded", () => {
  const more = { toolkits: { enable: ["gmail", "slack"] } };
  const less = { toolkits: { enable: ["gmail"] } };
  const comment = commentOf(
    preview([update("closes", more, less), update("opens", less, more), update("same", less, less)]),
  );
  expect(comment.startsWith(COMMENT_MARK)).toBe(true);
  expect(comment).toContain(
    "**1 agent may do more than before; 1 agent may do less than before; 1 agent may do what it could before.**",
  );
  expect(comment.indexOf("opens (Session): wider")).toBeLessThan(comment.indexOf("<details>"));
  expect(comment.indexOf("closes (Session): narrower")).toBeGreaterThan(
    comment.indexOf("<details><summary>What closes"),
  );
  const chart = chartOf(comment);
  expect(chart).toMatch(/n\d+ ==> n\d+\["slack"\]/);
  expect(chart).toMatch(/n\d+ -\.-> n\d+\["slack"\]/);
  expect(chart).toContain("stroke:#c62828");
});

test("an approval stands at its edge", () => {
  const text = exported(session("a", { toolkits: { enable: ["gmail"], requireApproval: ["gmail"] } }));
  expect(chartOf(commentOf(text))).toContain('|"approval#58; every call"|'.replace("#58;", ":"));
});

test("a stack of any size has a comment that GitHub takes, and a chart that Mermaid draws", () => {
  const toolkits = Array.from({ length: 40 }, (_, index) => `toolkit_${index}_${"x".repeat(60)}`);
  const steps = Array.from({ length: 150 }, (_, index) =>
    update(`agent-${index}`, { toolkits: { enable: [] } }, { toolkits: { enable: toolkits } }),
  );
  const comment = commentOf(preview(steps));
  expect(comment.length).toBeLessThan(60_000);
  expect(comment).toContain("150 agents may do more than before");
  expect(comment).toMatch(/There is no room for \d+ more agents of which something opens/);
  const chart = chartOf(comment);
  expect(chart.length).toBeLessThan(40_000);
  expect(chart.match(/==>|-->|-\.->/g)?.length).toBeLessThan(400);
  expect(chart).toMatch(/and \d+ more agents/);
  const small = Array.from({ length: 450 }, (_, index) =>
    update(`a${index}`, {}, { toolkits: { enable: ["gmail"] } }),
  );
  const one = session("one", {
    toolkits: { enable: Array.from({ length: 5_000 }, (_, index) => `t${index}`) },
  });
  const huge = commentOf(exported(one));
  expect(huge.length).toBeLessThan(60_000);
  const charts = [chart, chartOf(commentOf(preview(small))), chartOf(huge)];
  expect(problemsOf(charts)).toEqual(["", "", ""]);
}, 120_000);

test("who gets events is said by the origin alone", () => {
  const webhook = resource("WebhookSubscription", "events", {
    webhookUrl: "https://hooks.example.com/secret-path?token=x",
    enabledEvents: ["composio.trigger.message"],
  });
  const comment = commentOf(preview([step("create", undefined, webhook)]));
  expect(comment).toContain("https&#58;//hooks.example.com gets composio.trigger.message (new)");
  expect(comment).not.toMatch(/secret-path|token/);
});

test("two stacks with one logical name are told apart", () => {
  const files = ["dev", "production"].map((stack) =>
    readStack(`${stack}.json`, exported(session("a", {}, { stack }))),
  );
  const comment = markdownOf(accessReport(files));
  expect(comment).toContain("a (Session, shop/dev in dev.json)");
  expect(comment).toContain("a (Session, shop/production in production.json)");
});
