import type { Difference, Report } from "./difference";
import { type Field, type Fields, fieldAt } from "./schema";
import type { Shape } from "./usage";

/** The facts that are known of the parts of a body. */
export interface Known {
  where: Difference["where"];
  /** The parts that the client uses. */
  client: Shape;
  /** Those that only the emulator has. */
  emulator: Shape;
  /** Whether the types of a part that is used are no longer those that are known. */
  isOther(known: readonly string[], described: readonly string[]): boolean;
}

/** Compares the parts of a body with those that a schema describes. Of what is removed, only the whole is named. */
export function compareFields(
  { where, client, emulator, isOther }: Known,
  described: Fields,
  report: Report,
): void {
  const all: Shape = { ...emulator, ...client };
  for (const [path, types] of Object.entries(all)) {
    const isUsed = path in client;
    const field = fieldAt(described, path);
    const above = parentOf(path);
    const parent = above === "" ? undefined : fieldAt(described, above);
    if (!field) {
      if (above === "" || parent) {
        report({ where, what: path, change: "removed", isUsed });
      }
    } else if (field.deprecated && !parent?.deprecated) {
      report({ where, what: path, change: "deprecated", isUsed });
    } else if (field.types.length > 0 && isOther(types, field.types)) {
      const detail = `${types.join(" or ")} → ${field.types.join(" or ")}`;
      report({ where, what: path, change: "changed", detail, isUsed });
    }
  }
  for (const [path, field] of newFields(all, described)) {
    const isUsed = where === "request" && field.required;
    report({ where, what: path, change: "new", ...(field.required && { detail: "required" }), isUsed });
  }
}

/** The fields that are not known, in objects that are. */
function newFields(known: Shape, described: Fields): [string, Field][] {
  const fields: Fields = new Map(
    Object.entries(known).map(([path, types]) => [path, { types, deprecated: false, required: false }]),
  );
  return [...described].filter(([path]) => {
    const above = parentOf(path);
    const isNamed = !/(^|\.)\*$|\[\]$/.test(path);
    return isNamed && !fieldAt(fields, path) && (above === "" || fieldAt(fields, above) !== undefined);
  });
}

/** The path of the object that a field stands in. */
function parentOf(path: string): string {
  return path.replace(/(\[\]|(^|\.)[^.[\]]+)$/, "");
}
