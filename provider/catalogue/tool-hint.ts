/** The words for what tools do. Composio may come to have more. */
export const ToolHint = {
  /** The tool only reads. */
  ReadOnly: "readOnlyHint",
  /** The tool creates something. */
  Create: "createHint",
  /** The tool changes something. */
  Update: "updateHint",
  /** The tool may destroy something. */
  Destructive: "destructiveHint",
  /** A second call with the same arguments changes nothing more. */
  Idempotent: "idempotentHint",
  /** The tool reaches things outside of its own service. */
  OpenWorld: "openWorldHint",
} as const;
/** A word for what tools do, such as `readOnlyHint`. Composio may come to have more. */
export type ToolHint = (typeof ToolHint)[keyof typeof ToolHint] | (string & {});
