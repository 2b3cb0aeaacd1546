import type { ApiContext } from "../../api/api-context";
import type { ConnectedAccountHolder } from "../connected-account/connected-account-store";
import type { TriggerInstanceHolder } from "./trigger-instance-store";

/** The parts of an emulator that the routes of trigger instances need. */
export type TriggerInstanceContext = ApiContext &
  TriggerInstanceHolder &
  Pick<ConnectedAccountHolder, "connectedAccounts">;
