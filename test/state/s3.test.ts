import { S3 } from "../../tools/state-servers";
import { testStateOn } from "../support/state-suite";

testStateOn(S3);
