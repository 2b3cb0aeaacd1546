import { tryEveryFault } from "../support/every-fault";
import { WEBHOOK_SUBSCRIPTION_FAULTS } from "../support/fault-matrices/webhook-subscription";

tryEveryFault(WEBHOOK_SUBSCRIPTION_FAULTS);
