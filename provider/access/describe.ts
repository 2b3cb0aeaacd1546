import type { Properties } from "../core/values";
import { type AgentKind, type AgentSide, declaredInputs } from "./agent";
import type { AgentAccess } from "./agent-access";
import { describeServer } from "./describe-server";
import { describeSession } from "./describe-session";
import { withDirectTools } from "./direct-tools";
import { isHidden } from "./hidden";
import { shown } from "./words";

/** Describes what an agent may do, in words. */
export function describeAccess(kind: AgentKind, side: AgentSide, outputs: Properties): AgentAccess {
  const inputs = declaredInputs(side.inputs);
  const address =
    typeof outputs.mcpUrl === "string" && !isHidden(outputs.mcpUrl) ? shown(outputs.mcpUrl) : undefined;
  return kind === "Session"
    ? { address, ...describeSession(withDirectTools(inputs), side) }
    : { address, ...describeServer(inputs, side) };
}
