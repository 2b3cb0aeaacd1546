import { seesAuthConfigs } from "../../catalogue/sees-auth-configs";
import { IncompleteCreateError } from "../../composio/errors";
import { withDefaultName } from "../../core/default-name";
import { inertLine } from "../../core/inert";
import type { ResourceDefinition } from "../../core/resource";
import { explained } from "../../objects/explain";
import { declareOwner, namesOf } from "../../objects/owner";
import { stepsOfUpdate, untilTaken } from "../../objects/settle-update";
import { create } from "./create-mcp-server";
import { deleteServer } from "./delete-mcp-server";
import { explain } from "./explain-mcp-server";
import { SERVER_NAMES } from "./mcp-server-default-name";
import { fields, type McpServerInputs } from "./mcp-server-fields";
import { serverDeclaration } from "./mcp-server-imported-inputs";
import { preflightOf } from "./mcp-server-preflight";
import type { McpServerRun } from "./mcp-servers";
import type { McpServerObject } from "./server-object";
import { serverProperties } from "./server-properties";
import { toolkitFailures, toolkitsAlike, withAllToolkits, withTogether } from "./server-toolkits";
import { update } from "./update-mcp-server";
import { openFromTheStart, widening } from "./widening";

export const mcpServer: ResourceDefinition<McpServerRun, McpServerInputs, McpServerObject> = {
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
  deleteBeforeReplace: true,

  schema() {
    const {
      mcpServerInputs,
    }: typeof import("./mcp-server-inputs-schema") = require("./mcp-server-inputs-schema");
    return mcpServerInputs;
  },
  resolve: (olds, news, identity) => withDefaultName(SERVER_NAMES, olds, news, identity),
  validate: toolkitFailures,
  preflight(run, olds, news) {
    const notice = Object.keys(olds).length === 0 ? openFromTheStart(news) : undefined;
    if (notice !== undefined) {
      run.notify(notice);
    }
    return preflightOf(run).failures(olds, news);
  },

  outputs: serverProperties,
  declaration: ({ api }, server) => serverDeclaration(api, server),
  nameOf: ({ name }) => (typeof name === "string" ? inertLine(name) : undefined),

  alike: toolkitsAlike,
  declare(run, id, olds, news, isReplaced) {
    const names = namesOf(olds, news, isReplaced);
    declareOwner(
      run.objects("McpServer"),
      id,
      names,
      olds,
      `the MCP server "${names.wanted ?? id}" (id ${id})`,
    );
    const notice = widening(olds, news);
    if (notice !== undefined) {
      run.notify(notice);
    }
  },

  complete: async ({ api }, inputs, sent) =>
    sent.includes("toolkits") ? withAllToolkits(api, inputs) : inputs,
  sentWith: withTogether,

  create,
  find: ({ api, absences }, id, known) =>
    absences.ask(
      () => api.mcpServers.read(id),
      () => seesAuthConfigs(api, known),
    ),
  async update(run, change) {
    const steps = stepsOfUpdate(mcpServer, run, change, run.api.mcpServers.newBudget());
    return untilTaken(await update(run, change, steps), steps);
  },
  delete: deleteServer,

  notify: ({ notify }, notice) => notify(notice),
  redact: (run, text) => run.redact(text),
  explain(run, operation, name, error) {
    const what = `the MCP server "${name}"`;
    return explained(operation, what, error, (answered) =>
      explain(operation, what, answered, run.objects("McpServer")),
    );
  },
  incompleteId: (error) => (error instanceof IncompleteCreateError ? error.id : undefined),
};
