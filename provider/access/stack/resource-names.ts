import { urnParts } from "../../core/urn";
import { type AgentKind, isAgentKind } from "../agent";
import { shown } from "../words";

/** The types of both hosts. */
const TYPE = /^(?:pulumi-nodejs:dynamic\/composio|composio:index):(\w+)$/;

/** The name of the class of a resource of this package by its type, in whichever host it is. */
export function kindOf(type: string): string | undefined {
  return TYPE.exec(type)?.[1];
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
