import { randomUUID } from "node:crypto";
import type { McpServerSettings } from "./mcp-server-settings";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const OPAQUE = /^[\w-]+$/;

type IdSettings = Pick<McpServerSettings, "serverIds">;

/** An id of the form that the switch `serverIds` asks for. */
export function newServerId({ serverIds }: IdSettings): string {
  const uuid = randomUUID();
  return serverIds === "uuid" ? uuid : `mcp_${uuid.slice(0, 8)}`;
}

export const isServerId = (text: string, { serverIds }: IdSettings): boolean =>
  (serverIds === "uuid" ? UUID : OPAQUE).test(text);
