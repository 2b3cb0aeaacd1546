import type { Field } from "../../core/resource";
import type { Part } from "../../core/values";
import type { Named } from "./named-slugs";

/** A mistake in the value of an input: where in it, and what is wrong. */
export interface Mistake {
  path: PropertyKey[];
  reason: string;
}

/** One input of a session, with all by which it differs from others. */
export interface SessionField extends Field {
  /** The value that it counts as where an answer does not say it, if that is not what a new session has: the most that it may be. */
  readonly open?: unknown;
  /** Null takes it away, by the documentation; "perhaps" where the generated types have none, so that it may be refused. */
  readonly takesNull?: "surely" | "perhaps";
  /** Composio refuses its parts where it is off, so that null turns it off where there were any. */
  readonly partsNeedOn?: true;
  /** It limits what the session permits, and is sent with every change, because it may have changed elsewhere. */
  readonly isPolicy?: true;
  /** A saved policy says it. */
  readonly isSaved?: true;
  /** It names the saved policy. A session that is limited by what such a policy says has one where it does not say which. */
  readonly namesSaved?: true;
  /** Finds the mistakes in a value that its shape does not show. */
  readonly mistakesIn?: (value: unknown, passed: unknown) => Mistake[];
  /** Notes on what has no effect in a value. */
  readonly idleIn?: (value: unknown) => string[];
  /** Whether a value is an allow-list, so that not every tool is permitted. */
  readonly isAllowList?: (value: unknown) => boolean;
  /** Whether a value says that no toolkit is served. */
  readonly servesNone?: (value: unknown) => boolean;
  /** Says whether a value lets a toolkit pass, as far as that is known. */
  readonly letsToolkit?: (value: unknown) => (toolkit: string) => boolean;
  /** The toolkits that a value names. */
  readonly toolkitsIn?: (value: unknown) => Named[];
  /** The tools that a value names. */
  readonly toolsIn?: (value: unknown) => Named[];
  /** It decides which of the accounts that are named may be used. */
  readonly decidesAccounts?: true;
  /** Says what a session is that has another name here than a create asked for, such as `which is of the user "x"`. */
  readonly signOfAnother?: (said: string) => string;
  /** The value that it has where `directTools` is set and it is not. */
  readonly whenDirect?: unknown;
}

/** An input that is left alone until the program sets it, and then goes back to what a new session has. */
export function managed<Row extends SessionField>(row: Row): Row & { managedOnceSet: true } {
  return { ...row, managedOnceSet: true };
}

/** A part of a block that has one name in requests and in answers. */
export function part(name: string, rest: Omit<Part, "sent" | "shown">): Part {
  return { sent: name, shown: name, ...rest };
}
