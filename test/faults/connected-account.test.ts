import { tryEveryFault } from "../support/every-fault";
import { CONNECTED_ACCOUNT_FAULTS } from "../support/fault-matrices/connected-account";

tryEveryFault(CONNECTED_ACCOUNT_FAULTS);
