import { anyList, optional, readable, text } from "../composio/tolerant";
import { z } from "../core/zod";

const fieldSchema = z.object({
  name: text,
  displayName: optional(z.string()),
  description: optional(z.string()),
  required: optional(z.boolean()),
  is_secret: optional(z.boolean()),
  default: optional(z.union([z.string(), z.number(), z.boolean()])),
});

const fieldGroupSchema = z.object({ required: anyList, optional: anyList });

/** A value that a scheme of authentication asks for. */
export interface ToolkitField {
  name: string;
  /** The name for people, or else the name. */
  displayName: string;
  description: string | undefined;
  /** Only where nothing in Composio's description says otherwise. */
  required: boolean;
  /** Only where Composio says so. */
  isSecret: boolean;
  default: string | number | boolean | undefined;
}

/** A way to authenticate with a toolkit. Only the mode has to be there. */
export const schemeSchema = z
  .object({
    mode: text,
    name: optional(z.string()),
    fields: optional(
      z.object({
        auth_config_creation: optional(fieldGroupSchema),
        connected_account_initiation: optional(fieldGroupSchema),
      }),
    ),
  })
  .transform(({ mode, name, fields }) => ({
    /** In upper case, such as `OAUTH2`. Composio writes it in both. */
    scheme: mode.toUpperCase(),
    name,
    /** The values that an auth config holds. */
    creationFields: fieldsOf(fields?.auth_config_creation),
    /** The values that a connection holds, which its user is asked for. */
    connectionFields: fieldsOf(fields?.connected_account_initiation),
  }));

export type ToolkitScheme = z.infer<typeof schemeSchema>;

/** The required fields first. A field that says that it is not required is not, wherever it stands. */
function fieldsOf(group: z.infer<typeof fieldGroupSchema> | undefined): ToolkitField[] {
  return [...toFields(group?.required, true), ...toFields(group?.optional, false)];
}

function toFields(list: unknown[] | undefined, isRequired: boolean): ToolkitField[] {
  return readable(fieldSchema, list).map((field) => ({
    name: field.name,
    displayName: field.displayName || field.name,
    description: field.description,
    required: isRequired && field.required !== false,
    isSecret: field.is_secret ?? false,
    default: field.default,
  }));
}
