import { mcpServer } from "../../provider/resources/mcp-server/mcp-server-definition";
import type { Sample } from "./sample";

export const MCP_SERVER_SAMPLE: Sample = {
  definition: mcpServer,
  inputs: { name: "support", authConfigIds: ["ac_gmail_prod"] },
  fields: {
    name: {
      to: "sales",
      removed: "refused",
      elsewhere: { change: { name: "renamed" }, shows: "renamed" },
    },
    authConfigIds: {
      to: ["ac_slack_prod", "ac_gmail_prod"],
      removed: "refused",
      elsewhere: { change: { auth_config_ids: ["ac_slack_prod"] }, shows: ["ac_slack_prod"] },
    },
    noAuthApps: {
      given: { noAuthApps: ["exa"] },
      to: ["hackernews"],
      removed: { is: [] },
      removalReplaces: true,
    },
    toolkits: {
      given: { toolkits: ["exa"] },
      to: ["gmail", "hackernews"],
      removed: { is: ["gmail"] },
      elsewhere: { change: { toolkits: ["gmail"] }, shows: ["gmail"] },
    },
    allowedTools: {
      given: { allowedTools: ["GMAIL_SEND_EMAIL"] },
      to: ["GMAIL_SEND_EMAIL", "GMAIL_FETCH_EMAILS"],
      removed: { is: [] },
      elsewhere: { change: { allowed_tools: ["GMAIL_FETCH_EMAILS"] }, shows: ["GMAIL_FETCH_EMAILS"] },
    },
    managedAuthViaComposio: {
      given: { managedAuthViaComposio: true },
      to: false,
      removed: { is: false },
      elsewhere: { change: { managed_auth_via_composio: false }, shows: false },
    },
    adoptExisting: { given: { adoptExisting: true }, to: false, removed: "same", inCreateAlone: true },
  },
  incomplete: [
    {
      what: "that is created and cannot be read",
      faults: [
        { operation: "createMcpServer", kind: "missing-fields" },
        { operation: "getMcpServer", kind: "answer", status: 500 },
      ],
    },
  ],
  warnings: /^the MCP server "\w+" (will|may) permit/,
  live: (emulator) =>
    emulator
      .servers()
      .filter(({ deleted }) => !deleted)
      .map(({ updated_at: _, ...server }) => server),
  change: (emulator, id, change) => void emulator.changeServer(id, change),
  remove: (emulator, id) => void emulator.deleteServer(id),
};
