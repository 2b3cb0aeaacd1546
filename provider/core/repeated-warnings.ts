/** Passes on the first warning alone. */
export function firstAlone(tell: (warning: string) => void): (warning: string) => void {
  let isTold = false;
  return (warning) => {
    if (!isTold) {
      isTold = true;
      tell(warning);
    }
  };
}

/** Passes on each warning once, however often it is given. */
export function withoutRepeats(tell: (warning: string) => void): (warning: string) => void {
  const told = new Set<string>();
  return (warning) => {
    if (!told.has(warning)) {
      told.add(warning);
      tell(warning);
    }
  };
}
