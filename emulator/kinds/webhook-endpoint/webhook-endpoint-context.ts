import type { ApiContext } from "../../api/api-context";
import type { CustomToolkitHolder } from "../custom-toolkit/custom-toolkit-store";
import type { WebhookEndpointHolder } from "./webhook-endpoint-store";

/** The parts of an emulator that the routes of webhook endpoints need. */
export type WebhookEndpointContext = ApiContext & WebhookEndpointHolder & CustomToolkitHolder;
