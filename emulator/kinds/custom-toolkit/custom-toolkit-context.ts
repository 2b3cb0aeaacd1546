import type { ApiContext } from "../../api/api-context";
import type { AuthConfigHolder } from "../auth-config/auth-config-store";
import type { ConnectedAccountHolder } from "../connected-account/connected-account-store";
import type { McpServerHolder } from "../mcp-server/mcp-server-store";
import type { CustomToolkitHolder } from "./custom-toolkit-store";

/** The parts of an emulator that the routes of custom toolkits need. */
export type CustomToolkitContext = ApiContext &
  CustomToolkitHolder &
  AuthConfigHolder &
  McpServerHolder &
  ConnectedAccountHolder;
