import { didYouMean, nearest } from "../../../../provider/core/nearest";

const KNOWN = ["support-6285eff", "Support desk", "sales-4e0601b5fe741c2a", "gmail"];

test.each<[string, string, string[]]>([
  ["a word of which a third is wrong", "gmial", ["gmail"]],
  ["a default name by its logical name", "support", ["support-6285eff"]],
  ["a default name by a misspelt logical name", "salse", ["sales-4e0601b5fe741c2a"]],
  ["the nearest first", "support-6285eef", ["support-6285eff"]],
  ["nothing that is far", "calendar", []],
])("finds %s", (_, word, found) => {
  expect(nearest(word, KNOWN)).toEqual(found);
});

test("asks whether it was meant, or says something else", () => {
  expect(didYouMean("support", KNOWN, "check the name")).toBe('did you mean "support-6285eff"?');
  expect(didYouMean("calendar", KNOWN, "check the name")).toBe("check the name");
});
