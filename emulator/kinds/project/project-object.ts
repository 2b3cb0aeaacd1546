import type { StoredProject } from "./stored-project";

/** How much of a key reading shows. */
const SHOWN_LENGTH = 4;

/** A project as the lists show it, which have nothing of its settings. */
export function projectItem(project: StoredProject) {
  const { id, name, org_id, webhook_secret, deleted, created_at, updated_at } = project;
  return {
    id,
    name,
    org_id,
    email: "owner@example.com",
    webhook_secret,
    webhook_url: null,
    event_webhook_url: null,
    is_new_webhook: true,
    triggers_enabled: true,
    last_subscribed_at: null,
    webhook_version: "V3",
    deleted,
    created_at,
    updated_at,
  };
}

/** The same as reading shows it, with a mask of the key. */
export function projectObject(project: StoredProject) {
  const { id, api_key, created_at } = project;
  const key = api_key && `${api_key.slice(0, SHOWN_LENGTH)}...`;
  return {
    ...projectItem(project),
    api_keys: key === null ? [] : [{ id: `key_${id}`, name: "default", key, created_at }],
  };
}

/** A project as creating shows it: with the key, which nothing else gives away. */
export function newProjectObject({ id, name, api_key }: StoredProject) {
  return { id, name, api_key };
}
