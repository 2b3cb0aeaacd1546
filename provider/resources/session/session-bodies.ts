import { bodyOf } from "../../core/fields";
import type { Change, Properties } from "../../core/resource";
import { removedBy } from "../../core/state";
import { isMap } from "../../core/values";
import { experimentalBody } from "./experimental";
import type { SessionField } from "./session-field-row";
import { fields, rows, type SessionInputs } from "./session-fields";

/** The body of a create: what the program sets. There is nothing to be cleared yet. */
export function createBody(inputs: SessionInputs): Properties {
  return withoutNulls(inputsBody(inputs, Object.keys(fields)));
}

/**
 * The body of an update that sets the named inputs. What the program says is sent as it is said; what it no longer says
 * is taken away.
 *
 * @param nulls Whether null takes away all that it may by the documentation, or only what it certainly may.
 */
export function updateBody(
  { wanted, sent, olds }: Pick<Change<SessionInputs>, "wanted" | "sent" | "olds">,
  nulls: "all" | "certain",
): Properties {
  const cleared = rows.filter(
    ([name, row]) =>
      sent.includes(name) &&
      (row.takesNull === "surely" || (row.takesNull === "perhaps" && nulls === "all")) &&
      (removedBy(wanted).includes(name) || isTurnedOff(name, row, olds, wanted)),
  );
  return { ...inputsBody(wanted, sent), ...Object.fromEntries(cleared.map(([, { api }]) => [api, null])) };
}

/** Whether an update has a null that a version of Composio may refuse. */
export function mayBeRefused({ wanted, sent }: Pick<Change<SessionInputs>, "wanted" | "sent">): boolean {
  const removed = removedBy(wanted);
  return rows.some(
    ([name, { takesNull }]) => takesNull === "perhaps" && sent.includes(name) && removed.includes(name),
  );
}

/** Whether a block goes off of which the state has parts that may stand only where it is on. */
function isTurnedOff(
  name: string,
  { partsNeedOn }: SessionField,
  olds: Properties,
  wanted: Properties,
): boolean {
  const [before, after] = [olds[name], wanted[name]];
  const isOff = partsNeedOn && isMap(after) && after.enable === false;
  return isOff === true && isMap(before) && Object.keys(before).some((part) => !(part in after));
}

function inputsBody(inputs: SessionInputs, sent: readonly string[]): Properties {
  return { ...bodyOf(fields, inputs, sent), ...experimentalBody(inputs, sent) };
}

/** Without what is null, in the blocks too, as a URL that is cleared. */
function withoutNulls(body: Properties): Properties {
  const set = Object.entries(body).filter(([, value]) => value !== null);
  return Object.fromEntries(
    set.map(([api, value]) => [api, isMap(value) && isBlock(api) ? withoutNulls(value) : value]),
  );
}

function isBlock(api: string): boolean {
  return rows.some(([, row]) => row.api === api && row.value?.parts !== undefined);
}
