import { isOwnToolkit } from "../../catalogue/toolkit-slug";
import { sanitizeLine } from "../../core/sanitize";
import { customToolkit } from "../../resources/custom-toolkit/custom-toolkit-definition";
import {
  customToolkitProperties,
  importedCustomToolkitInputs,
} from "../../resources/custom-toolkit/custom-toolkit-outputs";
import type { CustomToolkitObject } from "../../resources/custom-toolkit/custom-toolkits";
import { missingInputs } from "../../resources/custom-toolkit/missing-inputs";
import type { Importable } from "../importable";

/** A list describes less than a read does. */
export const CUSTOM_TOOLKIT: Importable<CustomToolkitObject> = {
  definition: customToolkit,
  reference: "toolkitSlug",
  hasNames: true,
  isId: isOwnToolkit,
  async list({ customToolkits }) {
    const { items, isWhole } = await customToolkits.list();
    return { items: items.sort((a, b) => a.id.localeCompare(b.id)), isWhole };
  },
  read: ({ customToolkits }, slug) => customToolkits.find(slug),
  /** A key that may not read toolkits still finds the rest. */
  leftOut: ({ details: { status } }) =>
    status === 403 ? "the key may not list custom toolkits; they are left out" : undefined,
  importedInputs: importedCustomToolkitInputs,
  note: hiddenPartsNote,
};

/** Says which parts of a custom toolkit Composio does not show, without which nothing of it can be updated. */
function hiddenPartsNote(remote: CustomToolkitObject): string | undefined {
  const hidden = missingInputs(customToolkitProperties(remote, {})).map(({ property }) => property);
  return hidden.length === 0
    ? undefined
    : sanitizeLine(
        `Composio does not show ${hidden.join(", ")} of the custom toolkit "${remote.name ?? remote.id}" (${remote.id}), nor its ` +
          "logo and its texts: set in the program what the toolkit has before anything of it is changed",
      );
}
