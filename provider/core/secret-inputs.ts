import { byCodeUnits } from "./compare";
import { isTexts, type Properties } from "./values";

/** The keys that lead to a value. */
export type Path = readonly string[];

/**
 * The property in which a class or a host passes on where the program's own values are secret, of which values alone
 * say nothing. The state keeps it, because a read and a delete get no inputs.
 */
const SECRET_INPUTS = "__secretInputs";

export function withSecretInputs<Given extends object, Paths>(
  given: Given,
  paths: Paths,
): Given & { [SECRET_INPUTS]: Paths } {
  return { ...given, [SECRET_INPUTS]: paths };
}

/** Where the program's own values are secret, as far as it was passed on. */
export function secretInputsOf({ [SECRET_INPUTS]: paths }: Properties): Path[] {
  return Array.isArray(paths) ? paths.filter(isTexts) : [];
}

/** The same properties, and what was passed on with them. */
export function splitSecretInputs({ [SECRET_INPUTS]: paths, ...given }: Properties): {
  given: Properties;
  passedOn: Properties;
} {
  return { given, passedOn: paths === undefined ? {} : { [SECRET_INPUTS]: paths } };
}

/** Properties without what is secret in them, in one order, whatever the order of their keys. */
export function withoutSecrets(value: unknown, secrets: readonly Path[]): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return value;
  }
  const isSecret = (key: string) => secrets.some((path) => path.length === 1 && path[0] === key);
  const inside = (key: string) => secrets.filter(([first]) => first === key).map(([, ...rest]) => rest);
  return Object.entries(value)
    .filter(([key]) => !isSecret(key))
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([key, each]) => [key, withoutSecrets(each, inside(key))]);
}
