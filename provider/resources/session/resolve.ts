import type { Identity } from "../../core/identity";
import type { Properties } from "../../core/resource";
import { isMap, isSameValue } from "./same";

/** What a part of a block has where nobody set it. A part that a program drops goes back to this. */
const PARTS: Record<string, Properties> = {
  manageConnections: {
    enable: true,
    callbackUrl: "",
    waitForConnections: false,
    enableConnectionRemoval: true,
  },
  sandbox: { enable: true, size: "standard", enableProxyExecution: true, enableToolExecution: true },
  multiAccount: { maxAccountsPerToolkit: 5, requireExplicitSelection: false },
};

/**
 * Puts in what `directTools` stands for, and the defaults of parts that were dropped.
 *
 * @param olds The inputs that the last `check` returned, empty for a new session.
 */
export function resolve(olds: Properties, given: Properties, identity: Identity | undefined): Properties {
  const direct = given.directTools === true ? directTools(given) : {};
  const news = { ...given, ...direct };
  const blocks = Object.entries(PARTS).flatMap(([name, defaults]) => {
    const block = withDropped(olds[name], news[name], defaults);
    return block ? [[name, block] as const] : [];
  });
  return {
    ...direct,
    ...Object.fromEntries(blocks),
    ...(identity && { __logicalName: identity.logicalName }),
  };
}

/** The tools themselves in the place of Composio's own, which search for them and carry them out. */
function directTools(given: Properties): Properties {
  const { preload, searchEnabled, multiExecuteEnabled, manageConnections, sandbox } = given;
  return {
    preload: preload ?? { tools: "all" },
    searchEnabled: searchEnabled ?? false,
    multiExecuteEnabled: multiExecuteEnabled ?? false,
    manageConnections: disabled(manageConnections),
    sandbox: disabled(sandbox),
  };
}

/** A value that is given wins. */
function disabled(block: unknown = {}): unknown {
  return isMap(block) ? { enable: false, ...block } : block;
}

function withDropped(old: unknown, block: unknown, defaults: Properties): Properties | undefined {
  if (!isMap(old) || !isMap(block) || block.enable === false) {
    return undefined;
  }
  const dropped = Object.keys(defaults).filter(
    (part) => part in old && !(part in block) && !isSameValue(part, old[part], defaults[part]),
  );
  return dropped.length === 0
    ? undefined
    : { ...block, ...Object.fromEntries(dropped.map((part) => [part, defaults[part]])) };
}
