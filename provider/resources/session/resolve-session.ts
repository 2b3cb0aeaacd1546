import { revertedInputs } from "../../core/check";
import type { Identity } from "../../core/identity";
import type { Properties } from "../../core/resource";
import { isMap, isSameValue, type Part } from "../../core/values";
import { withWord } from "./policy-values";
import { fields, rows } from "./session-fields";

/** The input that stands for several others. */
export const DIRECT = "directTools";

export function isDirect(inputs: Properties): boolean {
  return inputs[DIRECT] === true;
}

/**
 * Puts in what `directTools` stands for, and the defaults of parts that were dropped.
 *
 * @param olds The inputs that the last `check` returned, empty for a new session.
 */
export function resolve(olds: Properties, passed: Properties, identity: Identity | undefined): Properties {
  const worded = withWord(passed);
  const given = { ...passed, ...worded };
  const direct = isDirect(given) ? inPlaceOfDirect(given) : {};
  const news = { ...given, ...direct };
  const blocks = rows.flatMap(([name, { value }]) => {
    const block = value?.parts && withDropped(value.parts, olds[name], news[name]);
    return block ? [[name, block] as const] : [];
  });
  const removed = Object.keys(revertedInputs(fields, olds, news));
  return {
    ...worded,
    ...direct,
    ...Object.fromEntries(blocks),
    ...(identity && { __logicalName: identity.logicalName }),
    ...(removed.length > 0 && { __removed: removed }),
  };
}

/** The tools themselves in the place of Composio's own, which search for them and carry them out. What is given wins. */
function inPlaceOfDirect(given: Properties): Properties {
  const direct = rows.filter(([, { whenDirect }]) => whenDirect !== undefined);
  return Object.fromEntries(
    direct.map(([name, { value, whenDirect }]) => {
      const said = given[name];
      const isInParts = value?.parts !== undefined && isMap(said) && isMap(whenDirect);
      return [name, isInParts ? { ...whenDirect, ...said } : (said ?? whenDirect)];
    }),
  );
}

/** The block with the parts that the program has dropped, unless it is off as a whole. */
function withDropped(
  parts: Readonly<Record<string, Part>>,
  old: unknown,
  block: unknown,
): Properties | undefined {
  if (!isMap(old) || !isMap(block) || block.enable === false) {
    return undefined;
  }
  const dropped = Object.entries(parts).filter(
    ([name, { value, whenRemoved, stays }]) =>
      !stays && name in old && !(name in block) && !isSameValue(value, old[name], whenRemoved),
  );
  return dropped.length === 0
    ? undefined
    : { ...block, ...Object.fromEntries(dropped.map(([name, { whenRemoved }]) => [name, whenRemoved])) };
}
