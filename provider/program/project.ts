import * as pulumi from "@pulumi/pulumi";
import { dynamicType } from "../resources/loader";
import type { ApiKeyAccess, ApiKeyPreset, LogVisibility } from "../resources/project/project-enums";
import { type Declaring, declaredAs } from "./declared-by";
import { isOfType } from "./is-of-type";

/** The access that a key has to an area of Composio's API. */
export interface ApiKeyPermissionArgs {
  /** The area. */
  preset: pulumi.Input<ApiKeyPreset>;
  /**
   * The level of access. `tools` and `observability` take `read` alone, `tool_execution` and `proxy_execute` take `write`
   * alone; the others take every level.
   */
  access: pulumi.Input<ApiKeyAccess>;
}

/** The settings of a project. */
export interface ProjectConfigArgs {
  /** Whether each use of a connected account has to name the user that it belongs to. */
  is2faEnabled: pulumi.Input<boolean>;
  /** Whether Composio masks the secrets of connected accounts in its answers. */
  maskSecretKeysInConnectedAccount: pulumi.Input<boolean>;
  /** The part of the calls that Composio keeps. Not beside `zdrEnabled`, and needed without it. */
  logVisibilitySetting?: pulumi.Input<LogVisibility>;
  /** Whether Composio keeps no data at all. Not every plan has it. Not beside `logVisibilitySetting`. */
  zdrEnabled?: pulumi.Input<boolean>;
  /**
   * Whether agents may use tools that Composio charges for by the call.
   *
   * @default Composio's own
   */
  enableInstant?: pulumi.Input<boolean>;
  /**
   * The name that people see where they connect an account.
   *
   * @default Composio's own
   */
  displayName?: pulumi.Input<string>;
  /**
   * The picture that people see there: an https URL.
   *
   * @default Composio's own
   */
  logoUrl?: pulumi.Input<string>;
  /**
   * How many seconds the links to files work, from 1 to 86400.
   *
   * @default Composio's own
   * @integer
   */
  signedUrlFileExpiryInSeconds?: pulumi.Input<number>;
  /**
   * The https URL that Composio asks before it finishes a connection.
   *
   * @default none
   */
  oauthCallbackVerifierUrl?: pulumi.Input<string>;
  /**
   * The look of the pages where people connect accounts, as Composio's dashboard has it.
   *
   * @default Composio's own
   */
  theme?: pulumi.Input<Record<string, unknown>>;
}

/**
 * The inputs of a project. Composio takes them with the create alone, so that a change of all but the last two is refused:
 * a new project would be without all that the old one holds.
 */
export interface ProjectArgs {
  /**
   * The name: 3 to 75 letters, digits, hyphens and underscores. Unique in the organization. A change is refused, because
   * Composio has no way to rename a project.
   *
   * Default: the logical name and 16 digits of a hash of where the resource stands in its program.
   */
  name?: pulumi.Input<string>;

  /**
   * Whether the create makes an API key, which the output `apiKey` then is. A change is refused: a project that is there
   * gets a key in Composio's dashboard alone.
   *
   * @default false
   */
  createApiKey?: pulumi.Input<boolean>;

  /**
   * The areas that the key may use, each with a level, one at least. Every other area is closed to it. With `createApiKey`
   * alone. A change is refused.
   *
   * Default: the key may do everything.
   */
  apiKeyPermissions?: pulumi.Input<pulumi.Input<ApiKeyPermissionArgs>[]>;

  /**
   * The addresses of the machines that may use the key, one at least, without ranges. With `createApiKey` alone. A change
   * is refused.
   *
   * Default: it works from everywhere.
   */
  apiKeyAllowedIps?: pulumi.Input<pulumi.Input<string>[]>;

  /**
   * The settings of the project. Composio does not show them, and they change in its dashboard alone: a change is
   * refused.
   *
   * Default: Composio's own.
   */
  config?: pulumi.Input<ProjectConfigArgs>;

  /**
   * Whether a delete goes on although something is in the project, or although its key does not say that there is nothing.
   * It has to be applied by an update before the delete.
   *
   * @default false
   */
  forceDestroy?: pulumi.Input<boolean>;

