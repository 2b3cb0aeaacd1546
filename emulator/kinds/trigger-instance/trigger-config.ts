import { isDeepStrictEqual } from "node:util";
import type { TriggerType } from "../../catalogue";
import type { TriggerConfig } from "./stored-trigger-instance";
import { invalidInterval, invalidTriggerConfig } from "./trigger-instance-errors";
import type { TriggerInstanceSettings } from "./trigger-instance-settings";

/** Throws the answer to a configuration that the type does not take. Fields that it does not know are taken. */
export function requireValidConfig(
  { config: { properties, required } }: TriggerType,
  config: TriggerConfig,
): void {
  const missing = required.filter((name) => config[name] === undefined);
  if (missing.length > 0) {
    throw invalidTriggerConfig(`it lacks ${missing.join(", ")}`);
  }
  for (const [name, { type, enum: values }] of Object.entries(properties)) {
    const value = config[name];
    if (value === undefined) {
      continue;
    }
    const isOfType = type === "integer" ? Number.isInteger(value) : typeof value === type;
    if (!isOfType || (Array.isArray(values) && !values.includes(value))) {
      throw invalidTriggerConfig(`its ${name} is not as the schema says`);
    }
  }
  const minimum = properties.interval?.minimum;
  if (typeof minimum === "number" && typeof config.interval === "number" && config.interval < minimum) {
    throw invalidInterval(minimum);
  }
}

/** A configuration with what its type fills in. */
export function withDefaults({ config: { properties } }: TriggerType, config: TriggerConfig): TriggerConfig {
  const filled = Object.entries(properties).flatMap(([name, { default: value }]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return { ...Object.fromEntries(filled), ...config };
}

/** Whether two configurations are one, as the switch says. */
export function isSameConfig(
  type: TriggerType,
  some: TriggerConfig,
  other: TriggerConfig,
  { sameConfigs }: TriggerInstanceSettings,
): boolean {
  return sameConfigs === "filled"
    ? isDeepStrictEqual(withDefaults(type, some), withDefaults(type, other))
    : isDeepStrictEqual({ ...some }, { ...other });
}

/** A value with the fields of its objects in one order, so that equal ones have one text. */
export function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(inOneOrder);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, inner]) => [name, inOneOrder(inner)]));
}
