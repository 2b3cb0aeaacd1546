import { isDeepStrictEqual } from "node:util";
import { compareAccess } from "../../../../provider/access/compare";
import type { Properties } from "../../../../provider/core/resource";
import { isMap } from "../../../../provider/core/values";
import { fields as serverFields } from "../../../../provider/resources/mcp-server/mcp-server-fields";
import { rows } from "../../../../provider/resources/session/session-fields";
import { ACCESS_CASES, sideOf } from "../../../support/access/cases";

test.each(ACCESS_CASES.map((each) => [each.name, each] as const))("%s", (_, each) => {
  const change = compareAccess(each.kind, { before: sideOf(each, "before"), after: sideOf(each, "after") });
  expect([each.verdict, ...(each.alsoRight ?? [])]).toContain(change.verdict);
  const said = JSON.stringify(change).toLowerCase();
  for (const texts of each.mustName) {
    const isNamed = texts.split("|").some((text) => said.includes(text.toLowerCase()));
    expect({ texts, isNamed, change }).toEqual({ texts, isNamed: true, change });
  }
  if (each.verdict === "same") {
    expect(change).toMatchObject({ opened: [], closed: [], unknown: [] });
  }
});

/** The inputs that permit nothing, whatever they are. */
const IDLE = ["McpServer.name", "McpServer.adoptExisting"];

/** Each input by its path, and each part of a block that permits something. */
const INPUTS: string[] = [
  ...Object.keys(serverFields).map((name) => `McpServer.${name}`),
  ...rows.flatMap(([name, { value }]) => {
    const parts = Object.entries(value?.parts ?? {}).filter(([, { permits }]) => permits);
    return [`Session.${name}`, ...parts.map(([part]) => `Session.${name}.${part}`)];
  }),
];

/** The value at a path, as far as there is one. */
function valueAt(side: Properties | null, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (isMap(value) ? value[name] : undefined), side);
}

test.each(INPUTS)("a case has a change of %s, with the verdict that it has to have", (input) => {
  const [kind, ...path] = input.split(".");
  const verdicts = ACCESS_CASES.filter(
    ({ kind: of, before, after }) =>
      of === kind && !isDeepStrictEqual(valueAt(before, path), valueAt(after, path)),
  ).map(({ verdict }) => verdict);
  const isIdle = IDLE.includes(input);
  expect(verdicts.some((verdict) => (verdict === "same") === isIdle)).toBe(true);
});

test("no case is lost", () => {
  expect(ACCESS_CASES).toHaveLength(91);
});
