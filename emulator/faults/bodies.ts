const DEPTH = 100_000;

export const firstHalf = (json: string): string => json.slice(0, Math.floor(json.length / 2));

export function onlyFields(json: string, names: readonly string[]): string {
  const fields = Object.entries(JSON.parse(json));
  return JSON.stringify(Object.fromEntries(fields.filter(([name]) => names.includes(name))));
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
