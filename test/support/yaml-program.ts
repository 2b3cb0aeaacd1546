interface YamlServer {
  properties: object;
  options?: object;
}

/** A program in YAML that declares MCP servers by their logical names: JSON is YAML. */
export function serversInYaml(
  servers: Record<string, YamlServer>,
  outputs: Record<string, string> = {},
): string {
  const resources = Object.fromEntries(
    Object.entries(servers).map(([name, server]) => [name, { type: "composio:McpServer", ...server }]),
  );
  return `\nresources: ${JSON.stringify(resources)}\noutputs: ${JSON.stringify(outputs)}\n`;
}

/** A resource or a property of one, such as `support.id`, as a value in YAML. */
export function reference(path: string): string {
  return `\${${path}}`;
}
