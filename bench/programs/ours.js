const { McpServer } = require("pulumi-composio");

for (let i = 0; i < Number(process.env.BENCH_SERVERS); i++) {
  new McpServer(`server-${i}`, {
    name: `bench server ${i}`,
    authConfigIds: ["ac_gmail_prod"],
    allowedTools: ["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"],
  });
}
