import type { ApiContext } from "../../api/api-context";
import type { AuthConfigHolder } from "../auth-config/auth-config-store";
import type { ConnectedAccountHolder } from "../connected-account/connected-account-store";
import type { SessionHolder } from "./session-store";

/** The parts of an emulator that the routes of sessions need. */
export type SessionContext = ApiContext & SessionHolder & AuthConfigHolder & ConnectedAccountHolder;
