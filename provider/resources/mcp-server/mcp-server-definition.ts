import { wideningSentences } from "../../access/opened-by-update";
import { seesAuthConfigs } from "../../catalogue/sees-auth-configs";
import { withDefaultName } from "../../core/default-name";
import { sanitizeLine } from "../../core/sanitize";
import { resourceOf } from "../../objects/resource-of";
import { adoptionOf, creation } from "./create-mcp-server";
import { nextStep } from "./explain-mcp-server";
import { freesName } from "./free-name";
import { SERVER_NAMES } from "./mcp-server-default-name";
import { fields, type McpServerInputs } from "./mcp-server-fields";
import { importedServerInputs, imports } from "./mcp-server-import";
import { preflightOf } from "./mcp-server-preflight";
import type { McpServerApi } from "./mcp-servers";
import type { McpServerObject } from "./server-object";
import { serverProperties } from "./server-properties";
import { toolkitFailures, toolkitsAlike, withAllToolkits, withInputsSentTogether } from "./server-toolkits";
import { update } from "./update-mcp-server";
import { openFromTheStart, whatOf, wideningOf } from "./widening";

export const mcpServer = resourceOf<McpServerApi, McpServerInputs, McpServerObject>({
  kind: "McpServer",
  label: "MCP server",
  fields,
  computed: ["mcpUrl", "toolkitIcons", "commands", "createdAt", "updatedAt", "serverInstanceCount"],
  watched: ["mcpUrl", "commands"],
  follows: {
    mcpUrl: [],
    createdAt: [],
    commands: ["name"],
    toolkits: ["authConfigIds", "toolkits"],
    toolkitIcons: ["authConfigIds", "toolkits"],
  },
  // Names are unique in a Composio project, so the old server has to go first.
  deleteBeforeReplace: () => true,

  schema() {
    const {
      mcpServerInputs,
    }: typeof import("./mcp-server-inputs-schema") = require("./mcp-server-inputs-schema");
    return mcpServerInputs;
  },
  resolve: (olds, news, identity) => withDefaultName(SERVER_NAMES, olds, news, identity),
  validate: toolkitFailures,
  preflight(run, olds, news) {
    const warning = Object.keys(olds).length === 0 ? openFromTheStart(news) : undefined;
    if (warning !== undefined) {
      run.warn(warning);
    }
    return preflightOf(run).failures(olds, news);
  },

  outputs: serverProperties,
  importedInputs: ({ api }, server) => importedServerInputs(api, server),
  imports,
  alike: toolkitsAlike,
  complete: async ({ api }, inputs, sent) =>
    sent.includes("toolkits") ? withAllToolkits(api, inputs) : inputs,
  sentWith: withInputsSentTogether,
  noteChange(run, _id, olds, news, isReplaced) {
    for (const sentence of wideningSentences(wideningOf(olds, news, isReplaced))) {
      run.warn(sanitizeLine(`${whatOf(news.name)} ${sentence}`));
    }
  },

  endpoint: ({ mcpServers }) => mcpServers,
  creation,
  adoption: adoptionOf,
  makesWay: (run, { name }, error, tries) => freesName(run, name, error, tries),
  find: ({ api }, id) => api.mcpServers.findInBatch(id),
  seesProject: ({ api }, known) => seesAuthConfigs(api, known),
  patch: ({ mcpServers }, id, body) => mcpServers.update(id, body),
  send: update,

  whatIs: (id, name) => `the MCP server "${name ?? id}" (id ${id})`,
  nextStep: (operation, error, _name, objects) => nextStep(operation, error, objects),
});
