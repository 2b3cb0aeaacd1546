/** A field of an authentication scheme, as the API shows it. */
export interface SchemeField {
  readonly name: string;
  readonly displayName: string;
  readonly type: string;
  readonly description: string;
  readonly required: boolean;
  readonly default?: string;
  readonly is_secret?: boolean;
  readonly user_visible: boolean;
  readonly legacy_template_name?: string;
  readonly is_available_as_shared_credentials?: boolean;
}

/** The fields that a scheme asks for at one moment. */
export interface Fields {
  readonly required: readonly SchemeField[];
  readonly optional: readonly SchemeField[];
}

type Marks = Partial<Omit<SchemeField, "name" | "displayName">>;

export const field = (name: string, displayName: string, marks: Marks = {}): SchemeField => ({
  name,
  displayName,
  type: "string",
  description: `${displayName} of the app`,
  required: false,
  user_visible: true,
  ...marks,
});

export const secret = (name: string, displayName: string, marks: Marks = {}): SchemeField =>
  field(name, displayName, { is_secret: true, ...marks });

/** Whether a field is required shows in it too. */
export const fields = (required: readonly SchemeField[], optional: readonly SchemeField[] = []): Fields => ({
  required: required.map((each) => ({ ...each, required: true })),
  optional: optional.map((each) => ({ ...each, required: false })),
});

export const allOf = ({ required, optional }: Fields): SchemeField[] => [...required, ...optional];

export const NO_FIELDS: Fields = fields([]);
