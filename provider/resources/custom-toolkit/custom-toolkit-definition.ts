import { namedByText } from "../../catalogue/toolkits-named-by-text";
import { IncompleteCreateError } from "../../composio/errors";
import { missingDefaults } from "../../core/fields";
import { inertLine } from "../../core/inert";
import type { ResourceDefinition } from "../../core/resource";
import { explainError, explained } from "../../objects/explain";
import { declareOwner, namesOf } from "../../objects/owner";
import { stepsOfUpdate, untilTaken } from "../../objects/settle-update";
import { create } from "./create-custom-toolkit";
import { type CustomToolkitInputs, fields } from "./custom-toolkit-fields";
import { customToolkitDeclaration } from "./custom-toolkit-imported-inputs";
import { customToolkitProperties } from "./custom-toolkit-outputs";
import { customToolkitFailures } from "./custom-toolkit-preflight";
import type { CustomToolkitObject, CustomToolkitRun } from "./custom-toolkits";
import { deleteCustomToolkit } from "./delete-custom-toolkit";
import { nextStep } from "./explain-custom-toolkit";
import { failuresOf } from "./missing-inputs";
import { update } from "./update-custom-toolkit";

export const customToolkit: ResourceDefinition<CustomToolkitRun, CustomToolkitInputs, CustomToolkitObject> = {
  kind: "CustomToolkit",
  label: "custom toolkit",
  fields,
  computed: ["toolkitSlug", "version", "toolsCount"],
  watched: [],
  secretInputs: ["authSchemes"],
  said: {
    hidden: ["authSchemes.*.headers"],
    urls: ["mcpUrl", "authSchemes.*.discoveryUrl"],
    shown: ["authSchemes.*.mode"],
  },
  follows: { toolkitSlug: [] },
  // The slug is the id, and mostly stays, so the old toolkit has to go first.
  deleteBeforeReplace: true,

  schema() {
    const {
      customToolkitInputs,
    }: typeof import("./custom-toolkit-inputs-schema") = require("./custom-toolkit-inputs-schema");
    return customToolkitInputs;
  },
  resolve: (_olds, news) => missingDefaults(fields, news),
  validate: failuresOf,
  preflight: customToolkitFailures,

  outputs: customToolkitProperties,
  declaration: async (_run, remote) => customToolkitDeclaration(remote),
  nameOf: ({ name }) => (typeof name === "string" ? inertLine(name) : undefined),

  declare(run, id, olds, news, isReplaced) {
    if (isReplaced) {
      namedByText(run).lost(id, "replaced");
    }
    const names = namesOf(olds, news, isReplaced);
    declareOwner(
      run.objects("CustomToolkit"),
      id,
      names,
      olds,
      `the custom toolkit "${names.wanted ?? id}" (${id})`,
    );
  },

  create,
  find: ({ api, absences }, id) =>
    absences.ask(
      () => api.customToolkits.find(id),
      async () => undefined,
    ),
  async update(run, change) {
    const steps = stepsOfUpdate(customToolkit, run, change, run.api.customToolkits.newBudget());
    return untilTaken(await update(run, change, steps), steps);
  },
  delete: deleteCustomToolkit,

  notify: ({ notify }, notice) => notify(notice),
  redact: (run, text) => run.redact(text),
  explain(_run, operation, name, error) {
    const what = `the custom toolkit "${name}"`;
    return explained(operation, what, error, (answered) =>
      explainError(operation, what, answered, nextStep(operation, answered)),
    );
  },
  incompleteId: (error) => (error instanceof IncompleteCreateError ? error.id : undefined),
};
