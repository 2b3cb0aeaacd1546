/** Passes on the first notice alone. */
export function once(tell: (notice: string) => void): (notice: string) => void {
  let isTold = false;
  return (notice) => {
    if (!isTold) {
      isTold = true;
      tell(notice);
    }
  };
}

/** Passes on each notice once, however often it is given. */
export function eachOnce(tell: (notice: string) => void): (notice: string) => void {
  const told = new Set<string>();
  return (notice) => {
    if (!told.has(notice)) {
      told.add(notice);
      tell(notice);
    }
  };
}
