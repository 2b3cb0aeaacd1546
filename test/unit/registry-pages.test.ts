import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { EXAMPLE_FILES, type ExampleLanguage, readExamples } from "../../tools/plugin-schema/examples";
import { readPage } from "../support/code-blocks";

const LANGUAGES = Object.keys(EXAMPLE_FILES) as ExampleLanguage[];

test.each(["_index.md", "installation-configuration.md"])("Pulumi's Registry takes docs/%s", (name) => {
  const [, head = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readPage(`docs/${name}`)) ?? [];
  expect(parse(head)).toEqual({
    title: expect.stringMatching(/^Composio/),
    meta_desc: expect.stringMatching(/^.{20,160}$/),
    layout: "package",
  });
  // The title is the heading of the first level.
  expect(body).not.toMatch(/^# /m);
});

test("the first page shows one program in every language, as it is tested", async () => {
  const page = readPage("docs/_index.md");
  const found = (await readExamples()).find(
    ({ kind, name }) => `${kind}/${name}` === "McpServer/allowed-tools",
  );
  const [, languages = ""] = /\{\{< chooser language "([^"]+)" >\}\}/.exec(page) ?? [];
  expect(languages.split(",").sort()).toEqual([...LANGUAGES].sort());
  for (const language of LANGUAGES) {
    const [, shown] =
      new RegExp(
        `\\{\\{% choosable language ${language} %\\}\\}\\n\\n\`\`\`\\w+\\n([\\s\\S]*?)\\n\`\`\``,
      ).exec(page) ?? [];
    expect(shown).toBe(found?.texts[language]?.trimEnd());
  }
});

test("the logo is a PNG of 100 × 100", () => {
  const logo = readFileSync(join(__dirname, "../../docs/images/logo.png"));
  expect(logo.subarray(1, 4).toString()).toBe("PNG");
  expect([logo.readUInt32BE(16), logo.readUInt32BE(20)]).toEqual([100, 100]);
});
