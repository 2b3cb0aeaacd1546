import { PLUGIN_FOLDER } from "../../tools/plugin-package/folder";
import { type ProgramOfTrial, startTrial, type Trial, type TrialOptions } from "./trial";

/** Where `Pulumi.yaml` says that the plugin is the one of this repository. */
export const PLUGIN_SETTING = `
plugins:
  providers:
    - name: composio
      path: ${PLUGIN_FOLDER}
`;

/** Programs that are the part of `Pulumi.yaml` from `resources:` on. */
export const YAML: ProgramOfTrial = {
  language: "yaml",
  files: (body) => ({ "Pulumi.yaml": `name: trial\nruntime: yaml\n${PLUGIN_SETTING}${body}` }),
};

/** A trial of the plugin. */
export function startYamlTrial(options: TrialOptions = {}): Promise<Trial> {
  return startTrial({ ...options, program: YAML });
}
