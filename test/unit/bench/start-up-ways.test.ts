import { hasCompileCache, stripsTypes } from "../../../bench/start-up-ways";

test.each([
  ["20.20.2", false],
  ["22.17.1", false],
  ["22.18.0", true],
  ["23.5.0", false],
  ["23.6.0", true],
  ["24.0.0", true],
])("Node %s runs TypeScript by itself: %s", (version, expected) => {
  expect(stripsTypes(version)).toBe(expected);
});

test.each([
  ["20.20.2", false],
  ["22.0.0", false],
  ["22.1.0", true],
  ["23.0.0", true],
])("Node %s keeps what it has compiled: %s", (version, expected) => {
  expect(hasCompileCache(version)).toBe(expected);
});
