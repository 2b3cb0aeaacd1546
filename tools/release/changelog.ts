const UNRELEASED = "Unreleased";
const HEADING = /^## +(.+?) *$/;

/** Returns the part of the changelog about a version, without the heading. */
export function sectionOf(changelog: string, version: string): string | undefined {
  const lines = changelog.split("\n");
  const start = lines.findIndex((line) => headingOf(line) === version);
  if (start === -1) {
    return undefined;
  }
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => headingOf(line) !== undefined);
  return (
    rest
      .slice(0, end === -1 ? undefined : end)
      .join("\n")
      .trim() || undefined
  );
}

/**
 * Gives what is unreleased to a version.
 *
 * @throws Error when nothing is unreleased, or the version is there already.
 */
export function release(changelog: string, version: string): string {
  if (!sectionOf(changelog, UNRELEASED)) {
    throw new Error(`CHANGELOG.md says nothing under "## ${UNRELEASED}".`);
  }
  const lines = changelog.split("\n");
  if (lines.some((line) => headingOf(line) === version)) {
    throw new Error(`CHANGELOG.md has "## ${version}" already.`);
  }
  return lines.map((line) => (headingOf(line) === UNRELEASED ? `## ${version}` : line)).join("\n");
}

function headingOf(line: string): string | undefined {
  return HEADING.exec(line)?.[1];
}
