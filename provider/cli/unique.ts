/** The name, or where it is taken the name with the first number that is free; taken from then on. */
export function unique(name: string, separator: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) {
    free = `${name}${separator}${number}`;
  }
  taken.add(free);
  return free;
}
