import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const CORE = join(__dirname, "../../../../provider/core");
/** The name of the package, by which it finds itself. */
const PACKAGE = /pulumi-composio/g;

const files = readdirSync(CORE, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

test("the core is looked at", () => {
  expect(files).toContain("lifecycle.ts");
  expect(files).toContain(join("redact", "search.ts"));
});

test.each(files)("core/%s names no service and no host: their words come in from above", (file) => {
  const text = readFileSync(join(CORE, file), "utf8").replace(PACKAGE, "");
  expect(text.match(/.*(?:composio|pulumi).*/gi) ?? []).toEqual([]);
});
