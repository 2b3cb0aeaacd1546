import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { RESOURCES } from "../../provider/resources";

const ROOT = join(__dirname, "../..");
/** Half a page, in words. */
const MOST_WORDS = 300;

const page = readFileSync(join(ROOT, "CONTRIBUTING.md"), "utf8");
const [, section = ""] = /^## Add a resource$(.*?)^## /ms.exec(page) ?? [];
/** The files and folders that the first column of its table names. */
const PLACES = [...section.matchAll(/^\| (`.+?`) \|/gm)].flatMap(([, places = ""]) =>
  places.split(", ").map((place) => place.replaceAll("`", "")),
);

const fileOf = (kind: string): string => kind.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();

/** A place of a kind, up to the name of an example. */
function placeOf(kind: string, place: string): string {
  const [start = ""] = place.split("<name>");
  return start.replaceAll("<kind>", fileOf(kind)).replaceAll("<Kind>", kind);
}

test("how to add a resource stands on half a page", () => {
  expect(PLACES.length).toBeGreaterThan(30);
  expect(section.split(/\s+/).length).toBeLessThan(MOST_WORDS);
});

test.each(Object.keys(RESOURCES))("%s has each file that a new resource needs", (kind) => {
  const missing = PLACES.map((place) => placeOf(kind, place)).filter((path) => !existsSync(join(ROOT, path)));
  expect(missing).toEqual([]);
});

test("each file that imports something of a kind is one of those that a new resource needs", () => {
  const kind = "WebhookEndpoint";
  const places = PLACES.map((place) => placeOf(kind, place));
  const isNamed = (path: string) =>
    places.some((place) => (place.endsWith("/") ? path.startsWith(place) : path === place));
  const importing = ["provider", "emulator"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
      .filter((path) => path.endsWith(".ts") && !/^\w+\/dist\/|\/node_modules\//.test(path))
      .filter((path) => /from "[^"]*\bwebhook-endpoint\b/.test(readFileSync(join(ROOT, path), "utf8"))),
  );
  expect(importing.length).toBeGreaterThan(10);
  expect(importing.filter((path) => !isNamed(path))).toEqual([]);
});
