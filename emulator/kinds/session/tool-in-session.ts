import { findTool, type Tool } from "../../catalogue";
import { toolkitNotAllowed, toolNotAllowed, toolNotInCatalogue } from "./session-errors";
import { allowedTools, toolkitsOf } from "./session-policy";
import type { SessionSettings } from "./session-settings";
import type { SessionConfig } from "./stored-session";

/** The tool of a toolkit that a call names. Throws the answer where the session does not allow it. */
export function appToolInSession(config: SessionConfig, slug: string, settings: SessionSettings): Tool {
  const tool = findTool(slug);
  if (!tool) {
    throw toolNotInCatalogue(slug);
  }
  if (!toolkitsOf(config, settings).includes(tool.toolkit)) {
    throw toolkitNotAllowed(tool.toolkit);
  }
  if (!allowedTools(config, settings).includes(slug)) {
    throw toolNotAllowed(slug);
  }
  return tool;
}
