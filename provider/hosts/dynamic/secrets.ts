import { SECRET_SIGNATURE, SIGNATURE } from "../../core/protocol-marks";
import type { Properties } from "../../core/resource";

/**
 * The properties, those with these names marked as secret where they have a value. The engine gives such values back
 * without the mark.
 */
export function withSecrets(properties: Properties, names: readonly string[]): Properties {
  const secret = names.filter((name) => properties[name] !== undefined);
  return {
    ...properties,
    ...Object.fromEntries(
      secret.map((name) => [name, { [SIGNATURE]: SECRET_SIGNATURE, value: properties[name] }]),
    ),
  };
}
