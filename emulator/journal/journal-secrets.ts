import type { JournalEntry } from "./journal";

const HIDDEN = "[hidden]";

/** Names of fields of which everything is a secret, whatever is in them. */
const SECRET =
  /^headers$|^val$|^shared_connection_fields$|secret|token|password|passphrase|credential|authorization|(api|auth|access|private)_?key/i;

/** Names of fields with an address; its path and its query can be a secret. */
const ADDRESS = /(url|uri|callback)$/i;

/** A request as other processes see it: what may be secret in its query and its body is hidden. */
export const withoutSecrets = (entry: JournalEntry): JournalEntry => ({
  ...entry,
  query: hideIn(entry.query),
  body: hideIn(entry.body),
});

function hideIn<Value>(value: Value): Value;
function hideIn(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(hideIn);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, hideField(name, inner)]));
}

function hideField(name: string, value: unknown): unknown {
  if (SECRET.test(name)) {
    return HIDDEN;
  }
  return ADDRESS.test(name) && typeof value === "string" ? hideBeyondHost(value) : hideIn(value);
}

function hideBeyondHost(address: string): string {
  if (!URL.canParse(address)) {
    return HIDDEN;
  }
  const { protocol, host, pathname, search, username, hash } = new URL(address);
  const hasMore = [username, search, hash].some((part) => part !== "") || pathname !== "/";
  return hasMore ? `${protocol}//${host}/${HIDDEN}` : address;
}
