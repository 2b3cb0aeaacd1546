import * as pulumi from "@pulumi/pulumi";
import { readOrigin } from "../../run/settings";
import { mcpAddress } from "./mcp-address";

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

/** The address of Composio's transport for a server, at the origin that the provider is configured for. */
export function connectionUrl(serverId: pulumi.Output<string>, as: ConnectAs): pulumi.Output<string> {
  const { userId, connectedAccountId } = as;
  if ((userId === undefined) === (connectedAccountId === undefined)) {
    throw new Error("A connection needs exactly one of userId and connectedAccountId.");
  }
  const config = new pulumi.Config("composio");
  const origin = readOrigin({ config: (key) => config.get(key.replace("composio:", "")), env: process.env });
  const [parameter, given] =
    userId === undefined ? ["connected_account_id", connectedAccountId] : ["user_id", userId];
  return pulumi
    .all([serverId, given])
    .apply(([id, value]) => `${mcpAddress(origin, id)}?${parameter}=${encodeURIComponent(value)}`);
}
