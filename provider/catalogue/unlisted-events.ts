import { isSame } from "../core/compare";
import { didYouMean } from "../core/nearest";
import type { Properties } from "../core/resource";
import { sanitizeLine } from "../core/sanitize";
import { hasUnknown, knownElements } from "../core/unknown";
import type { Catalogue } from "./catalogue";
import { WebhookVersion } from "./webhook-version";

/** The version that a new subscription has. */
const DEFAULT_VERSION: string = WebhookVersion.V3;

/**
 * Warns of events that Composio does not list, or not for the version that is declared. It is no failure, because
 * Composio may know more events than it lists.
 *
 * @param olds The inputs that the last `check` returned, empty for a new resource.
 * @param news Valid inputs. Values that a preview does not know yet are left out.
 */
export async function warnOfEvents(
  catalogue: Catalogue,
  olds: Properties,
  news: Properties,
  warn: (warning: string) => void,
): Promise<void> {
  const { enabledEvents, version = DEFAULT_VERSION } = news;
  const isAsBefore = isSame(olds.enabledEvents, enabledEvents) && olds.version === news.version;
  const types = isAsBefore ? [] : await catalogue.webhookEventTypes();
  if (types.length === 0) {
    return;
  }
  const names = types.map(({ event_type }) => event_type);
  for (const { element } of knownElements(enabledEvents)) {
    const type = types.find(({ event_type }) => event_type === element);
    if (!type) {
      const advice = didYouMean(element, names, `it lists ${names.join(", ")}`);
      warn(
        sanitizeLine(`Composio does not list the event "${element}" of a webhook subscription; ${advice}`),
      );
    } else if (!hasUnknown(version) && !type.supported_versions.includes(String(version))) {
      warn(
        sanitizeLine(
          `Composio lists the event "${element}" for ${type.supported_versions.join(", ")}, and the webhook ` +
            `subscription has the version ${version}`,
        ),
      );
    }
  }
}
