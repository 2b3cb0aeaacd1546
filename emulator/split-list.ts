/** The values of a comma list in a query; none when it is absent or empty. */
export const splitList = (list = ""): string[] =>
  list
    .split(",")
    .map((value) => value.trim())
    .filter((value) => value !== "");
