/** A program as it is written for one of the ways to load modules. */
export interface ModuleSystem {
  title: string;
  files: Record<string, string>;
  /** The arguments of the TypeScript compiler, which runs before Pulumi runs the program. */
  compile?: string[];
}

const ARGUMENTS = `{
  authConfigIds: ["ac_gmail_prod"],
  allowedTools: ["GMAIL_FETCH_EMAILS"],
}`;

const IMPORTS = `
  import { OPERATIONS, startEmulator } from "composio-emulator";
  import { McpServer } from "pulumi-composio";
`;

/** The first line fails the compiler unless the types of the packages arrive. */
const TYPED = `
  ${IMPORTS}
  import type { EmulatorOptions } from "composio-emulator";
  import type { McpServerArgs } from "pulumi-composio";

  // @ts-expect-error There is no such argument.
  export const mistaken: McpServerArgs = { authConfigIds: [], allowdTools: [] };
  // @ts-expect-error There is no such option.
  export const mistakenToo: EmulatorOptions = { prot: 8080 };

  const args: McpServerArgs = ${ARGUMENTS};
  const server = new McpServer("support", args);
  export const { id, mcpUrl } = server;
  export const emulator = [typeof startEmulator, OPERATIONS.length > 0];
`;

const STRICT = { strict: true, target: "es2022", skipLibCheck: true, types: ["node"] };

export const MODULE_SYSTEMS: ModuleSystem[] = [
  {
    title: "JavaScript with ES modules",
    files: {
      "package.json": manifest({ type: "module", main: "index.js" }),
      "index.js": `
        ${IMPORTS}
        export const { id, mcpUrl } = new McpServer("support", ${ARGUMENTS});
        export const emulator = [typeof startEmulator, OPERATIONS.length > 0];
      `,
    },
  },
  {
    title: "JavaScript with CommonJS",
    files: {
      "package.json": manifest({ type: "commonjs", main: "index.js" }),
      "index.js": `
        const { OPERATIONS, startEmulator } = require("composio-emulator");
        const { McpServer } = require("pulumi-composio");

        const { id, mcpUrl } = new McpServer("support", ${ARGUMENTS});
        module.exports = { id, mcpUrl, emulator: [typeof startEmulator, OPERATIONS.length > 0] };
      `,
    },
  },
  {
    title: "TypeScript that node16 compiles to ES modules beforehand",
    files: {
      "package.json": manifest({ type: "module", main: "bin/index.js" }),
      "tsconfig.json": tsconfig({ module: "node16", moduleResolution: "node16", outDir: "bin" }),
      "index.ts": TYPED,
    },
    compile: [],
  },
  {
    title: "TypeScript with the resolution of bundlers",
    files: {
      "package.json": manifest({ main: "index.ts" }),
      "tsconfig.json": tsconfig({ module: "esnext", moduleResolution: "bundler" }),
      "index.ts": TYPED,
    },
    compile: ["--noEmit"],
  },
  {
    title: "TypeScript as `pulumi new` configures it",
    files: {
      "package.json": manifest({ main: "index.ts" }),
      // Without `skipLibCheck`, the types of the packages must not bring a mistake of another package with them.
      "tsconfig.json": tsconfig({ module: "commonjs", moduleResolution: "node", skipLibCheck: false }),
      "index.ts": TYPED,
    },
    compile: ["--noEmit"],
  },
  {
    title: "TypeScript with no configuration",
    files: {
      "package.json": manifest({ main: "index.ts" }),
      "index.ts": TYPED,
    },
  },
];

function manifest(fields: Record<string, string>): string {
  return JSON.stringify({ name: "trial", private: true, ...fields });
}

function tsconfig(options: Record<string, string | boolean>): string {
  return JSON.stringify({ compilerOptions: { ...STRICT, ...options }, files: ["index.ts"] });
}
