/** The value of a key, or else the one that `make` gives, which is known from then on. */
export function memoize<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
