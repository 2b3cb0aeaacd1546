import type { Properties } from "../../core/resource";
import { sanitizeLine } from "../../core/sanitize";
import type { ImportOfKind } from "../../objects/import-of-kind";
import { customToolkitProperties } from "./custom-toolkit-outputs";
import type { CustomToolkitApi, CustomToolkitObject } from "./custom-toolkits";
import { missingInputs } from "./missing-inputs";

/** A list describes less than a read does. */
export const imports: ImportOfKind<CustomToolkitApi, CustomToolkitObject> = {
  reference: "toolkitSlug",
  hasNames: true,
  idsBeginWith: ["CUSTOM_", "custom_"],
  async list({ customToolkits }) {
    const { items, isWhole } = await customToolkits.list();
    return { items: items.sort((a, b) => a.id.localeCompare(b.id)), isWhole };
  },
  read: ({ customToolkits }, slug) => customToolkits.find(slug),
  /** A key that may not read toolkits still finds the rest. */
  leftOut: ({ details: { status } }) =>
    status === 403 ? "the key may not list custom toolkits; they are left out" : undefined,
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

/** The inputs that declare a custom toolkit as it is, as far as Composio shows it. */
export function importedCustomToolkitInputs(remote: CustomToolkitObject): Properties {
  const { slug, name, mcpUrl, authSchemes } = customToolkitProperties(remote, {});
  return { slug, name, ...(mcpUrl !== undefined && { mcpUrl }), authSchemes };
}
