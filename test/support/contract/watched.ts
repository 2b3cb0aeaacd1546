/** Names that are asked of any value, and of no answer in particular. */
const OF_ANY_VALUE = new Set([
  "then",
  "catch",
  "toJSON",
  "constructor",
  "asymmetricMatch",
  "nodeType",
  "$$typeof",
]);

/**
 * The same value, of which `note` gets the path of each part that is read: `items[].id`, or `icons.*` of an object that
 * is read whole. An answer itself has fields, also where all of them are looked at.
 */
export function watched(value: unknown, note: (path: string) => void, path = ""): unknown {
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const places = new Map<string, string>();
  let isReadWhole = false;
  return new Proxy(value, {
    get(target, name) {
      const part: unknown = Reflect.get(target, name);
      if (typeof name === "symbol" || typeof part === "function" || OF_ANY_VALUE.has(name)) {
        return part;
      }
      if (Array.isArray(target)) {
        return /^\d+$/.test(name) ? watched(part, note, `${path}[]`) : part;
      }
      const place = `${path && `${path}.`}${isReadWhole ? "*" : name}`;
      places.set(name, place);
      note(place);
      return watched(part, note, place);
    },
    ownKeys(target) {
      isReadWhole ||= !Array.isArray(target) && path !== "";
      return Reflect.ownKeys(target);
    },
  });
}
