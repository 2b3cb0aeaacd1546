import { firstOf } from "../core/lists-in-words";
import { propertyPath } from "../core/property-path";
import { sanitizeLine } from "../core/sanitize";
import { isMap } from "../core/values";
import { accountWords } from "./account-words";
import type { AgentSide, AgentSides } from "./agent";
import { appOf, authConfigWords } from "./auth-config-words";
import type { Doubt } from "./findings";
import { hiddenPaths, isSecret } from "./hidden";
import { placeOfUrn } from "./stack/resource-names";
import { shown } from "./words";

/** As many places of one input as a reader takes in. */
const MOST_PLACES = 5;

/** Says what is not known, each place once. */
export function wordsOfDoubts(doubts: readonly Doubt[], sides: AgentSides): string[] {
  const known = [...new Set(doubts.flatMap((doubt) => wordsOf(doubt, sides)))];
  // What has a form that is not known has no place that is hidden.
  const inputs = doubts.slice(0, 1).map(({ input }) => `${pathWords(input)} is not known here`);
  return known.length > 0 ? known : inputs;
}

function wordsOf({ input, words }: Doubt, { before, after }: AgentSides): string[] {
  if (words !== undefined) {
    return [`${words} is not known here`.replace(/^(the \w*s of .*) is not/, "$1 are not")];
  }
  const places = [after, before].flatMap((side) => (side ? placesIn(side, input) : []));
  return firstOf([...new Set(places)], MOST_PLACES, (more) => `${more} more places in ${pathWords(input)}`);
}

function placesIn(side: AgentSide, input: readonly string[]): string[] {
  const { value, path } = reach(side.inputs, input);
  return hiddenPaths(value, path).map((place) => {
    const isOfSecret = isSecret(
      place.reduce<unknown>((at, key) => Reflect.get(Object(at), key), side.inputs),
    );
    const is = isOfSecret ? "is a secret, so that it is not known here" : "is not known yet";
    return `${pathWords(place)}${hookWords(side, place)} ${is}${sourceWords(side, place[0], isOfSecret)}`;
  });
}

/** The value at an input's path, as far as it can be reached. A slug is found in any case. */
function reach(inputs: unknown, input: readonly string[]): { value: unknown; path: PropertyKey[] } {
  let value = inputs;
  const path: PropertyKey[] = [];
  for (const name of input) {
    if (!isMap(value)) {
      break;
    }
    const key = Object.keys(value).find((each) => each.toLowerCase() === name.toLowerCase()) ?? name;
    value = value[key];
    path.push(key);
  }
  return { value, path };
}

function hookWords({ inputs }: AgentSide, [input, index]: readonly PropertyKey[]): string {
  const hook = input === "hooks" && Array.isArray(inputs.hooks) ? inputs.hooks[Number(index)] : undefined;
  return isMap(hook) && typeof hook.id === "string" ? ` of the hook "${shown(hook.id)}"` : "";
}

/** Says where a value will come from, by what Pulumi says of the input. */
function sourceWords(
  { dependencies, authConfigs, accounts }: AgentSide,
  input: unknown,
  isOfSecret: boolean,
): string {
  if (isOfSecret || typeof input !== "string") {
    return "";
  }
  const sources = (dependencies[input] ?? []).map((urn) => {
    const account = accounts.ofUrn(urn);
    if (account) {
      return `${accountWords(account)} of this program`;
    }
    const declared = authConfigs.ofUrn(urn);
    const app = declared && appOf(declared.inputs);
    return declared
      ? `${authConfigWords(declared)} of this program${app === undefined ? "" : `, ${app}`}`
      : `"${placeOfUrn(urn).name}" of this program`;
  });
  return sources.length === 0 ? "" : `: it will come from ${sources.slice(0, MOST_PLACES).join(", or ")}`;
}

function pathWords(path: readonly PropertyKey[]): string {
  return sanitizeLine(propertyPath(path));
}
