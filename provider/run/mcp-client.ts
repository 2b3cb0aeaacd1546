/** The MCP clients whose configuration files are known. */
export const McpClient = {
  /** Claude Code. */
  Claude: "claude",
  /** Cursor. */
  Cursor: "cursor",
  /** Windsurf. */
  Windsurf: "windsurf",
  /** Visual Studio Code. */
  Vscode: "vscode",
} as const;
/** An MCP client whose configuration file is known. */
export type McpClient = (typeof McpClient)[keyof typeof McpClient];
