/**
 * A TypeScript program as a user of the package has it. Its outputs also tell which Node ran it, and which one
 * ran the provider: a second resource, of the kind that the same provider process serves, asks there.
 */
export const USER_PROGRAM = {
  "tsconfig.json": JSON.stringify({
    compilerOptions: {
      strict: true,
      exactOptionalPropertyTypes: true,
      target: "es2020",
      module: "nodenext",
      moduleResolution: "nodenext",
      outDir: "bin",
    },
  }),
  "index.ts": `
    import { McpServer } from "pulumi-composio";
    import { ProviderProcess } from "./provider-process";

    const server = new McpServer("support", {
      authConfigIds: ["ac_gmail_prod"],
      allowedTools: ["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"],
    });
    export const { id, mcpUrl, commands } = server;
    export const nodeOfProgram = process.version;
    export const nodeOfProvider = new ProviderProcess("provider").nodeVersion;
  `,
  "provider-process.ts": `
    import * as pulumi from "@pulumi/pulumi";

    const CODE = \`exports.handler = () => ({
      create: async () => ({ id: "process", outs: { nodeVersion: process.version } }),
    })\`;

    export class ProviderProcess extends pulumi.CustomResource {
      declare readonly nodeVersion: pulumi.Output<string>;
      constructor(name: string) {
        super("pulumi-nodejs:dynamic/trial:Process", name, { __provider: CODE, nodeVersion: undefined });
      }
    }
  `,
  // Compiles only if the types of the package arrive: without them, the mistake would be none.
  "mistake.ts": `
    import { McpServer } from "pulumi-composio";

    // @ts-expect-error There is no such argument.
    export const declare = () => new McpServer("support", { authConfigIds: ["ac_gmail_prod"], allowdTools: [] });
  `,
};
