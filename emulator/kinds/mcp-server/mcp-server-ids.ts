import { uuidOfBytes } from "../../api/ids";
import type { McpServerSettings } from "./mcp-server-settings";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const OPAQUE = /^[\w-]+$/;

type IdSettings = Pick<McpServerSettings, "serverIds">;

/** An id of 16 bytes, in the form that the switch `serverIds` asks for. */
export function serverIdOf(bytes: Buffer, { serverIds }: IdSettings): string {
  const uuid = uuidOfBytes(bytes);
  return serverIds === "uuid" ? uuid : `mcp_${uuid.slice(0, 8)}`;
}

export const isServerId = (text: string, { serverIds }: IdSettings): boolean =>
  (serverIds === "uuid" ? UUID : OPAQUE).test(text);
