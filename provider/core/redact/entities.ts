/** The names that HTML has for characters of ASCII. */
const NAMES: Record<string, string> = {
  amp: "&",
  apos: "'",
  ast: "*",
  bsol: "\\",
  colon: ":",
  comma: ",",
  commat: "@",
  dollar: "$",
  equals: "=",
  excl: "!",
  grave: "`",
  gt: ">",
  hat: "^",
  lbrace: "{",
  lbrack: "[",
  lcub: "{",
  lowbar: "_",
  lpar: "(",
  lsqb: "[",
  lt: "<",
  midast: "*",
  nbsp: " ",
  newline: "\n",
  num: "#",
  percnt: "%",
  period: ".",
  plus: "+",
  quest: "?",
  quot: '"',
  rbrace: "}",
  rbrack: "]",
  rcub: "}",
  rpar: ")",
  rsqb: "]",
  semi: ";",
  sol: "/",
  tab: "\t",
  underbar: "_",
  verbar: "|",
  vert: "|",
};

/** The longest that stands between `&` and `;`, with some zeros before a number. */
export const MAX_ENTITY_LENGTH = 12;

/**
 * The code point that an entity of HTML stands for.
 *
 * @param inside What stands between `&` and `;`.
 */
export function codeOfEntity(inside: string): number | undefined {
  const [, hex, decimal] = /^#(?:x([0-9a-f]{1,8})|(\d{1,10}))$/i.exec(inside) ?? [];
  if (hex === undefined && decimal === undefined) {
    const name = inside.toLowerCase();
    return Object.hasOwn(NAMES, name) ? NAMES[name]?.codePointAt(0) : undefined;
  }
  return hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
}
