import type { CursorList } from "../../composio/cursor-list";
import { ComposioError } from "../../composio/errors";
import { unlessFails } from "../../composio/unless-fails";
import { now } from "../../core/time";
import { type CreateAttempt, creatorOf } from "./evidence";
import type { WebhookSubscriptionObject } from "./webhook-subscription-object";
import type { WebhookSubscriptionFields, WebhookSubscriptions } from "./webhook-subscriptions";

const FIRST_PAUSE_MS = 1_000;

/** The project has a subscription already, and takes no second one. */
export class SubscriptionExistsError extends ComposioError {
  override readonly name = "SubscriptionExistsError";

  constructor(
    error: ComposioError,
    readonly existing: WebhookSubscriptionObject,
    /** Whether it may be one that the same create has made. */
    readonly mayBeOurs: boolean,
  ) {
    super(error.details);
  }
}

/**
 * Creates a subscription once, whatever happens to the answer.
 *
 * A look comes first, so that what is there already is never taken for what this create has made. A POST whose outcome
 * is unclear is settled by the list. A subscription is taken only where it is certain that this
 * create has made it; `evidence.ts` says when. Where the project has none, the POST is sent again.
 *
 * @throws SubscriptionExistsError when the project has one that is another's, or that may be.
 * @throws ComposioError when the create fails, or when the outcome stays unclear.
 */
export async function createOnce(
  subscriptions: WebhookSubscriptions,
  fields: WebhookSubscriptionFields,
): Promise<WebhookSubscriptionObject> {
  // A look that fails stops nothing, but then nothing can be taken on the evidence of the list.
  const before = await unlessFails(subscriptions.list());
  const budget = subscriptions.newBudget();
  const attempt: CreateAttempt = {
    sentAt: now(),
    isUnclear: false,
    wasCarriedOut: false,
    before: before?.items.map(({ id }) => id),
    fields,
  };
  let unclear: ComposioError | undefined;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs *= 2) {
    try {
      return await subscriptions.create(fields, budget);
    } catch (error) {
      if (!(error instanceof ComposioError)) {
        throw error;
      }
      unclear ??= error.mayHaveBeenProcessed ? error : undefined;
      if (!unclear && !error.isConflict) {
        throw error;
      }
      // A service may well carry out what it answers 429 or 503.
      attempt.isUnclear ||= unclear !== undefined || error.attempts > 1;
      attempt.wasCarriedOut ||= error.details.status === 201;
      const first = unclear ?? error;
      const { items, isWhole, serverTime } = await listOr(subscriptions, first);
      const [existing] = items;
      if (existing) {
        const creator = creatorOf(existing, serverTime, attempt);
        if (creator === "this create") {
          return existing;
        }
        throw new SubscriptionExistsError(error, existing, creator === "unknown");
      }
      // An earlier POST may still be carried out, which matters more than why the last one failed.
      const isOver = !error.mayHaveBeenProcessed && !error.isConflict;
      if (!isWhole || isOver || pauseMs > budget.leftMs) {
        throw first;
      }
      await budget.pause(pauseMs);
    }
  }
}

/** The first error tells what is unclear; that nobody answers now adds nothing. */
async function listOr(
  subscriptions: WebhookSubscriptions,
  first: ComposioError,
): Promise<CursorList<WebhookSubscriptionObject>> {
  try {
    return await subscriptions.list();
  } catch (error) {
    throw error instanceof ComposioError ? first : error;
  }
}
