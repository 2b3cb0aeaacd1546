const pulumi = require("@pulumi/pulumi");

const OUTPUTS = {
  name: undefined,
  authConfigIds: undefined,
  allowedTools: undefined,
  mcpUrl: undefined,
  toolkits: undefined,
  toolkitIcons: undefined,
  commands: undefined,
  createdAt: undefined,
  updatedAt: undefined,
  serverInstanceCount: undefined,
  managedAuthViaComposio: undefined,
};

const PROVIDER_CODE = 'exports.handler = () => require("floor-provider/dynamic").provider;';

class McpServer extends pulumi.CustomResource {
  constructor(name, args, opts) {
    super(
      "pulumi-nodejs:dynamic/bench:McpServer",
      name,
      { ...OUTPUTS, ...args, __provider: PROVIDER_CODE },
      opts,
    );
  }
}

exports.McpServer = McpServer;
