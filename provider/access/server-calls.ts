import type { Properties } from "../core/values";
import type { AuthConfigs } from "./auth-configs";
import { type CallRules, passages } from "./call-rules";
import { and, type Maybe, or } from "./maybe";
import { asItIs, lower, type Names, namesIfAny, OTHER, upper } from "./names";
import { isStandIn, toolkitOfAuthConfig } from "./toolkit-names";

/** The inputs of a server that decide which calls pass. */
export const SERVER_CALLS = ["authConfigIds", "toolkits", "noAuthApps", "allowedTools"];

/** Reads what an MCP server says of calls. Without a list of tools, every tool of its toolkits may be called. */
export function serverCalls(server: Properties, authConfigs: AuthConfigs): CallRules {
  const ids = namesIfAny(server.authConfigIds, (id) => toolkitOfAuthConfig(authConfigs, id));
  const toolkits = [ids, namesIfAny(server.noAuthApps, lower), namesIfAny(server.toolkits, lower)];
  const tools = namesIfAny(server.allowedTools, upper);

  function isAllowed(tool: string): Maybe {
    if (tools.isGiven === undefined) {
      return undefined;
    }
    return tools.isGiven ? tools.has(tool) : true;
  }

  return {
    passage({ toolkit, tool }) {
      const passes = and(or(...toolkits.map((list) => list.has(toolkit))), isAllowed(tool));
      return passages(passes === true ? 2 : 0, passes === false ? 0 : 2);
    },
    toolkits,
    toolsOf: () => [],
    tools: [tools],
    hints: [],
    disputed: {},
    hasLists: () => tools.isGiven !== false,
    closedToolkits: [],
  };
}

/** Whether a server limits its tools by no list, so that every tool of its toolkits may be called. */
export function permitsEveryTool({ allowedTools }: Properties): boolean {
  return namesIfAny(allowedTools, upper).isGiven === false;
}

/** The toolkit that a tool of no list of its own belongs to, told by its slug; each that may be, where that is not known. */
export function ownersOf(tool: string, toolkits: readonly string[]): string[] {
  const named = toolkits.filter((slug) => !isStandIn(slug) && tool.startsWith(`${slug.toUpperCase()}_`));
  const [longest] = named.sort((a, b) => b.length - a.length);
  const unresolved = toolkits.filter((slug) => slug !== OTHER && isStandIn(slug));
  return longest !== undefined ? [longest] : unresolved.length > 0 ? unresolved : [OTHER];
}

/** The known ids of a server's auth configs. */
export function authConfigIdsOf(server: Properties): Names {
  return namesIfAny(server.authConfigIds, asItIs);
}
