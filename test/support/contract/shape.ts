import { typeOf } from "../../../tools/contract/schema";
import type { Shape } from "../../../tools/contract/usage";

/** Adds the parts of a body, with the types that they have in it. `placeOf` gives the path by which one is known. */
export function addShape(shape: Shape, body: unknown, placeOf = (path: string) => path, path = ""): void {
  if (Array.isArray(body)) {
    for (const element of body) {
      addPart(shape, element, placeOf, `${path}[]`);
    }
  } else if (typeof body === "object" && body !== null) {
    for (const [name, value] of Object.entries(body)) {
      if (value !== undefined) {
        addPart(shape, value, placeOf, path === "" ? name : `${path}.${name}`);
      }
    }
  }
}

function addPart(shape: Shape, value: unknown, placeOf: (path: string) => string, path: string): void {
  const place = placeOf(path);
  shape[place] = [...new Set([...(shape[place] ?? []), typeOf(value)])].sort();
  addShape(shape, value, placeOf, place);
}
