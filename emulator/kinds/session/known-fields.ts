import { badRequest } from "../../api/api-error";
import type { SessionBody } from "./session-bodies";
import type { SessionSettings } from "./session-settings";

/** The fields of a body that the API knows. Throws the answer to others, unless they are to be ignored. */
export function knownFields<Body extends SessionBody>(
  body: Body,
  known: readonly string[],
  { unknownKeys }: SessionSettings,
): Body {
  const unknown = Object.keys(body).filter((name) => !known.includes(name));
  if (unknown.length > 0 && unknownKeys === "refused") {
    throw badRequest(unknown.map((name) => `body has a property that is not known: '${name}'`));
  }
  return Object.fromEntries(Object.entries(body).filter(([name]) => known.includes(name))) as Body;
}

/** A saved policy stands in the place of these. */
export function refuseBesideSaved({ experimental, ...body }: SessionBody): void {
  const beside = (["toolkits", "tools", "tags", "hooks"] as const).filter(
    (name) => (body[name] ?? null) !== null,
  );
  if (typeof experimental?.session_config_id === "string" && beside.length > 0) {
    throw badRequest([`experimental.session_config_id cannot stand beside ${beside.join(", ")}`]);
  }
}
