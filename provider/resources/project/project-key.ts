import { ComposioError } from "../../composio/errors";
import type { TimeBudget } from "../../composio/time-budget";
import { asComposioError } from "../../composio/unless-fails";
import type { Endpoint } from "../../objects/endpoint";
import type { FirstPage } from "../../objects/first-page";
import { lookAgain } from "../../objects/look-again";
import { type ApiKeyPreset, levelsOf } from "./project-enums";

/** A kind of things that live in a project, asked for with the project's key. */
export type Contents = Pick<Endpoint<{ id: string }>, "area" | "firstPage" | "label" | "newBudget">;

/** The areas that other ones may open too, so that access to them shows nothing. */
const OPENED_BY: Readonly<Record<string, readonly ApiKeyPreset[]>> = {
  legacy_mcp: ["sessions", "session_management"],
  connected_accounts: ["sessions"],
};

/** The things in a project, as far as its key sees them. */
interface Seen {
  /** The kinds of which there is something. */
  found: string[];
  /** The kinds of which nobody can say whether there is something. */
  unknown: string[];
}

/** Looks for what is in a project. Lists may be late, so that it looks again where something is left. */
export function seenIn(contents: readonly Contents[], budget: TimeBudget): Promise<Seen> {
  return lookAgain(
    budget,
    () => seenNow(contents),
    ({ found, unknown }) => found.length === 0 || unknown.length > 0,
  );
}

async function seenNow(contents: readonly Contents[]): Promise<Seen> {
  const has = await Promise.all(contents.map(hasAny));
  const kindsOf = (wanted: boolean | undefined) =>
    contents.filter((_, index) => has[index] === wanted).map(({ label }) => `${label}s`);
  return { found: kindsOf(true), unknown: kindsOf(undefined) };
}

/** Whether there is something, undefined where that is not known. A service without the list has nothing of it. */
async function hasAny(list: Contents): Promise<boolean | undefined> {
  const page = await look(list);
  if (page instanceof ComposioError) {
    return page.isWithdrawn || page.isUnknownRoute ? false : undefined;
  }
  return page.hasAny || (page.isLast ? false : undefined);
}

/** The things of which the list of a program gives a key no area. */
interface Beyond {
  /** Those that it reads all the same. */
  read: Contents[];
  /** Those of which no answer says whether it does. */
  unknown: Contents[];
}

/** Looks for what a key reads although the list of a program does not give it the area. */
export async function readBeyond(contents: readonly Contents[], permissions: unknown): Promise<Beyond> {
  const levels = levelsOf(permissions);
  const closed = contents.filter(
    ({ area = "" }) =>
      !levels[area]?.includes("read") && (OPENED_BY[area] ?? []).every((other) => levels[other] === "none"),
  );
  const pages = await Promise.all(closed.map(look));
  return {
    read: closed.filter((_, index) => !(pages[index] instanceof ComposioError)),
    unknown: closed.filter((_, index) => saysNothing(pages[index])),
  };
}

/** Whether an answer neither opens a list nor refuses it: it failed. */
function saysNothing(page: FirstPage | ComposioError | undefined): boolean {
  return page instanceof ComposioError && !isClosed(page);
}

function isClosed({ details: { status = 0 }, isWithdrawn, isUnknownRoute }: ComposioError): boolean {
  return status === 401 || status === 403 || isWithdrawn || isUnknownRoute;
}

/** Whether a key is certainly refused where it has read before. */
export async function isRefused(contents: readonly Contents[], budget: TimeBudget): Promise<boolean> {
  const areRefused = async () =>
    (await Promise.all(contents.map(look))).every(
      (page) => page instanceof ComposioError && page.details.status === 401,
    );
  return lookAgain(budget, areRefused, (refused) => refused);
}

function look(list: Contents): Promise<FirstPage | ComposioError> {
  return list.firstPage(list.newBudget()).catch(asComposioError);
}
