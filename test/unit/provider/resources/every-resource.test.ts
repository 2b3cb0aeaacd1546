import { apiAt } from "../../../support/composio";
import { newProcess } from "../../../support/lifecycle";
import { describeLifecycles } from "../../../support/lifecycle-suite";
import { SAMPLES } from "../../../support/samples";

describeLifecycles(SAMPLES, (kind, origin, notify) => newProcess(apiAt(origin), { notify }, kind));
