import type { CursorList } from "../composio/cursor-list";

/** The parts of an auth config that concern others than its own resource: what names it, and what would lose it. */
export interface KnownAuthConfig {
  id: string;
  name: string;
  toolkit: { slug: string };
  status?: "ENABLED" | "DISABLED" | undefined;
  auth_scheme?: string | undefined;
  is_enabled_for_tool_router?: boolean | undefined;
  no_of_connections?: number | undefined;
}

/** The values of a filter of the list. */
export interface AuthConfigFilter {
  /** The slug of a toolkit, in any case. */
  toolkit?: string;
  /** A part of the name or of the id. */
  search?: string;
}

/** The questions about auth configs that others than their own resource ask. */
export interface KnownAuthConfigs<Known extends KnownAuthConfig = KnownAuthConfig> {
  /** Undefined where there is none with that id, which may be any text. */
  findByAnyId(id: string): Promise<Known | undefined>;
  /** All of them, those that are disabled too. */
  list(): Promise<CursorList<Known>>;
  /** All that match. */
  listBy(filter: AuthConfigFilter): Promise<CursorList<Known>>;
  /** The slug of its toolkit, undefined where there is no such auth config. */
  toolkitOf(id: string): Promise<string | undefined>;
}
