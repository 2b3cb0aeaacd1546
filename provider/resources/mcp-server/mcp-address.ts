/** The address of Composio's transport for a server. Agents add for whom they connect. */
export function mcpAddress(origin: string, serverId: string): string {
  return `${origin}/v3/mcp/${serverId}/mcp`;
}
