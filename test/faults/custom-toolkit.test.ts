import { tryEveryFault } from "../support/every-fault";
import { CUSTOM_TOOLKIT_FAULTS } from "../support/fault-matrices/custom-toolkit";

tryEveryFault(CUSTOM_TOOLKIT_FAULTS);
