import { tryEveryFault } from "../support/every-fault";
import { WEBHOOK_ENDPOINT_FAULTS } from "../support/fault-matrices/webhook-endpoint";

tryEveryFault(WEBHOOK_ENDPOINT_FAULTS);
