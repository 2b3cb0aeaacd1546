import { existsSync } from "node:fs";
import { join } from "node:path";
import lock from "../../package-lock.json";
import manifest from "../../provider/package.json";
import { readPage } from "../support/code-blocks";

interface Locked {
  dependencies?: Record<string, string>;
  hasInstallScript?: boolean;
  cpu?: string[];
}

const PAGE = readPage("SECURITY.md");
const PACKAGES = lock.packages as Record<string, Locked>;

/** The beginnings, in bold, of what the page promises. */
function promises(): string[] {
  const sections = PAGE.split(/^## /m).filter((section) => section.startsWith("What is promised"));
  const items = sections.flatMap((section) => section.split("\n").filter((line) => line.startsWith("- ")));
  return items.map((item) => /^- \*\*(.+?)[.:]?\*\*/.exec(item)?.[1] ?? item);
}

/** The rows of the table: a promise, and the files that test it. */
function tested(): [promise: string, files: string[]][] {
  const [, table = ""] = PAGE.split("## Where each promise is tested");
  return [...table.matchAll(/^\| (.+?) \| (\[.+) \|$/gm)].map(([, promise = "", links = ""]) => [
    promise,
    [...links.matchAll(/\]\((.+?)\)/g)].map(([, file]) => String(file)),
  ]);
}

test("each promise names its tests, and there is no other row", () => {
  expect(promises().length).toBeGreaterThan(15);
  expect(tested().map(([promise]) => promise)).toEqual(promises());
});

test.each(tested())("the tests of the promise %j are there", (_, files) => {
  expect(files).not.toEqual([]);
  expect(files.filter((file) => !/^test\/.+\.test\.ts$/.test(file))).toEqual([]);
  expect(files.filter((file) => !existsSync(join(__dirname, "../..", file)))).toEqual([]);
});

test("the page names the dependencies of the package, and no others", () => {
  const item = PAGE.split("\n").find((line) => line.includes("direct dependencies")) ?? "";
  const named = [...item.matchAll(/`([^`]+)` \(/g)].map(([, name]) => name);
  expect(named.sort()).toEqual(Object.keys(manifest.dependencies).sort());
});

/** Where a package is installed that another one names. */
function placeOf(name: string, from: string): string {
  const own = `${from}/node_modules/${name}`;
  return own in PACKAGES ? own : `node_modules/${name}`;
}

function withDependencies(place: string, found = new Set<string>()): Set<string> {
  for (const name of Object.keys(PACKAGES[place]?.dependencies ?? {})) {
    const next = placeOf(name, place);
    if (!found.has(next)) {
      found.add(next);
      withDependencies(next, found);
    }
  }
  return found;
}

test("nothing that the package brings runs a script at its installation, or is of one kind of machine", () => {
  const places = [...withDependencies("provider")];
  expect(places).toContain("node_modules/axios");
  const odd = places.filter((place) => {
    const { hasInstallScript, cpu } = PACKAGES[place] ?? { hasInstallScript: true };
    return hasInstallScript === true || cpu !== undefined;
  });
  expect(odd).toEqual([]);
  expect(Object.keys(manifest.scripts).filter((name) => /install/.test(name))).toEqual([]);
});
