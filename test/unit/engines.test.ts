import { minVersion, satisfies } from "semver";
import lock from "../../package-lock.json";

interface Entry {
  version?: string;
  link?: boolean;
  engines?: { node?: string };
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const ENTRIES = lock.packages as unknown as Record<string, Entry>;

/** Where Node finds a package that the one at a path requires. */
function placeOf(name: string, from: string): string | undefined {
  const outwards = from
    .split("/node_modules/")
    .map((_, index, parts) => parts.slice(0, parts.length - index));
  return [
    ...outwards.map((parts) => `${parts.join("/node_modules/")}/node_modules/${name}`),
    `node_modules/${name}`,
  ].find((place) => place in ENTRIES);
}

/** All that a user of a package installs with it. Peers are the user's own choice. */
function installedWith(path: string, found = new Set<string>()): Set<string> {
  const { dependencies, optionalDependencies } = ENTRIES[path] ?? {};
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const place = placeOf(name, path);
    if (place !== undefined && !found.has(place)) {
      found.add(place);
      installedWith(place, found);
    }
  }
  return found;
}

test.each(["provider", "emulator"])(
  "nothing that comes with the %s asks for a newer Node than it",
  (folder) => {
    const oldest = minVersion(ENTRIES[folder]?.engines?.node ?? "") ?? "";
    const installed = [...installedWith(folder)];
    expect(installed.length).toBeGreaterThan(3);
    const demanding = installed.filter((place) => !satisfies(oldest, ENTRIES[place]?.engines?.node ?? "*"));
    expect(demanding).toEqual([]);
  },
);
