import { unlessFails } from "../composio/unless-fails";
import type { FunctionDefinition } from "../core/function";
import { didYouMean } from "../core/nearest";
import { sanitizeLine } from "../core/sanitize";
import { UserError } from "../core/user-error";
import type { CatalogueApi } from "./catalogue";
import type { TriggerTypeObject } from "./trigger-types";

/** Which type of trigger is looked up. */
export interface GetTriggerTypeArgs {
  /** The slug, such as `GMAIL_NEW_GMAIL_MESSAGE`, in any case. */
  slug: string;
}

/** A type of trigger, of which a trigger instance is one. */
export interface TriggerType {
  /** The slug, such as `GMAIL_NEW_GMAIL_MESSAGE`. */
  slug: string;
  /** The name for people. The slug where Composio gives none. */
  name: string;
  /** A description of the event. Empty where Composio does not say. */
  description: string;
  /** How to set it up. Empty where Composio does not say. */
  instructions: string;
  /** How Composio learns of the event: "webhook", or "poll" for asking again and again. The preferred one first. */
  types: string[];
  /** The slug of the toolkit whose accounts can have it, such as `gmail`. Empty where Composio does not say. */
  toolkit: string;
  /** The version of the toolkit that is described, such as `20251027_00`. Empty where Composio does not say. */
  version: string;
  /** The JSON schema of `triggerConfig`. Empty where Composio does not say. */
  config: Record<string, unknown>;
  /** The JSON schema of what an event delivers. Empty where Composio does not say. */
  payload: Record<string, unknown>;
  /** Whether an OAuth app of your own has to deliver events to an address of Composio's first. */
  requiresWebhookEndpoint: boolean;
}

/** The type of trigger that was looked up. */
export type GetTriggerTypeResult = TriggerType;

/** @internal */
export const getTriggerType: FunctionDefinition<GetTriggerTypeArgs, GetTriggerTypeResult, CatalogueApi> = {
  name: "getTriggerType",
  takes: { slug: { type: "text", isRequired: true } },
  what: ({ slug }) => `the trigger type "${slug}"`,
  async ask({ triggerTypes }, { slug }) {
    const found = await triggerTypes.find(slug);
    if (!found) {
      const known = (await unlessFails(triggerTypes.slugs())) ?? [];
      throw new UserError(
        `There is no trigger type "${sanitizeLine(slug)}" in Composio; ${didYouMean(slug, known, "check the slug", 3)}`,
      );
    }
    return triggerTypeResult(found);
  },
};

/** @internal */
export function triggerTypeResult(type: TriggerTypeObject): TriggerType {
  const { slug, name, description, instructions, types, toolkit, version, config, payload } = type;
  return {
    slug,
    name: name || slug,
    description: description ?? "",
    instructions: instructions ?? "",
    types,
    toolkit: toolkit?.slug ?? "",
    version: version ?? "",
    config: config ?? {},
    payload: payload ?? {},
    requiresWebhookEndpoint: type.requires_webhook_endpoint_setup ?? false,
  };
}
