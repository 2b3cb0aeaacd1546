import { serverNotFound } from "../../api/api-error";
import type { DataFile } from "../../storage/data-file";
import { Clock } from "../../time/clock";
import type { ServerIds } from "./mcp-server-ids";
import type { StoredServer } from "./stored-mcp-server";

/** What can be changed of a stored server; fields left out stay as they are. */
export type ServerChange = Partial<Omit<StoredServer, "id" | "created_at" | "updated_at">>;

export type NewServer = Omit<
  StoredServer,
  "id" | "server_instance_count" | "deleted" | "created_at" | "updated_at"
>;

export class ServerStore {
  private readonly servers: Map<string, StoredServer>;
  private readonly clock: Clock;

  constructor(
    private readonly ids: ServerIds,
    private readonly file?: DataFile,
  ) {
    const stored = file?.read("servers") ?? [];
    this.servers = new Map(stored.map((server) => [server.id, server]));
    this.clock = new Clock(stored.map(({ updated_at }) => updated_at));
  }

  all(): StoredServer[] {
    return structuredClone([...this.servers.values()]);
  }

  live(): StoredServer[] {
    return this.all().filter((server) => !server.deleted);
  }

  get(id: string): StoredServer {
    const server = this.servers.get(id);
    if (!server) {
      throw serverNotFound(id);
    }
    return server;
  }

  getLive(id: string): StoredServer {
    const server = this.get(id);
    if (server.deleted) {
      throw serverNotFound(id);
    }
    return server;
  }

  add(server: NewServer): StoredServer {
    const now = this.clock.now();
    const state = { server_instance_count: 0, deleted: false, created_at: now, updated_at: now };
    return this.save({ id: this.ids.next(), ...server, ...state });
  }

  change(id: string, change: ServerChange): StoredServer {
    return this.save({ ...this.get(id), ...change, updated_at: this.clock.now() });
  }

  clear(): void {
    this.servers.clear();
    this.file?.write("servers", []);
  }

  private save(server: StoredServer): StoredServer {
    this.servers.set(server.id, structuredClone(server));
    this.file?.write("servers", [...this.servers.values()]);
    return server;
  }
}
