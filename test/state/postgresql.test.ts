import { POSTGRESQL } from "../../tools/state-servers";
import { testStateOn } from "../support/state-suite";

testStateOn(POSTGRESQL);
