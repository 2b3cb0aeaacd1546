import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FINDERS } from "../../../../provider/cli/finder";
import { HELP } from "../../../../provider/cli/help";
import { RESOURCES } from "../../../../provider/resources";

test.each(Object.entries(RESOURCES))("%s says how it is imported", (_kind, { definition }) => {
  const { imports = {} } = definition;
  expect(imports.find ?? imports.read ?? imports.list).toBeDefined();
});

test("each kind has a word of its own, and comes after what it refers to", () => {
  expect(FINDERS.map(({ word }) => word)).toEqual([
    "project",
    "custom-toolkit",
    "auth-config",
    "connected-account",
    "server",
    "session",
    "trigger-instance",
    "webhook-endpoint",
    "webhook-subscription",
  ]);
});

test("the help names every kind: by its ids, or as what any other word may be, and by its word", () => {
  for (const { idsBeginWith, hasNames, label, word } of FINDERS) {
    const form = idsBeginWith.length > 0 ? `${idsBeginWith[0]}\\.\\.\\.` : "any other id or name";
    expect(idsBeginWith.length > 0 || hasNames).toBe(true);
    expect(HELP).toMatch(new RegExp(`^ {2}${form}.* ${label}\\b`, "m"));
    expect(HELP).toMatch(new RegExp(`^ {25}.*\\b${word}\\b[,;]`, "m"));
  }
});

test("so does the page about imports", () => {
  const page = readFileSync(join(__dirname, "../../../../docs/import.md"), "utf8");
  const [, words = ""] = /^- `--kind` (.*)$/m.exec(page) ?? [];
  for (const { idsBeginWith, label, word } of FINDERS) {
    const form = idsBeginWith.length > 0 ? `\`${idsBeginWith[0]}…\`` : "any other id or name";
    expect(page).toMatch(new RegExp(`^\\| ${form}.* \\| .*\\b${label}\\b`, "m"));
    expect(words).toContain(`\`${word}\``);
  }
});

test.each([
  ["pr_1", "project"],
  ["CUSTOM_ORDERS", "custom-toolkit"],
  ["ac_1", "auth-config"],
  ["ca_1", "connected-account"],
  ["trs_1", "session"],
  ["ti_1", "trigger-instance"],
  ["we_1", "webhook-endpoint"],
  ["ws_1", "webhook-subscription"],
  ["https://hooks.example.com", "webhook-subscription"],
])("%s can be an id of one kind alone: %s", (id, word) => {
  expect(FINDERS.filter(({ isId }) => isId(id)).map((finder) => finder.word)).toEqual([word]);
});
