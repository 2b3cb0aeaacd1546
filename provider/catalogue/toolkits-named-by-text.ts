import type { ComposioRun } from "../run/composio-run";
import { type Fate, NamedByText } from "../run/named-by-text";

const FATES: Record<Fate, string> = {
  replaced:
    "and the toolkit is to be replaced: Composio deletes its auth configs with it, which the next preview does not " +
    "notice. Give the auth config the toolkit's output `toolkitSlug`, so that Pulumi replaces both, and what names the " +
    "auth config after it.",
  deleted:
    "and this update has deleted the toolkit: Composio deletes its auth configs with it, which the next preview does not " +
    "notice. Take the auth config out of the program too, and out of the servers and sessions that name it.",
};

/** The auth configs of a run that name a custom toolkit by text. */
export function namedByText(run: ComposioRun): NamedByText {
  return run.shared(newNamedByText);
}

function newNamedByText({ warn }: ComposioRun): NamedByText {
  return new NamedByText(lostAuthConfig, warn);
}

/** Says what becomes of an auth config that names a custom toolkit by text. */
function lostAuthConfig(authConfig: string, slug: string, fate: Fate): string {
  return `${authConfig} names the custom toolkit "${slug}" by a text, ${FATES[fate]}`;
}
