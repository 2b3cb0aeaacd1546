import { FOLDER } from "../support/state-folder";
import { testTwoUpdates } from "../support/state-two-updates";

testTwoUpdates(FOLDER);
