import { randomUUID } from "node:crypto";
import type { EmulatorSettings } from "../../server/emulator-settings";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const OPAQUE = /^[\w-]+$/;

/** The ids of servers, as the switch `serverIds` has them. */
export class ServerIds {
  constructor(private readonly settings: Pick<EmulatorSettings, "serverIds">) {}

  next(): string {
    const uuid = randomUUID();
    return this.settings.serverIds === "uuid" ? uuid : `mcp_${uuid.slice(0, 8)}`;
  }

  accept(id: string): boolean {
    return (this.settings.serverIds === "uuid" ? UUID : OPAQUE).test(id);
  }
}
