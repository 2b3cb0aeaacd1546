import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readPage } from "../support/code-blocks";

const ROOT = join(__dirname, "../..");
const README = readPage("README.md");
/** Beside the pages stand schemas, a folder of pictures, and what Pulumi's Registry shows first. */
const PAGES = readdirSync(join(ROOT, "docs")).filter((name) => !["images", "_index.md"].includes(name));
const EXAMPLES = readdirSync(join(ROOT, "examples"));

/** Where the links of a page lead, without those to the web and inside of the page. */
function linksOf(page: string): string[] {
  return [...page.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^https?:/.test(target));
}

test("the README is short, and begins with what to do", () => {
  expect(README.split("\n").length).toBeLessThanOrEqual(165);
  expect(README.indexOf("## Quick start")).toBeLessThan(README.indexOf("- A **toolkit**"));
});

test("the README links every page", () => {
  const linked = linksOf(README);
  expect(PAGES.filter((page) => !linked.includes(`docs/${page}`))).toEqual([]);
  expect(linked.filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
});

test.each(PAGES)("the links of docs/%s lead to what the package has", (page) => {
  const targets = linksOf(readPage(`docs/${page}`)).map((target) => join("docs", target));
  expect(targets.filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
  expect(targets.filter((target) => !/^(docs\/|README\.md)/.test(target))).toEqual([]);
});

test.each(EXAMPLES)(
  "examples/%s starts where a user of npm stands, with an SDK that runs on Node 20",
  (name) => {
    const file = join(ROOT, "examples", name, "package.json");
    if (existsSync(file)) {
      expect(readPage(`examples/${name}/README.md`)).toMatch(/copy of this folder.*npm install/s);
      // Those for the emulator alone have no Pulumi.
      const { dependencies } = JSON.parse(readFileSync(file, "utf8"));
      expect(dependencies?.["@pulumi/pulumi"]).toBe(name.startsWith("emulator-") ? undefined : "~3.248.0");
    }
  },
);