  /**
   * Whether a delete also revokes at the applications what users of the project have granted. Composio does that in the
   * background.
   *
   * @default false
   */
  revokeOnDelete?: pulumi.Input<boolean>;
}

/**
 * A project in a Composio organization: an environment or a customer, with keys and objects of its own.
 *
 * It takes the key of the organization, `composio:organizationApiKey` or `COMPOSIO_ORGANIZATION_API_KEY`. A program
 * declares what is in the project by a provider of the plugin that has the project's key.
 *
 * ```ts
 * const staging = new Project("staging", { createApiKey: true });
 * export const key = staging.apiKey;
 * ```
 */
export class Project extends pulumi.CustomResource {
  /** @internal Policy packs compare a resource's type with it. */
  static readonly __pulumiType: string = dynamicType("Project");

  /** The name. */
  declare readonly name: pulumi.Output<string>;
  /** The id in Composio, which is the resource's id too. */
  declare readonly projectId: pulumi.Output<string>;
  /** The id of the organization. Empty where Composio does not say. */
  declare readonly organizationId: pulumi.Output<string>;
  /** The time of its creation: ISO 8601, UTC. Empty where Composio does not say. */
  declare readonly createdAt: pulumi.Output<string>;
  /**
   * The API key, a Pulumi secret. Composio gives it away in the answer to the create alone. Empty where it is not known:
   * with `createApiKey` off and after an import.
   */
  declare readonly apiKey: pulumi.Output<string>;
  /** Whether the create was to make a key, as declared. */
  declare readonly createApiKey: pulumi.Output<boolean | undefined>;
  /** The areas that the key may use, as declared. */
  declare readonly apiKeyPermissions: pulumi.Output<pulumi.Unwrap<ApiKeyPermissionArgs>[] | undefined>;
  /** The addresses that the key works from, as declared. */
  declare readonly apiKeyAllowedIps: pulumi.Output<string[] | undefined>;
  /** The settings, as declared. */
  declare readonly config: pulumi.Output<pulumi.Unwrap<ProjectConfigArgs> | undefined>;
  /** Whether a delete goes on although something is in the project, as declared. */
  declare readonly forceDestroy: pulumi.Output<boolean | undefined>;
  /** Whether a delete also revokes what users have granted, as declared. */
  declare readonly revokeOnDelete: pulumi.Output<boolean | undefined>;

  /**
   * Reads an existing project that something else manages, without taking it over.
   *
   * @param name The logical name of the resource in this program.
   * @param id The id in Composio, such as `pr_1a2b3c4d`.
   * @param opts Options of the resource.
   */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Project {
    return new Project(name, undefined, { ...opts, id });
  }

  /** Whether a value is a `Project`, also one of another copy of this package. */
  static override isInstance(value: unknown): value is Project {
    return isOfType(value, Project.__pulumiType);
  }

  /**
   * Declares a project.
   *
   * @param name The logical name of the resource in this program.
   * @param args What the project should be.
   * @param opts Options of the resource. The option `import` is refused, because Pulumi cannot import dynamic
   * resources by it.
   * @throws Error if the program's folder cannot resolve this package by name, and with the option `import`.
   */
  constructor(name: string, args: ProjectArgs, opts?: pulumi.CustomResourceOptions);
  /** @internal For `get`, where the option `id` stands for the arguments, and for the other host. */
  constructor(...declaring: Declaring<ProjectArgs>);
  constructor(...declaring: Declaring<ProjectArgs>) {
    super(...declaredAs("Project", declaring, OUTPUTS, { secretOutputs: ["apiKey"] }));
  }
}

/** Pulumi gives a resource only those outputs that its properties name. */
const OUTPUTS = {
  name: undefined,
  projectId: undefined,
  organizationId: undefined,
  createdAt: undefined,
  apiKey: undefined,
  createApiKey: undefined,
  apiKeyPermissions: undefined,
  apiKeyAllowedIps: undefined,
  config: undefined,
  forceDestroy: undefined,
  revokeOnDelete: undefined,
};
