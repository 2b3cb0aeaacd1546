import type { AlteredFault } from "./other-service";

type Alteration = Pick<AlteredFault, "set" | "unset">;

const DEPTH = 100_000;

export const firstHalf = (json: string): string => json.slice(0, Math.floor(json.length / 2));

export function onlyFields(json: string, names: readonly string[]): string {
  const fields = Object.entries(JSON.parse(json));
  return JSON.stringify(Object.fromEntries(fields.filter(([name]) => names.includes(name))));
}

export const alteredFields = (json: string, alteration: Alteration): string =>
  JSON.stringify(altered(JSON.parse(json), alteration));

/** An answer without a list, such as an error, stays as it is. */
export function alteredItems(json: string, alteration: Alteration): string {
  const answer = JSON.parse(json);
  const lists = ["items", "data"].filter((name) => Array.isArray(answer[name]));
  const changed = lists.map((name) => [name, answer[name].map((item: object) => altered(item, alteration))]);
  return JSON.stringify({ ...answer, ...Object.fromEntries(changed) });
}

function altered(object: object, { set = {}, unset = [] }: Alteration): object {
  const left = Object.entries(object).filter(([name]) => !unset.includes(name));
  return { ...Object.fromEntries(left), ...set };
}

export const largerThan = (bytes: number, json: string): string =>
  JSON.stringify({ ...JSON.parse(json), padding: "x".repeat(bytes) });

/** As text: an object with these keys is awkward to build, and too deep for `JSON.stringify`. */
export function withHostileFields(json: string): string {
  const polluted = '{"polluted":true}';
  const deep = "[".repeat(DEPTH) + "]".repeat(DEPTH);
  const hostile = `"__proto__":${polluted},"constructor":{"prototype":${polluted}},"deep":${deep}`;
  return `{${hostile},${json.slice(1)}`;
}
