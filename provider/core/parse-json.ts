/** The value of a text in JSON, undefined where it is none. The error is dropped, because it quotes what may be secret. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
