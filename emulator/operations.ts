/** What a request asks for, independent of its path and of the API's version. */
export type Operation =
  | "createMcpServer"
  | "createCustomMcpServer"
  | "listMcpServers"
  | "listMcpServersOfApp"
  | "getMcpServer"
  | "updateMcpServer"
  | "deleteMcpServer"
  | "generateMcpUrls"
  | "listAuthConfigs"
  | "getAuthConfig"
  | "listTools"
  | "getToolkit";

declare module "fastify" {
  interface FastifyContextConfig {
    operation?: Operation;
  }
}
