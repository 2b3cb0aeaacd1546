import type { ApiContext } from "../../api/api-context";
import type { AuthConfigHolder } from "../auth-config/auth-config-store";
import type { CustomToolkitHolder } from "../custom-toolkit/custom-toolkit-store";
import type { ConnectedAccountHolder } from "./connected-account-store";

/** The parts of an emulator that the routes of connected accounts need. */
export type ConnectedAccountContext = ApiContext &
  ConnectedAccountHolder &
  AuthConfigHolder &
  CustomToolkitHolder;
