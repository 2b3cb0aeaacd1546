import * as pulumi from "@pulumi/pulumi";
import { withSecretParts } from "../secret-parts";

/** The settings of an explicit provider, each as the stack's configuration has it under `composio:`. */
export interface ProviderArgs {
  /** The key of a Composio project, `ak_…`. A secret, whatever the program passes. Not beside `userApiKey`. */
  apiKey?: pulumi.Input<string>;
  /** The key of a Composio user, in place of `apiKey`. A secret, whatever the program passes. */
  userApiKey?: pulumi.Input<string>;
  /** The key of the Composio organization, which projects take. A secret, whatever the program passes. */
  organizationApiKey?: pulumi.Input<string>;
  /**
   * The origin of the API. Plain http only to your own machine.
   *
   * @default `https://backend.composio.dev`
   */
  baseUrl?: pulumi.Input<string>;
  /**
   * The time limit of one request in seconds, from 0.1 to 3600.
   *
   * @default 60
   */
  requestTimeoutSeconds?: pulumi.Input<number>;
  /**
   * How many seconds the attempts at one operation may take together, up to 3600; 0 for a single attempt.
   *
   * @default 120
   */
  retrySeconds?: pulumi.Input<number>;
  /**
   * How many requests may be under way at once: a whole number from 1 to 1000.
   *
   * @default 10
   * @integer
   */
  maxInFlight?: pulumi.Input<number>;
  /**
   * Whether a preview looks up what the program names.
   *
   * @default true
   */
  preflight?: pulumi.Input<boolean>;
  /**
   * Whether a line is logged of each request: method, path, status, time, attempt and request id.
   *
   * @default false
   */
  debug?: pulumi.Input<boolean>;
}

/**
 * A Composio project, for resources that are not of the one in the stack's configuration. What it does not set comes
 * from the environment, and not from the stack's configuration.
 */
export class Provider extends pulumi.ProviderResource {
  /** The origin of the API, where it is set. */
  declare readonly baseUrl: pulumi.Output<string | undefined>;

  /**
   * Declares a provider.
   *
   * @param name The logical name of the provider in this program.
   * @param args Its settings.
   * @param opts Options of the resource.
   */
  constructor(name: string, args: ProviderArgs = {}, opts?: pulumi.ResourceOptions) {
    const { apiKey, userApiKey, organizationApiKey, baseUrl, ...others } = args;
    const keys = { apiKey, userApiKey, organizationApiKey };
    const numbers = Object.entries(others).map(([key, value]) => [key, pulumi.jsonStringify(value)]);
    super(
      "composio",
      name,
      {
        baseUrl,
        ...withSecretParts(keys, Object.keys(keys)),
        ...Object.fromEntries(numbers),
      },
      opts,
    );
  }
}
