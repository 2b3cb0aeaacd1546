const { randomUUID } = require("node:crypto");

const INPUTS = ["name", "authConfigIds", "allowedTools"];

/** Does nothing, and says of every server what a real one would have said. */
exports.provider = {
  check: async (_olds, news) => ({ inputs: news }),

  diff: async (_id, olds, news) => ({
    changes: INPUTS.some((input) => JSON.stringify(olds[input]) !== JSON.stringify(news[input])),
  }),

  async create(inputs) {
    const id = randomUUID();
    return { id, outs: outputsOf(id, inputs) };
  },

  read: async (id, props) => ({ id, props }),

  update: async (id, _olds, news) => ({ outs: outputsOf(id, news) }),

  delete: async () => {},
};

function outputsOf(id, { name, authConfigIds, allowedTools }) {
  const now = new Date().toISOString();
  const mcpUrl = `http://127.0.0.1:50000/v3/mcp/${id}/mcp`;
  const command = (client) => `npx @composio/mcp@latest setup "${mcpUrl}" "${name}" --client ${client}`;
  return {
    name,
    authConfigIds,
    allowedTools,
    mcpUrl,
    toolkits: ["gmail"],
    toolkitIcons: { gmail: "https://logos.composio.dev/api/gmail" },
    commands: { cursor: command("cursor"), claude: command("claude"), windsurf: command("windsurf") },
    createdAt: now,
    updatedAt: now,
    serverInstanceCount: 0,
    managedAuthViaComposio: false,
    __managed: ["allowedTools"],
  };
}
