import { Catalogue } from "../../provider/catalogue/catalogue";
import { checkInputs } from "../../provider/core/check";
import { changedInputs } from "../../provider/core/diff";
import type { Properties } from "../../provider/core/resource";
import { dynamicProvider } from "../../provider/hosts/dynamic/provider";
import { type Kind, RESOURCES } from "../../provider/resources";
import type { ComposioApi } from "../../provider/resources/api";
import { mcpServer } from "../../provider/resources/mcp-server/mcp-server-definition";
import { Preflight } from "../../provider/resources/mcp-server/mcp-server-preflight";
import { ComposioRun } from "../../provider/run/composio-run";
import { plain } from "./plain";

interface Options {
  /** Gets what the user should know. */
  warn?: (warning: string) => void;
  /** Whether checks ask Composio; not unless given. */
  mayAsk?: boolean;
}

/** The life cycle of a resource as one provider process has it: one run, one client. No value is marked as secret. */
export function newProcess(
  api: ComposioApi,
  { warn = () => {}, mayAsk = false }: Options = {},
  kind: Kind = "McpServer",
) {
  const run = new ComposioRun(() => api, warn);
  const provider = dynamicProvider(RESOURCES[kind], () => run);
  return {
    ...provider,
    /** Names the property of each failure, as the life cycle does; a host hides it from Pulumi. */
    check: (olds: Properties, news: Properties) =>
      RESOURCES[kind].check(() => (mayAsk ? run : undefined), olds, news),
    async create(inputs: Properties) {
      const { id, outs } = await provider.create(inputs);
      return { id, outs: plain(outs) };
    },
    async read(id: string, known?: Properties) {
      const { props, ...others } = await provider.read(id, known);
      return { ...others, ...(props && { props: plain(props) }) };
    },
    async update(id: string, olds: Properties, news: Properties) {
      return { outs: plain((await provider.update(id, olds, news)).outs) };
    },
  };
}

export type Process = ReturnType<typeof newProcess>;

/** Returns what `check` says of the inputs of an MCP server, without asking Composio. */
export function checkServer(olds: Properties, news: Properties) {
  return checkInputs(mcpServer, olds, news);
}

/** Returns what `diff` says of an MCP server. */
export function diffServer(state: Properties, news: Properties) {
  const changed = changedInputs(mcpServer.fields, state, news);
  return {
    changes: changed.length > 0,
    replaces: changed.filter((name) => mcpServer.fields[name]?.createOnly),
    deleteBeforeReplace: mcpServer.deleteBeforeReplace(state, news),
  };
}

/** The look-ups of previews, with an API and a listener of its own. */
export function preflightWith(connect: () => ComposioApi, warn: (warning: string) => void): Preflight {
  return new Preflight(new Catalogue(connect, warn), warn);
}
