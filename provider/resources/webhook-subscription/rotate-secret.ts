import { ComposioError } from "../../composio/errors";
import { unlessFails } from "../../composio/unless-fails";
import type { Properties } from "../../core/resource";
import { wasReplaced } from "../../objects/replaced-secrets";
import { currentSecret, newSecret } from "./signing-secret";
import type { WebhookSubscriptions } from "./webhook-subscriptions";

/** A rotation that may have been carried out, and whose new secret is not known. */
export class LostSecretError extends ComposioError {
  override readonly name = "LostSecretError";
}

/**
 * Rotates the secret. If the answer is lost, the subscription is read, and where its secret can be read and is another
 * one than before, that is the new one. It is not rotated again at once: the first request may still be under way, and
 * would make the second secret a dead one.
 *
 * @param known The state, with the secret that was known before.
 * @returns The new secret.
 * @throws LostSecretError when it is not known whether the old secret still holds.
 */
export async function rotate(
  subscriptions: WebhookSubscriptions,
  id: string,
  known: Properties,
): Promise<string> {
  try {
    const { secret } = await subscriptions.rotateSecret(id);
    const rotated = newSecret(secret);
    if (rotated === undefined || rotated === known.secret || wasReplaced(rotated, known)) {
      const request = `POST /api/v3/webhook_subscriptions/${id}/rotate_secret`;
      const reason = "Composio's answer does not have the new secret";
      throw new ComposioError({ kind: "incomplete", request, status: 200, reason });
    }
    return rotated;
  } catch (error) {
    if (!(error instanceof ComposioError) || !error.mayHaveBeenProcessed) {
      throw error;
    }
    const remote = await unlessFails(subscriptions.find(id));
    const actual = currentSecret(remote?.secret, known);
    if (actual === undefined || actual === known.secret) {
      throw new LostSecretError(error.details, { cause: error });
    }
    return actual;
  }
}
