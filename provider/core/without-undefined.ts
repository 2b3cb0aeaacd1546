/** The same values without those that are undefined, at any depth: a host's protocol has no word for them. */
export function withoutUndefined<Values extends object>(values: Values): Values {
  return JSON.parse(JSON.stringify(values));
}
