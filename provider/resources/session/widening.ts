import type { Properties } from "../../core/resource";
import { managedBy } from "../../core/state";
import { hasUnknown } from "../../core/unknown";
import { isOpen } from "./open";
import { isMap } from "./same";

/** What a session permits once its program no longer says more. */
const OPENED: Record<string, string> = {
  toolkits: "every toolkit of Composio's catalogue",
  tags: "tools whatever their hints say",
  hooks: "calls and answers that a hook would have blocked",
  authConfigs: "auth configs that Composio chooses, or makes outside of this program",
  connectedAccounts: "whichever account its user has connected last",
  manageConnections: "connecting and removing accounts from within",
  sandbox: "a sandbox that runs code",
  searchEnabled: "a search over all tools that it has",
  multiExecuteEnabled: "several calls in one",
  instant: "calls that Composio charges for, where the project allows them",
  sessionConfigId: "every toolkit of Composio's catalogue, unless toolkits says less",
};
/** These restrict only where they are off. */
const SWITCHES = ["manageConnections", "sandbox"];

/** Says what a change opens by taking something away, which its diff does not show. */
export function opened(olds: Properties, news: Properties): string[] {
  const removed = managedBy(olds).filter(
    (name) =>
      OPENED[name] !== undefined &&
      restricts(name, olds[name]) &&
      news[name] !== undefined &&
      !hasUnknown(news[name]) &&
      isOpen(name, news[name]),
  );
  return [
    ...removed.flatMap((name) => OPENED[name] ?? []),
    ...droppedToolkits(olds, news).map((toolkit) => `every tool of ${toolkit}`),
    ...(approvals(news) < approvals(olds) ? ["calls that a person had to approve"] : []),
  ];
}

function restricts(name: string, value: unknown): boolean {
  const isOff = isMap(value) && value.enable === false;
  return !isOpen(name, value) && (!SWITCHES.includes(name) || isOff);
}

/** The toolkits whose tools are no longer restricted, and that the session may still have. */
function droppedToolkits(olds: Properties, news: Properties): string[] {
  const [before, after] = [olds.tools, news.tools];
  if (!managedBy(olds).includes("tools") || !isMap(before) || !isMap(after)) {
    return [];
  }
  const { enable } = isMap(news.toolkits) ? news.toolkits : {};
  const kept = Object.keys(after).map((toolkit) => toolkit.toLowerCase());
  const has = (toolkit: string) =>
    !Array.isArray(enable) || enable.some((slug) => String(slug).toLowerCase() === toolkit);
  return Object.keys(before)
    .map((toolkit) => toolkit.toLowerCase())
    .filter((toolkit) => !kept.includes(toolkit) && has(toolkit));
}

function approvals({ toolkits, tags, tools }: Properties): number {
  const rules = [toolkits, tags, ...(isMap(tools) ? Object.values(tools) : [])];
  return rules.reduce<number>(
    (sum, rule) =>
      sum + (isMap(rule) && Array.isArray(rule.requireApproval) ? rule.requireApproval.length : 0),
    0,
  );
}
