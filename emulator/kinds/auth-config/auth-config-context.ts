import type { ApiContext } from "../../api/api-context";
import type { ConnectedAccountHolder } from "../connected-account/connected-account-store";
import type { CustomToolkitHolder } from "../custom-toolkit/custom-toolkit-store";
import type { McpServerHolder } from "../mcp-server/mcp-server-store";
import type { AuthConfigHolder } from "./auth-config-store";

/** The parts of an emulator that the routes of auth configs need. */
export type AuthConfigContext = ApiContext &
  AuthConfigHolder &
  ConnectedAccountHolder &
  CustomToolkitHolder &
  McpServerHolder;
