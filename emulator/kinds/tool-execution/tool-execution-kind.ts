import { controlTools } from "../../tool-calls/tool-control-routes";
import { toolExecutionRoutes } from "./tool-execution-routes";

/** Calls of tools, with the results that tests declare: nothing of them is stored. */
export const TOOL_EXECUTION = { routes: [toolExecutionRoutes], control: controlTools };
