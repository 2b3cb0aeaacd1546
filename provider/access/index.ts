/**
 * Who may do what: one model of MCP servers and sessions, for rules and for reports of one's own. It reads what Pulumi
 * prints, asks nobody, and needs no Pulumi SDK.
 *
 * @module
 */
export type { Properties } from "../core/values";
export type { AgentKind } from "./agent";
export type { AgentAccess, ToolkitAccess, ToolLimit } from "./agent-access";
export type { AgentRow } from "./agent-row";
export { type CallableTool, type CatalogueTool, mayDestroy, mayWrite } from "./callable-tools";
export type { AccessChange, Verdict } from "./compare";
export type { EventReceiver } from "./events";
export type { ChangedToolkits } from "./findings";
export { type Gate, stoppedBy } from "./gate";
export { type AccessReport, accessReport, type Known } from "./report";
export {
  type ProgramResource,
  type ResourceAccess,
  resourceAccess,
} from "./resource-access";
export { jsonOf } from "./show/json";
export { COMMENT_MARK, markdownOf } from "./show/markdown";
export { compareStates, type NamedText, readStack } from "./stack/read-stack";
export type { ResourcePair, StackFile } from "./stack/stack-pairs";
export type { StackResource } from "./stack/stack-resource";
export type { ToolCount } from "./tool-count";
