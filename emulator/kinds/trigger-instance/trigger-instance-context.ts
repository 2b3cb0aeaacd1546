import type { ApiContext } from "../../api/api-context";
import type { TriggerInstanceHolder } from "./trigger-instance-store";

/** The parts of an emulator that the routes of trigger instances need. */
export type TriggerInstanceContext = ApiContext & TriggerInstanceHolder;
