import { failureAt } from "../../core/property-path";
import type { Failure, Properties } from "../../core/resource";
import { hasUnknown } from "../../core/unknown";
import { isMap, mapIn } from "../../core/values";
import { PRELOADED, preloadedBy } from "./policy-values";
import { DIRECT, isDirect } from "./resolve-session";
import { rows } from "./session-fields";

/** Finds the mistakes that no shape shows. Parts that a preview does not know yet pass. */
export function sessionFailures(news: Properties, olds: Properties): Failure[] {
  const ofEach = rows.flatMap(([name, { mistakesIn }]) =>
    (mistakesIn?.(news[name], olds[name]) ?? []).map(({ path, reason }) =>
      failureAt([name, ...path], reason),
    ),
  );
  return [
    ...ofEach,
    ...directFailures(news),
    ...preloadFailures(news),
    ...accountFailures(news),
    ...proxyFailures(news),
    ...savedFailures(news),
  ];
}

function directFailures(news: Properties): Failure[] {
  const beside = rows.filter(([name, { whenDirect }]) => whenDirect === false && news[name] === true);
  return isDirect(news)
    ? beside.map(([name]) => failureAt([name], `cannot be true beside ${DIRECT}, which turns it off`))
    : [];
}

function preloadFailures(news: Properties): Failure[] {
  const { preload, multiAccount } = news;
  const preloaded = preloadedBy(preload);
  if (preloaded === "all" && !mayBePositive(news)) {
    const path = isDirect(news) ? [DIRECT] : ["preload", PRELOADED];
    return [
      failureAt(
        path,
        "shows all tools at once, which needs an allow-list: enable of toolkits, of tools or of tags",
      ),
    ];
  }
  const isList = Array.isArray(preloaded) && preloaded.length > 0;
  return isList && isMap(multiAccount) && multiAccount.enable === true
    ? [failureAt(["preload", PRELOADED], "cannot be a list where multiAccount is enabled")]
    : [];
}

/** Whether there is an allow-list, or may be one. */
function mayBePositive(news: Properties): boolean {
  return rows.some(
    ([name, row]) => row.isAllowList?.(news[name]) || (row.isAllowList && hasUnknown(news[name])),
  );
}

function accountFailures({ connectedAccounts, multiAccount }: Properties): Failure[] {
  const block = mapIn(multiAccount);
  const several = Object.entries(mapIn(connectedAccounts)).filter(
    ([, ids]) => Array.isArray(ids) && ids.length > 1,
  );
  const tooMany =
    block.enable === true || hasUnknown(multiAccount)
      ? []
      : several.map(([toolkit]) =>
          failureAt(
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
      failureAt(["multiAccount", part], "means nothing where enable is false; remove it"),
    ),
  ];
}

function proxyFailures({ proxyExecute, sandbox }: Properties): Failure[] {
  return proxyExecute === false && isMap(sandbox) && sandbox.enableProxyExecution === true
    ? [failureAt(["proxyExecute"], "cannot be false where sandbox.enableProxyExecution is true")]
    : [];
}

function savedFailures({ sessionConfigId, ...news }: Properties): Failure[] {
  const beside = rows.filter(
    ([name, { isSaved }]) => isSaved && sessionConfigId !== undefined && news[name] !== undefined,
  );
  return beside.map(([name]) =>
    failureAt([name], "cannot stand beside sessionConfigId, which says it; keep one of them"),
  );
}
