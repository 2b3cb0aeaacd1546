import * as pulumi from "@pulumi/pulumi";
import { addressFor } from "../resources/mcp-server/mcp-address";
import { readOrigin } from "../run/settings";

/** For whom an agent connects: exactly one of a user and a connected account. */
export type ConnectAs =
  | {
      /** The id of a user, as your application names its users. */
      userId: pulumi.Input<string>;
      /** Not together with `userId`. */
      connectedAccountId?: never;
    }
  | {
      /** Not together with `connectedAccountId`. */
      userId?: never;
      /** The id of a connected account in Composio, such as `ca_1a2b3c4d`. */
      connectedAccountId: pulumi.Input<string>;
    };

/**
 * The address of Composio's transport for a server, at the origin that its provider is configured for.
 *
 * @param provider The explicit provider, where there is one.
 */
export function connectionUrl(
  serverId: pulumi.Output<string>,
  as: ConnectAs | undefined,
  provider?: pulumi.ProviderResource,
): pulumi.Output<string> {
  // A program without types may leave it out.
  const { userId, connectedAccountId }: Partial<Record<keyof ConnectAs, pulumi.Input<string>>> = as ?? {};
  if ((userId === undefined) === (connectedAccountId === undefined)) {
    throw new Error(
      'A connection needs exactly one of userId and connectedAccountId, such as { userId: "agent-7" }.',
    );
  }
  const name = userId === undefined ? "connectedAccountId" : "userId";
  const value = userId ?? connectedAccountId;
  // What is known is looked at in the program's own line, and an output or a promise when it is there.
  const given = typeof value === "object" ? value : textOf(name, value);
  return pulumi
    .all([serverId, given, originOf(provider)])
    .apply(([id, known, origin]) => addressFor(origin, id, { [name]: textOf(name, known) }));
}

/** An address for nobody in particular would be for everybody. */
function textOf(name: keyof ConnectAs, value: unknown): string {
  if (typeof value !== "string" || value.trim() === "") {
    throw new Error(`The ${name} of a connection must be a text that is not empty.`);
  }
  return value;
}

/** An explicit provider does not have the stack's configuration, but what the program gives it. */
function originOf(provider: pulumi.ProviderResource | undefined): pulumi.Output<string> {
  if (!provider) {
    const config = new pulumi.Config("composio");
    return pulumi.output(
      readOrigin({ config: (key) => config.get(key.replace("composio:", "")), env: process.env }),
    );
  }
  const baseUrl = "baseUrl" in provider ? (provider.baseUrl as pulumi.Input<string | undefined>) : undefined;
  return pulumi
    .output(baseUrl)
    .apply((text) =>
      readOrigin({ config: (key) => (key === "composio:baseUrl" ? text : undefined), env: process.env }),
    );
}
