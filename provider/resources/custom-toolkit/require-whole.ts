import { sanitizeLine } from "../../core/sanitize";
import { UserError } from "../../core/user-error";
import type { CustomToolkitInputs } from "./custom-toolkit-fields";
import { missingInputs } from "./missing-inputs";

/** @throws UserError when the program does not say all that Composio needs of every upsert. */
export function requireWhole(inputs: CustomToolkitInputs, operation: "create" | "update"): void {
  const missing = missingInputs(inputs);
  if (missing.length > 0) {
    const names = missing.map(({ property }) => property).join(", ");
    throw new UserError(
      `could not ${operation} the custom toolkit "${sanitizeLine(inputs.name)}": Composio takes it as a whole only, does not show ` +
        `what was imported, and nothing was sent. Set ${names} in the program to what the toolkit has.`,
    );
  }
}
