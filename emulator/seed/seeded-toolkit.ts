import type { Toolkit } from "../catalogue";
import {
  apiKey,
  basic,
  bearerToken,
  connectedBy,
  oauth1,
  oauth2,
  type Scheme,
} from "../catalogue/auth-schemes";
import type { ObjectSchema } from "../catalogue/tools/json-schema";
import { resultOf, type Tool } from "../catalogue/tools/tool";

/** A tool of a seed. */
export interface SeedTool {
  /** In upper case, such as `CRM_FIND_CUSTOMER`. */
  readonly slug: string;
  /** @default the slug */
  readonly name?: string;
  /** @default the name */
  readonly description?: string;
  /**
   * The JSON schema of its arguments.
   * @default no arguments
   */
  readonly input_parameters?: object;
  /**
   * The JSON schema of the data that it gives.
   * @default any
   */
  readonly output_parameters?: object;
  /**
   * Hints by which sessions choose, such as `readOnlyHint`.
   * @default by the words in its slug
   */
  readonly tags?: readonly string[];
  /** @default false */
  readonly is_deprecated?: boolean;
}

/** A toolkit of a seed. One with the slug of another gives that more tools; a tool takes the place of one with its slug. */
export interface SeedToolkit {
  /** In lower case, such as `crm`. */
  readonly slug: string;
  /** @default the slug */
  readonly name?: string;
  /** @default the name */
  readonly description?: string;
  /** @default "other" */
  readonly category?: string;
  /**
   * The ways of authentication; `NO_AUTH` for none. `OAUTH2` and `OAUTH1` have an app of Composio's.
   * @default ["OAUTH2"]
   */
  readonly auth_schemes?: readonly string[];
  /** @default none */
  readonly tools?: readonly SeedTool[];
}

const SCHEMES: Readonly<Record<string, () => Scheme>> = {
  OAUTH2: oauth2,
  OAUTH1: oauth1,
  API_KEY: apiKey,
  BEARER_TOKEN: bearerToken,
  BASIC: basic,
};

const MANAGED = ["OAUTH2", "OAUTH1"];

/** A toolkit as the catalogue has it. */
export function toolkitOf({
  slug,
  name = slug,
  description = name,
  category = "other",
  auth_schemes = ["OAUTH2"],
}: SeedToolkit): Toolkit {
  const schemes = auth_schemes.map((mode) => SCHEMES[mode]?.() ?? connectedBy(mode));
  const managed = auth_schemes.filter((mode) => MANAGED.includes(mode)).map((mode) => ({ mode, scopes: [] }));
  return { slug, name, description, category, schemes, managed };
}

/** A tool as the catalogue has it. */
export function toolOf(
  toolkit: string,
  {
    slug,
    name = slug,
    description = name,
    input_parameters,
    output_parameters,
    tags,
    is_deprecated = false,
  }: SeedTool,
): Tool {
  return {
    slug,
    name,
    description,
    toolkit,
    input: asObjectSchema(input_parameters),
    output: resultOf(asObjectSchema(output_parameters)),
    isDeprecated: is_deprecated,
    isRecent: false,
    ...(tags && { hints: tags }),
  };
}

const asObjectSchema = (schema: object = {}): ObjectSchema => ({ properties: {}, ...schema, type: "object" });
