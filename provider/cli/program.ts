import { inertJson } from "../core/inert";
import type { DeclaredServer } from "./declared-server";
import { unique } from "./unique";

const WIDTH = 100;

/** The TypeScript program that declares the servers as they are. */
export function program(servers: DeclaredServer[]): string {
  const taken = new Set<string>();
  const declarations = servers.map((server) =>
    declaration(server, unique(variableOf(server.logicalName), "", taken)),
  );
  return ['import { McpServer } from "pulumi-composio";\n', ...declarations].join("\n");
}

function declaration({ logicalName, inputs }: DeclaredServer, variable: string): string {
  const properties = Object.entries(inputs).map(([name, value]) => `  ${name}: ${literal(name, value)},\n`);
  return `const ${variable} = new McpServer(${inertJson(logicalName)}, {\n${properties.join("")}});\n`;
}

function literal(name: string, value: unknown): string {
  const line = Array.isArray(value)
    ? `[${value.map((element) => inertJson(element)).join(", ")}]`
    : inertJson(value);
  return name.length + line.length < WIDTH
    ? line
    : inertJson(value, 2)
        .replaceAll("\n", "\n  ")
        .replace(/\n {2}\]$/, ",\n  ]");
}

/** Ends in `Server`, so that it is no reserved word. */
function variableOf(logicalName: string): string {
  const [first = "", ...rest] = logicalName.match(/[A-Za-z0-9]+/g) ?? [];
  const words = [first.toLowerCase(), ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1))];
  const name = words.join("").replace(/^(?=\d)/, "_");
  return /server$/i.test(name) ? name : `${name}Server`;
}
