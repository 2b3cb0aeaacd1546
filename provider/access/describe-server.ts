import type { Properties } from "../core/values";
import type { AgentSide } from "./agent";
import type { AgentAccess, ToolkitAccess } from "./agent-access";
import { authConfigNamed } from "./auth-config-words";
import { flagAt } from "./blocks";
import { limitOf, wordsOfTools } from "./limit-words";
import { lower, namesIfAny, upper } from "./names";
import { authConfigIdsOf, ownersOf } from "./server-calls";
import { isStandIn, toolkitOfAuthConfig } from "./toolkit-names";
import { shown } from "./words";

/** Describes what any user of an MCP server may do. */
export function describeServer(server: Properties, side: AgentSide): Omit<AgentAccess, "address"> {
  const tools = namesIfAny(server.allowedTools, upper);
  const ids = authConfigIdsOf(server);
  const ofIds = ids.known.map((id) => ({
    toolkit: toolkitOfAuthConfig(side.authConfigs, id),
    through: authConfigNamed(side, id),
  }));
  const others = [server.noAuthApps, server.toolkits].flatMap((list) => namesIfAny(list, lower).known);
  const slugs = [...new Set([...ofIds.map(({ toolkit }) => toolkit), ...others])];
  const own = (toolkit: string) => tools.known.filter((tool) => ownersOf(tool, slugs).includes(toolkit));
  const isManaged = flagAt(server, ["managedAuthViaComposio"], false);
  return {
    user: "any user of the server",
    hasCatalogue: false,
    mayProxy: false,
    toolkits: [
      ...slugs.map((toolkit) => ({
        toolkit: shown(toolkit),
        tools:
          tools.isGiven === false
            ? "every tool"
            : wordsOfTools({ ...tools, known: own(toolkit) }, undefined, {}),
        limit: limitOf({}, tools, undefined, {}),
        named: tools.isGiven === false ? [] : own(toolkit),
        approval: "",
        through: isStandIn(toolkit)
          ? ""
          : ofIds.flatMap((each) => (each.toolkit === toolkit ? [each.through] : [])).join("; "),
      })),
      ...(ids.hasHidden ? [hiddenToolkits(tools.isGiven === false)] : []),
    ],
    hooks: [],
    open:
      isManaged === false
        ? []
        : [`authentication that Composio manages${isManaged === undefined ? " (not known yet)" : ""}`],
  };
}

function hiddenToolkits(areAllOpen: boolean): ToolkitAccess {
  return {
    toolkit: "toolkits that are not known yet",
    tools: areAllOpen ? "every tool" : "the tools of the list that are theirs",
    limit: areAllOpen ? "nothing" : "unknown",
    named: [],
    approval: "",
    through: "",
  };
}
