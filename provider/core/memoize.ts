/** What is known of a key, or else what `make` gives, which is known from then on. */
export function memoize<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
