import { urnParts } from "../../core/urn";
import { type AgentKind, isAgentKind } from "../agent";
import { shown } from "../words";

/** The kinds of resources that the report looks at. */
const KINDS = [
  "AuthConfig",
  "ConnectedAccount",
  "McpServer",
  "Session",
  "TriggerInstance",
  "WebhookSubscription",
] as const;
export type ReportedKind = (typeof KINDS)[number];

/** The types of both hosts. */
const TYPE = /^(?:pulumi-nodejs:dynamic\/composio|composio:index):(\w+)$/;

/** The kind of a resource by its type, in whichever host it is. */
export function kindOf(type: string): ReportedKind | undefined {
  const name = TYPE.exec(type)?.[1];
  return KINDS.find((kind) => kind === name);
}

/** The kind of a resource that lets an agent do something. */
export function agentKindOf(type: string): AgentKind | undefined {
  const kind = kindOf(type);
  return isAgentKind(kind) ? kind : undefined;
}

/** The stack, the project and the logical name of a URN, each as a reader sees it. */
export function placeOfUrn(urn: string): { stack: string; project: string; name: string } {
  const { stack, project, logicalName } = urnParts(urn);
  return { stack: shown(stack), project: shown(project), name: shown(logicalName || urn) };
}
