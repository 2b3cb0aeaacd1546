import { compareAccess } from "../../../../provider/access/compare";
import { ACCESS_CASES, sideOf } from "../../../support/access/cases";

test.each(ACCESS_CASES.map((each) => [each.name, each] as const))("%s", (_, each) => {
  const change = compareAccess(each.kind, sideOf(each, "before"), sideOf(each, "after"));
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

test("there is a case for each input that permits something", () => {
  const inputs = new Set(
    ACCESS_CASES.flatMap(({ before, after }) => [before, after].flatMap((side) => Object.keys(side ?? {}))),
  );
  expect(ACCESS_CASES).toHaveLength(84);
  for (const input of [
    "userId",
    "toolkits",
    "tools",
    "tags",
    "authConfigs",
    "connectedAccounts",
    "hooks",
    "preload",
  ]) {
    expect(inputs).toContain(input);
  }
});
