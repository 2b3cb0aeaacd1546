export const ACCESS_RESOURCES = 500;

/** A preview in which every second resource changes: auth configs, the servers that use them, and sessions. */
export function manyChanges(): string {
  const steps = Array.from({ length: ACCESS_RESOURCES }, (_, index) => {
    const [before, after] = [resource(index, false), resource(index, index % 2 === 0)];
    const op = index % 2 === 0 ? "update" : "same";
    return { op, urn: before.urn, oldState: before, newState: after };
  });
  return JSON.stringify({ steps, changeSummary: { same: steps.length / 2, update: steps.length / 2 } });
}

function resource(index: number, isWider: boolean) {
  const [kind, inputs] = inputsOf(index, isWider);
  const type = `composio:index:${kind}`;
  const name = `resource-${index}`;
  return {
    urn: `urn:pulumi:dev::bench::${type}::${name}`,
    type,
    custom: true,
    id: name,
    inputs,
    outputs: {},
  };
}

function inputsOf(index: number, isWider: boolean): [kind: string, inputs: object] {
  const tools = ["GMAIL_FETCH_EMAILS", ...(isWider ? ["GMAIL_SEND_EMAIL"] : [])];
  if (index % 5 === 0) {
    return ["AuthConfig", { toolkit: "gmail", managed: { scopes: ["read", ...(isWider ? ["send"] : [])] } }];
  }
  if (index % 5 === 1) {
    return ["McpServer", { authConfigIds: [`resource-${index - 1}`], allowedTools: tools }];
  }
  return [
    "Session",
    {
      userId: `agent-${index}`,
      toolkits: { enable: ["gmail", "slack", "github"] },
      tools: { gmail: { enable: tools }, github: { tags: { enable: ["readOnlyHint"] } } },
      tags: { requireApproval: ["destructiveHint"] },
    },
  ];
}
