/** The values of a comma list in a query; none when it is absent or empty. */
export const splitList = (list = ""): string[] =>
  list
    .split(",")
    .map((value) => value.trim())
    .filter((value) => value !== "");

/** The words of a text that has commas or white space between them. */
export const splitWords = (text: string): string[] => text.split(/[\s,]+/).filter((word) => word !== "");
