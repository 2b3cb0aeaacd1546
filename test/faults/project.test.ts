import { tryEveryFault } from "../support/every-fault";
import { PROJECT_FAULTS } from "../support/fault-matrices/project";

tryEveryFault(PROJECT_FAULTS);
