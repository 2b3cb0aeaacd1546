import { redactor } from "../core/redact/redactor";
import { isShort } from "../core/redact/search";
import { keysIn, type SettingSources } from "./setting-sources";

/** Makes what takes the configured keys out of a text. A stand-in for a key may be a part of any word, and stays. */
export function keyRedactor(sources: SettingSources): (text: string) => string {
  return redactor(keysIn(sources).filter((key) => !isShort(key)));
}
