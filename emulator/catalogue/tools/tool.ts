import { type JsonSchema, type ObjectSchema, objectOf, text } from "./json-schema";

export interface Tool {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly toolkit: string;
  /** The schema of its arguments. */
  readonly input: ObjectSchema;
  /** The schema of its result. */
  readonly output: ObjectSchema;
  readonly isDeprecated: boolean;
  /** Not in the base version of its toolkit: `/api/v3` shows it only on `toolkit_versions=latest`. */
  readonly isRecent: boolean;
  /** The hints by which tags choose; without them, the words of its slug say them. */
  readonly hints?: readonly string[];
}

type Properties = Readonly<Record<string, JsonSchema>>;

interface Signature {
  /** The arguments that it needs. */
  readonly needs?: Properties;
  /** The arguments that may be left out. */
  readonly takes?: Properties;
  /** The properties of the data that it gives. */
  readonly gives: Properties;
}

type Marks = Partial<Pick<Tool, "isDeprecated" | "isRecent">>;

/** Makes the tools of a toolkit: each with a slug, a name, a description and what it takes and gives. */
export const toolOf =
  (toolkit: string) =>
  (slug: string, name: string, description: string, signature: Signature, marks: Marks = {}): Tool => {
    const { needs = {}, takes = {}, gives } = signature;
    return {
      slug,
      name,
      description,
      toolkit,
      input: { ...objectOf({ ...needs, ...takes }, Object.keys(needs)), title: `${titleOf(slug)}Request` },
      output: { ...resultOf(objectOf(gives)), title: `${titleOf(slug)}Response` },
      isDeprecated: false,
      isRecent: false,
      ...marks,
    };
  };

/** The schema of a result: data, and whether it has worked. */
export const resultOf = (data: ObjectSchema): ObjectSchema =>
  objectOf(
    {
      data: { ...data, description: "Data from the action execution" },
      error: { anyOf: [text("Error if any occurred"), { type: "null" }], default: null },
      successful: { type: "boolean", description: "Whether or not the action execution was successful" },
    },
    ["data", "successful"],
  );

/** `SendEmail` of `GMAIL_SEND_EMAIL`. */
const titleOf = (slug: string): string =>
  slug
    .split("_")
    .slice(1)
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join("");
