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
