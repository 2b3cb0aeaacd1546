/** The address of Composio's transport for a server. Agents add for whom they connect. */
export function mcpAddress(origin: string, serverId: string): string {
  return `${origin}/v3/mcp/${serverId}/mcp`;
}

/** The same address, for an agent that connects on behalf of a user or of a connected account. */
export function addressFor(
  origin: string,
  serverId: string,
  { userId, connectedAccountId = "" }: { userId?: string; connectedAccountId?: string },
): string {
  const [parameter, value] =
    userId === undefined ? ["connected_account_id", connectedAccountId] : ["user_id", userId];
  return `${mcpAddress(origin, serverId)}?${parameter}=${encodeURIComponent(value)}`;
}
