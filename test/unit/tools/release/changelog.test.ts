import { release, sectionOf } from "../../../../tools/release/changelog";

const CHANGELOG = `# Changelog

## Unreleased

- Added more.

### Bug Fixes

- Fixed something.

## 0.1.0

- Added all.
`;

test("a section is what stands under its heading, with the headings below it", () => {
  expect(sectionOf(CHANGELOG, "Unreleased")).toBe("- Added more.\n\n### Bug Fixes\n\n- Fixed something.");
  expect(sectionOf(CHANGELOG, "0.1.0")).toBe("- Added all.");
});

test("a version that is missing, or of which nothing is said, has no section", () => {
  expect(sectionOf(CHANGELOG, "0.1")).toBeUndefined();
  expect(sectionOf("## 0.2.0\n\n## 0.1.0\n\n- All.", "0.2.0")).toBeUndefined();
});

test("what is unreleased becomes the version's, and nothing else changes", () => {
  const released = release(CHANGELOG, "0.2.0");
  expect(released).toBe(CHANGELOG.replace("Unreleased", "0.2.0"));
});

test.each([
  ["nothing is unreleased", CHANGELOG.replace("Unreleased", "0.1.1"), 'nothing under "## Unreleased"'],
  ["the version is there already", `${CHANGELOG}\n## 0.2.0\n`, 'has "## 0.2.0" already'],
])("it is refused when %s", (_when, changelog, message) => {
  expect(() => release(changelog, "0.2.0")).toThrow(message);
});
