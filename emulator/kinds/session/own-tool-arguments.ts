import { badRequest } from "../../api/api-error";
import type { ToolData } from "../../tool-calls/tool-call";

/** The objects of a list among the arguments, each with a text of this name. Throws the answer to other ones. */
export function objectsIn<Name extends string>(
  args: ToolData,
  list: string,
  name: Name,
): { readonly [Each in Name]: string }[] {
  const isObject = (each: unknown): each is { readonly [Each in Name]: string } =>
    typeof each === "object" && each !== null && typeof Reflect.get(each, name) === "string";
  return listIn(args, list, isObject, `objects with ${name}`);
}

/** The texts of a list among the arguments. Throws the answer to other ones. */
export const textsIn = (args: ToolData, list: string): string[] =>
  listIn(args, list, (each) => typeof each === "string", "texts");

function listIn<T>(args: ToolData, list: string, isIt: (each: unknown) => each is T, what: string): T[] {
  const values = args[list];
  if (!Array.isArray(values) || values.length === 0 || !values.every(isIt)) {
    throw badRequest([`arguments.${list} must be a list of ${what}`]);
  }
  return values;
}
