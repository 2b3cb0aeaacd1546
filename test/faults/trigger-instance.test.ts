import { tryEveryFault } from "../support/every-fault";
import { TRIGGER_INSTANCE_FAULTS } from "../support/fault-matrices/trigger-instance";

tryEveryFault(TRIGGER_INSTANCE_FAULTS);
