import { describePluginLifecycles } from "../support/plugin-samples";

describePluginLifecycles();
