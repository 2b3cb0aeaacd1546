import { unlessFails } from "../composio/unless-fails";
import type { CreateSteps, Creation, Found } from "./creation";
import { type Attempt, creatorOf } from "./evidence";
import { lookAgain } from "./look-again";

/** Looks, after a create that was sent again, whether an earlier attempt has made a second object after all. */
export async function lookForTwins<Remote extends { id: string }>(
  made: Remote,
  creation: Creation<Remote>,
  attempt: Attempt,
  steps: CreateSteps,
): Promise<void> {
  const { look, name, what } = creation;
  if (name === "unique" || !look) {
    return;
  }
  // A list that lacks even the new object is late, and says nothing of a second one.
  const isUpToDate = (list: Found<Remote> | undefined) =>
    list?.found.some(({ id }) => id === made.id) === true;
  const seen = await lookAgain(
    steps.budget,
    () => unlessFails(look(steps.budget)),
    (list) => list === undefined || isUpToDate(list),
  );
  if (!seen || !isUpToDate(seen)) {
    steps.warn(
      `${what} (id ${made.id}) was created after an unclear attempt, and it cannot be seen whether that made a second one. ` +
        "Look for another of this name in Composio, and delete it if nobody needs it.",
    );
    return;
  }
  const isHeld = (id: string) => steps.objects.has(id);
  const judged = seen.found
    .filter(({ id }) => id !== made.id)
    .map((remote) => ({ remote, creator: creatorOf(remote, seen.clock, creation, attempt, isHeld) }));
  const twinsBy = (wanted: string) =>
    judged.filter(({ creator }) => creator === wanted).map(({ remote }) => remote);
  noteStrays(twinsBy("another"), creation, steps);
  noteTwins(made, twinsBy("unknown"), creation, steps);
  await removeTwins(made, twinsBy("this create"), creation, steps);
}

/**
 * Deletes the second objects that a create has certainly made: of a default name, of this age by clocks that agree, and
 * with these inputs. Of a given name none is deleted. Whatever comes of it, the object is created.
 */
export async function removeTwins<Remote extends { id: string }>(
  made: Remote,
  twins: readonly Remote[],
  creation: Creation<Remote>,
  steps: CreateSteps,
): Promise<void> {
  const { removeTwin } = creation;
  for (const twin of twins) {
    const isRemoved = removeTwin && (await unlessFails(removeTwin(twin)));
    if (!isRemoved) {
      noteTwins(made, [twin], creation, steps);
    }
  }
}

/** Names what has the default name of a new object and was there before. It stays: its name alone proves nothing. */
export function noteStrays<Remote extends { id: string }>(
  strays: readonly Remote[],
  { name, label, what, whatIs = ({ id }) => id }: Creation<Remote>,
  { objects, warn }: CreateSteps,
): void {
  const others = strays.filter(({ id }) => !objects.has(id));
  if (name === "default" && others.length > 0) {
    warn(
      `Composio has ${others.length > 1 ? `other ${label}s` : `another ${label}`} with the default name of ${what}, ` +
        `${others.map(whatIs).join(", ")}, from before: an interrupted run may have left it, or another copy of this ` +
        "stack has it. Delete it in Composio if nobody needs it.",
    );
  }
}

/** Names what an earlier attempt may have made beside the object. */
function noteTwins<Remote extends { id: string }>(
  made: Remote,
  twins: readonly Remote[],
  { what, whatIs = ({ id }) => id }: Creation<Remote>,
  { warn }: CreateSteps,
): void {
  if (twins.length > 0) {
    warn(
      `${what} (id ${made.id}) was created after an unclear attempt, which may have made a second one: ` +
        `${twins.map(whatIs).join(", ")}. Delete in Composio what nobody needs.`,
    );
  }
}
