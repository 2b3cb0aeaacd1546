import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { StoredServer } from "./store";

const VERSION = 1;

/** Synchronous, so that what was answered to a client is on disk before the answer leaves. */
export class DataFile {
  constructor(private readonly path: string) {}

  read(): StoredServer[] {
    if (!existsSync(this.path)) return [];
    const content = parse(readFileSync(this.path, "utf8"));
    if (content?.version !== VERSION || !Array.isArray(content.servers)) {
      throw new Error(`${this.path} is not a data file of composio-emulator`);
    }
    return content.servers;
  }

  /** Through a temporary file: a crash leaves the old content or the new, never half of it. */
  write(servers: StoredServer[]): void {
    const temporary = `${this.path}.${process.pid}.tmp`;
    writeFileSync(temporary, `${JSON.stringify({ version: VERSION, servers }, null, 2)}\n`);
    renameSync(temporary, this.path);
  }
}

function parse(text: string): { version?: unknown; servers?: StoredServer[] } | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
