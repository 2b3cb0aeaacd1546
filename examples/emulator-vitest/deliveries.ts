const EVENTS = ["composio.trigger.message", "composio.connected_account.expired"];

interface Subscription {
  id: string;
  webhook_url: string;
}

/** Has Composio deliver the events of the project to an address. Composio takes one such subscription a project. */
export async function deliverTo(address: string): Promise<void> {
  const { items } = await ask<{ items: Subscription[] }>("GET", "/webhook_subscriptions");
  const wanted = { webhook_url: address, enabled_events: EVENTS };
  const [present] = items;
  if (!present) {
    await ask("POST", "/webhook_subscriptions", wanted);
  } else if (present.webhook_url !== address) {
    await ask("PATCH", `/webhook_subscriptions/${present.id}`, wanted);
  }
}

async function ask<T>(method: string, path: string, body?: object): Promise<T> {
  const { COMPOSIO_BASE_URL = "https://backend.composio.dev", COMPOSIO_API_KEY = "" } = process.env;
  const response = await fetch(`${COMPOSIO_BASE_URL}/api/v3.1${path}`, {
    method,
    headers: { "x-api-key": COMPOSIO_API_KEY, ...(body && { "content-type": "application/json" }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) {
    throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  }
  return (await response.json()) as T;
}
