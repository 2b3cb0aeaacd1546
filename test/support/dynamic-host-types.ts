import type { Properties } from "./properties";

export interface DynamicHostOptions {
  /** The project's folder: what `__provider` requires is found from here. */
  cwd: string;
  /** The stack's config, with secrets decrypted, under its full keys (`composio:apiKey`). */
  config?: Record<string, string>;
  /** Environment variables on top of the caller's, which loses its own COMPOSIO_* and PULUMI_*. */
  env?: Record<string, string>;
}

export interface CheckResult {
  inputs: Properties;
  failures: { property: string; reason: string }[];
}

export interface DiffResult {
  changes: "none" | "some" | "unknown";
  replaces: string[];
  deleteBeforeReplace: boolean;
}

export interface ReadResult {
  /** Empty when the resource is gone. */
  id: string;
  outputs: Properties;
  /** Absent when the provider returned none. */
  inputs?: Properties;
}
