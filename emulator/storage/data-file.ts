import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { StoredAuthConfig } from "../kinds/auth-config/stored-auth-config";
import type { StoredCustomToolkit } from "../kinds/custom-toolkit/stored-custom-toolkit";
import type { StoredServer } from "../kinds/mcp-server/stored-mcp-server";
import type { StoredSession } from "../kinds/session/stored-session";
import type { StoredWebhookSubscription } from "../kinds/webhook-subscription/stored-webhook-subscription";

const VERSION = 1;

/** A file that is new, so that nothing is written through a link, and for its owner alone: it holds secrets. */
const NEW_FILE = { flag: "wx", mode: 0o600 };

interface Parts {
  servers: StoredServer[];
  authConfigs: StoredAuthConfig[];
  customToolkits: StoredCustomToolkit[];
  sessions: StoredSession[];
  webhookSubscriptions: StoredWebhookSubscription[];
}

/** Synchronous, so that what was answered to a client is on disk before the answer leaves. */
export class DataFile {
  private parts: Parts;

  constructor(private readonly path: string) {
    this.parts = existsSync(path)
      ? this.load()
      : { servers: [], authConfigs: [], customToolkits: [], sessions: [], webhookSubscriptions: [] };
  }

  read<Part extends keyof Parts>(part: Part): Parts[Part] {
    return this.parts[part];
  }

  /** Through a temporary file: a crash leaves the old content or the new, never half of it. */
  write<Part extends keyof Parts>(part: Part, content: Parts[Part]): void {
    this.parts = { ...this.parts, [part]: content };
    const temporary = `${this.path}.${randomUUID()}.tmp`;
    try {
      writeFileSync(temporary, `${JSON.stringify({ version: VERSION, ...this.parts }, null, 2)}\n`, NEW_FILE);
      renameSync(temporary, this.path);
    } finally {
      rmSync(temporary, { force: true });
    }
  }

  /** A file of earlier has servers alone. */
  private load(): Parts {
    const { version, ...read } = parse(readFileSync(this.path, "utf8")) ?? {};
    const { servers, authConfigs = [], customToolkits = [], sessions = [], webhookSubscriptions = [] } = read;
    if (
      version !== VERSION ||
      ![servers, authConfigs, customToolkits, sessions, webhookSubscriptions].every(Array.isArray)
    ) {
      throw new Error(`${this.path} is not a data file of composio-emulator`);
    }
    return { servers: servers ?? [], authConfigs, customToolkits, sessions, webhookSubscriptions };
  }
}

function parse(text: string): ({ version?: unknown } & Partial<Parts>) | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
