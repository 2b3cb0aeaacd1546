import { tryEveryFault } from "../support/every-fault";
import { SESSION_FAULTS } from "../support/fault-matrices/session";

tryEveryFault(SESSION_FAULTS);
