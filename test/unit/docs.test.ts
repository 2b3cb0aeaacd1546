import { readFileSync } from "node:fs";
import { join } from "node:path";
import schema from "../../provider/hosts/plugin/schema.json";
import { RESOURCES } from "../../provider/resources";

interface Type {
  properties?: Record<string, object>;
  inputProperties?: Record<string, object>;
}

const TYPES = schema.types as Record<string, Type>;
const TYPE_NAME = /#\/types\/(composio:index:\w+)/g;
/** Types that stand in no other: Pulumi's schema has "any" where a program may also give a word. */
const BESIDE: Record<string, string[]> = { Session: ["composio:index:SessionHookTarget"] };

/** All types that one names, and those that they name. */
function typesOf(type: Type, found = new Set<string>()): Set<string> {
  for (const [, name = ""] of JSON.stringify(type).matchAll(TYPE_NAME)) {
    if (!found.has(name)) {
      found.add(name);
      typesOf(TYPES[name] ?? {}, found);
    }
  }
  return found;
}

function pageOf(kind: string): string {
  const file = kind.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
  return readFileSync(join(__dirname, `../../docs/${file}.md`), "utf8");
}

/** Whether a page has a name in code, alone or as the last part of a path. */
function names(page: string, name: string): boolean {
  return new RegExp(`\`(\\w+\\.)*${name}\`|\`\\w+\\.${name}\\.`).test(page);
}

test.each(Object.keys(RESOURCES))("the page of %s names every input and output, and their fields", (kind) => {
  const resource = (schema.resources as Record<string, Type>)[`composio:index:${kind}`] ?? {};
  const types = [...typesOf(resource), ...(BESIDE[kind] ?? [])].map((name) => TYPES[name] ?? {});
  const wanted = [resource, ...types].flatMap(({ properties, inputProperties }) =>
    Object.keys({ ...inputProperties, ...properties }),
  );
  expect(wanted.length).toBeGreaterThan(5);
  const page = pageOf(kind);
  expect([...new Set(wanted)].filter((name) => !names(page, name))).toEqual([]);
});
