import { catalogueOf } from "../../catalogue/catalogue";
import { toolkitsNamedByText } from "../../catalogue/toolkits-named-by-text";
import { missingDefaults } from "../../core/fields";
import { resourceOf } from "../../objects/resource-of";
import { adoptionOf } from "./adopt-custom-toolkit";
import { lostAuthConfigs } from "./auth-configs-of";
import { upsert } from "./create-custom-toolkit";
import { type CustomToolkitInputs, fields } from "./custom-toolkit-fields";
import { importedCustomToolkitInputs, imports } from "./custom-toolkit-import";
import { customToolkitProperties } from "./custom-toolkit-outputs";
import { customToolkitFailures } from "./custom-toolkit-preflight";
import { toolkitSlugOf } from "./custom-toolkit-slug";
import type { CustomToolkitApi, CustomToolkitObject } from "./custom-toolkits";
import { inTheWay, nextStep } from "./explain-custom-toolkit";
import { failuresOf } from "./missing-inputs";
import { SYNCING, syncNew, syncTools } from "./sync-tools";
import { SENT, send } from "./update-custom-toolkit";

/** The inputs whose change may move the tools that Composio has of a toolkit. */
const MOVING_TOOLS = [...SENT, "mcpUrl", ...SYNCING];

export const customToolkit = resourceOf<CustomToolkitApi, CustomToolkitInputs, CustomToolkitObject>({
  kind: "CustomToolkit",
  label: "custom toolkit",
  fields,
  computed: ["toolkitSlug", "version", "toolsCount"],
  secretInputs: ["authSchemes"],
  said: {
    hidden: ["authSchemes.*.headers"],
    urls: ["mcpUrl", "authSchemes.*.discoveryUrl"],
    shown: ["authSchemes.*.mode"],
  },
  follows: { toolkitSlug: [], version: MOVING_TOOLS, toolsCount: MOVING_TOOLS },
  // The slug is the id, and mostly stays, so the old toolkit has to go first.
  deleteBeforeReplace: () => true,

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
  importedInputs: (_run, remote) => importedCustomToolkitInputs(remote),
  imports,
  noteChange(run, id, _olds, _news, isReplaced) {
    if (isReplaced) {
      toolkitsNamedByText(run).lost(id, "replaced");
    }
  },

  endpoint: ({ customToolkits }) => customToolkits,
  creation: upsert,
  // Of two resources with one slug, the second finds what the first has made.
  createsOneAtATime: ({ slug }) => toolkitSlugOf(slug),
  adoption: adoptionOf,
  async afterCreate(run, inputs, remote) {
    // A check of this run may have asked for it before it was there.
    catalogueOf(run).forgetToolkit(remote.id);
    return syncNew(run, inputs, remote);
  },
  doneAfterCreate: SYNCING,
  send,
  async afterUpdate(run, { wanted, sent }, remote) {
    catalogueOf(run).forgetToolkit(remote.id);
    return SYNCING.some((name) => sent.includes(name)) ? syncTools(run, wanted, remote) : remote;
  },

  guardDelete: lostAuthConfigs,
  deleteQuery: ({ revokeOnDelete }) => ({ revoke_on_delete: revokeOnDelete === true }),
  afterDelete(run, id, { forceDestroy }) {
    if (forceDestroy) {
      toolkitsNamedByText(run).lost(id, "deleted");
    }
  },

  whatIs: (id, name) => `the custom toolkit "${name ?? id}" (${id})`,
  inTheWay,
  nextStep,
});
