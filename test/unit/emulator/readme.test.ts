import { readFileSync } from "node:fs";
import { join } from "node:path";
import { OPERATIONS, startEmulator } from "composio-emulator";
import { HELP } from "../../../emulator/cli-arguments";
import * as app from "../../../emulator/server/app";
import { readPage } from "../../support/code-blocks";

const README = readPage("emulator/README.md");

/** A route such as `GET /__emulator/servers/{}`. */
const named = (method: string, path: string) => `${method} ${path.replace(/:\w+|\{[^}]*\}/g, "{}")}`;

/** The control routes that the page has: each row names a path, or several that differ at the end. */
function routesOnPage(): string[] {
  return README.split("\n")
    .filter((line) => line.startsWith("| `") && line.includes("/__emulator"))
    .flatMap((line) => {
      const [, cell = ""] = line.split("|");
      const methods = cell.match(/\b(GET|POST|PUT|PATCH|DELETE)\b/g) ?? [];
      const [path = "", ...others] = cell.match(/(\/__emulator|…)\/[^`\s,]+/g) ?? [];
      const parent = path.slice(0, path.lastIndexOf("/"));
      const paths = [path, ...others.map((other) => other.replace("…", parent))];
      return paths.flatMap((each) => methods.map((method) => named(method, each)));
    });
}

test("the page has every control route, and no other", async () => {
  const routes: string[] = [];
  const { createApp } = app;
  jest.spyOn(app, "createApp").mockImplementation((context) => {
    const created = createApp(context);
    created.addHook("onRoute", ({ method, url }) => {
      if (url.startsWith("/__emulator/")) {
        routes.push(named(String(method), url));
      }
    });
    return created;
  });
  await (await startEmulator()).close();

  expect(routes.length).toBeGreaterThan(20);
  expect(routesOnPage().sort()).toEqual([...new Set(routes)].sort());
});

test("the links inside of the page lead to its headings", () => {
  const headings = [...README.matchAll(/^##+ (.+)$/gm)].map(([, text = ""]) =>
    text
      .toLowerCase()
      .replace(/[^\w -]/g, "")
      .replaceAll(" ", "-"),
  );
  const targets = [...README.matchAll(/\]\(#([^)]+)\)/g)].map(([, target = ""]) => target);
  expect(targets.length).toBeGreaterThan(10);
  expect(targets.filter((target) => !headings.includes(target))).toEqual([]);
});

test("the page has every option of the command", () => {
  const options = [...HELP.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, option = ""]) => option);
  expect(options.length).toBeGreaterThan(10);
  expect(options.filter((option) => !README.includes(`\`${option}`))).toEqual([]);
});

test("the page has every kind of fault, and only operations that there are", () => {
  const schema = readFileSync(join(__dirname, "../../../emulator/faults/fault.ts"), "utf8");
  const kinds = [...schema.matchAll(/kind: ("[^;]+);/g)].flatMap(
    ([, union = ""]) => union.match(/[\w-]+/g) ?? [],
  );
  expect(kinds.length).toBeGreaterThan(10);
  expect(kinds.filter((kind) => !README.includes(`| \`${kind}\` `))).toEqual([]);
  const operations = [...README.matchAll(/operation: "(\w+)"/g)].map(([, operation = ""]) => operation);
  expect(operations.length).toBeGreaterThan(0);
  expect(operations.filter((operation) => ![...OPERATIONS, "any"].includes(operation))).toEqual([]);
});
