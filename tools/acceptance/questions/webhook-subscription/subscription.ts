import type { Answer } from "../../answer";
import type { Api } from "../../api";
import type { Names } from "../../names";

/** Creates a subscription, of which a project has one. Who asks deletes it. */
export function newSubscription(
  api: Api,
  names: Names,
  enabled_events = ["composio.trigger.message"],
): Promise<Answer> {
  const webhook_url = `https://hooks.example.com/${names.of("ask")}`;
  return api.ask("POST", "/webhook_subscriptions", { body: { webhook_url, enabled_events } });
}
