import { tryEveryFault } from "../support/every-fault";
import { AUTH_CONFIG_FAULTS } from "../support/fault-matrices/auth-config";

tryEveryFault(AUTH_CONFIG_FAULTS);
