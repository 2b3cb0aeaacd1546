/** Tells the person who waits what goes on, apart from the results. */
export function tellProgress(text: string): void {
  console.error(`${new Date().toISOString().slice(11, 19)}  ${text}`);
}
