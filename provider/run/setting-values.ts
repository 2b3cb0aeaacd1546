import { UserError } from "../core/user-error";
import { type KeySetting, readSetting, type SettingSources, settingWords } from "./setting-sources";

/** The default and the range of a setting that is a number. */
interface NumberSetting {
  default: number;
  min: number;
  max: number;
  isWhole?: boolean;
}

const NUMBERS = {
  requestTimeoutSeconds: { default: 60, min: 0.1, max: 3600 },
  retrySeconds: { default: 120, min: 0, max: 3600 },
  maxInFlight: { default: 10, min: 1, max: 1000, isWhole: true },
} satisfies Record<string, NumberSetting>;
type NumberName = keyof typeof NUMBERS;

/** The settings that are numbers. */
export const NUMBER_NAMES = Object.keys(NUMBERS) as NumberName[];

/** The defaults of the settings that are true or false. */
const FLAGS = { preflight: true, debug: false };

/** How true and false are written. */
const FLAG_VALUES = new Map([
  ["true", true],
  ["1", true],
  ["false", false],
  ["0", false],
]);

/** Digits, with a fraction or without. 1e3, 0x10 and 1_000 are left out, as not everyone reads the same from them. */
const PLAIN_NUMBER = /^\d+(\.\d+)?$/;

/** @throws UserError where the text is no number in its range. */
export function readNumber(sources: SettingSources, name: NumberName): number {
  const { default: fallback, min, max, isWhole }: NumberSetting = NUMBERS[name];
  const text = readSetting(sources, name);
  if (text === undefined) {
    return fallback;
  }
  const value = PLAIN_NUMBER.test(text) ? Number(text) : Number.NaN;
  if (!(value >= min && value <= max) || (isWhole && !Number.isInteger(value))) {
    throw new UserError(
      `The setting ${settingWords(name)} is not a ${isWhole ? "whole number" : "number"} from ${min} to ` +
        `${max} in plain digits: set it to one, such as ${isWhole ? fallback : `${fallback} or 2.5`}, or unset it.`,
    );
  }
  return value;
}

/** @throws UserError where the text is neither true nor false. */
export function readFlag(sources: SettingSources, name: keyof typeof FLAGS): boolean {
  const text = readSetting(sources, name);
  const value = text === undefined ? FLAGS[name] : FLAG_VALUES.get(text);
  if (value === undefined) {
    throw new UserError(
      `The setting ${settingWords(name)} is neither true nor false: set it to true, false, 1 or 0, or unset it.`,
    );
  }
  return value;
}

/** @throws UserError where the text can be no key. */
export function readKey(sources: SettingSources, name: KeySetting): string | undefined {
  const key = readSetting(sources, name);
  if (key === undefined) {
    return undefined;
  }
  const again = `set ${settingWords(name)} again`;
  if (/^[[{]/.test(key)) {
    throw new UserError(
      `The configured Composio key is an object or a list, where a text is wanted: ${again}, to the key alone.`,
    );
  }
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new UserError(
      "The configured Composio key has spaces, line breaks or other characters that no key has: " +
        `${again}.`,
    );
  }
  return key;
}
