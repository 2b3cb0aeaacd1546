import { propertyPath } from "../../core/property-path";
import type { Failure, Properties } from "../../core/resource";
import { hasUnknown } from "../../core/unknown";
import { isMap } from "../../core/values";
import { hookFailures } from "./hook-failures";
import { rows } from "./session-fields";

/** The tools that belong to no toolkit. */
const META_TOOL = /^COMPOSIO_/i;

/** Finds the mistakes that no single input shows. Parts that a preview does not know yet pass. */
export function sessionFailures(news: Properties, olds: Properties): Failure[] {
  return [
    ...ruleFailures(["toolkits"], news.toolkits, ["enable", "disable"]),
    ...entriesOf(news.tools).flatMap(([toolkit, rule]) => [
      ...ruleFailures(["tools", toolkit], rule, ["enable", "disable", "tags"]),
      ...metaToolFailures(toolkit, rule),
    ]),
    ...directToolsFailures(news),
    ...preloadFailures(news),
    ...accountFailures(news),
    ...proxyFailures(news),
    ...hookFailures(news.hooks, olds.hooks),
    ...savedFailures(news),
  ];
}

/** One way to choose at the most, and not nothing at all. */
function ruleFailures(path: string[], rule: unknown, ways: string[]): Failure[] {
  if (!isMap(rule)) {
    return [];
  }
  const given = ways.filter((way) => rule[way] !== undefined);
  if (given.length > 1) {
    return [failure(path, `cannot have ${given.join(" beside ")}; keep one of them`)];
  }
  return given.length === 0 && rule.requireApproval === undefined
    ? [failure(path, `needs one of ${ways.join(", ")} and requireApproval; leave it out to say nothing`)]
    : [];
}

function metaToolFailures(toolkit: string, rule: unknown): Failure[] {
  return ["enable", "disable", "requireApproval"].flatMap((list) => {
    const slugs = isMap(rule) && Array.isArray(rule[list]) ? rule[list] : [];
    return slugs.flatMap((slug: unknown, index) =>
      typeof slug === "string" && META_TOOL.test(slug)
        ? [
            failure(
              ["tools", toolkit, list, index],
              `"${slug}" is Composio's own and no tool of ${toolkit}; remove it`,
            ),
          ]
        : [],
    );
  });
}

function directToolsFailures({ directTools, searchEnabled, multiExecuteEnabled }: Properties): Failure[] {
  const beside = { searchEnabled, multiExecuteEnabled };
  return directTools === true
    ? Object.entries(beside)
        .filter(([, value]) => value === true)
        .map(([name]) => failure([name], "cannot be true beside directTools, which turns it off"))
    : [];
}

function preloadFailures(news: Properties): Failure[] {
  const { preload, multiAccount, directTools } = news;
  const tools = isMap(preload) ? preload.tools : undefined;
  if (tools === "all" && !mayBePositive(news)) {
    const path = directTools === true ? ["directTools"] : ["preload", "tools"];
    return [
      failure(
        path,
        "shows all tools at once, which needs an allow-list: enable of toolkits, of tools or of tags",
      ),
    ];
  }
  const isList = Array.isArray(tools) && tools.length > 0;
  return isList && isMap(multiAccount) && multiAccount.enable === true
    ? [failure(["preload", "tools"], "cannot be a list where multiAccount is enabled")]
    : [];
}

/** Whether there is an allow-list, or may be one. */
function mayBePositive({ toolkits, tools, tags, sessionConfigId }: Properties): boolean {
  const rules = [toolkits, tags, ...entriesOf(tools).map(([, rule]) => rule)];
  const isPositive = rules.some(
    (rule) =>
      isMap(rule) && (rule.enable !== undefined || (isMap(rule.tags) && rule.tags.enable !== undefined)),
  );
  return isPositive || sessionConfigId !== undefined || [toolkits, tools, tags].some(hasUnknown);
}

function accountFailures({ connectedAccounts, multiAccount }: Properties): Failure[] {
  const block = isMap(multiAccount) ? multiAccount : {};
  const several = entriesOf(connectedAccounts).filter(([, ids]) => Array.isArray(ids) && ids.length > 1);
  const tooMany =
    block.enable === true || hasUnknown(multiAccount)
      ? []
      : several.map(([toolkit]) =>
          failure(
            ["connectedAccounts", toolkit],
            "can have several accounts only where multiAccount is enabled",
          ),
        );
  const beside = ["maxAccountsPerToolkit", "requireExplicitSelection"].filter(
    (part) => block.enable === false && block[part] !== undefined && block[part] !== false,
  );
  return [
    ...tooMany,
    ...beside.map((part) =>
      failure(["multiAccount", part], "means nothing where enable is false; remove it"),
    ),
  ];
}

function proxyFailures({ proxyExecute, sandbox }: Properties): Failure[] {
  return proxyExecute === false && isMap(sandbox) && sandbox.enableProxyExecution === true
    ? [failure(["proxyExecute"], "cannot be false where sandbox.enableProxyExecution is true")]
    : [];
}

function savedFailures({ sessionConfigId, experimental, ...news }: Properties): Failure[] {
  const beside = rows.filter(
    ([name, { isSaved }]) => isSaved && sessionConfigId !== undefined && news[name] !== undefined,
  );
  return [
    ...beside.map(([name]) =>
      failure([name], "cannot stand beside sessionConfigId, which says it; keep one of them"),
    ),
    ...(isMap(experimental) && "session_config_id" in experimental
      ? [failure(["experimental", "session_config_id"], "has an input of its own: sessionConfigId")]
      : []),
  ];
}

function entriesOf(value: unknown): [string, unknown][] {
  return isMap(value) ? Object.entries(value) : [];
}

function failure(path: PropertyKey[], reason: string): Failure {
  return { property: propertyPath(path), reason };
}
