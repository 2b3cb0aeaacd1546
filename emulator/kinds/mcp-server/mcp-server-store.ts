import { ObjectStore, type StoreSetup } from "../../storage/object-store";
import { serverNotFound } from "./mcp-server-errors";
import { serverIdOf } from "./mcp-server-ids";
import type { McpServerSettings } from "./mcp-server-settings";
import type { NewServer, ServerChange, StoredServer } from "./stored-mcp-server";

/** The part of an emulator that holds the MCP servers. */
export interface McpServerHolder {
  readonly servers: McpServerStore;
  readonly settings: McpServerSettings;
}

export class McpServerStore extends ObjectStore<StoredServer> {
  readonly #settings: McpServerSettings;
  readonly #liveByName = this.indexBy(({ name, deleted }) => (deleted ? undefined : name));

  constructor(settings: McpServerSettings, setup: StoreSetup) {
    super(setup, {
      keyOf: ({ id }) => id,
      changedAt: ({ updated_at }) => updated_at,
      notFound: serverNotFound,
    });
    this.#settings = settings;
  }

  /** The live ones with a name, to the letter. */
  liveNamed(name: string): StoredServer[] {
    return this.#liveByName.of(name);
  }

  add(server: NewServer): StoredServer {
    const now = this.times.now();
    const state = { server_instance_count: 0, deleted: false, created_at: now, updated_at: now };
    return this.saveNew({
      id: this.newId((bytes) => serverIdOf(bytes, this.#settings), 16),
      ...server,
      ...state,
    });
  }

  change(id: string, change: ServerChange): StoredServer {
    return this.save({ ...this.get(id), ...change, updated_at: this.times.now() });
  }
}
