import { inertLine } from "../core/inert";
import type { AuthConfigObject } from "../resources/auth-config/auth-config-object";
import { authConfigProperties } from "../resources/auth-config/outputs";
import type { CustomToolkitObject } from "../resources/custom-toolkit/custom-toolkits";
import { customToolkitProperties } from "../resources/custom-toolkit/outputs";
import { missingInputs } from "../resources/custom-toolkit/whole";
import { undeclarable } from "../resources/session/declaration";
import type { NamedSession, NamedSubscription } from "./found";

/**
 * Says which parts of an auth config Composio does not give away, so that a replacement would not have them.
 *
 * @returns Undefined where there are none.
 */
export function secretsNote(remote: AuthConfigObject): string | undefined {
  const { custom } = authConfigProperties(remote, {});
  const { name, id, proxy_config, shared_connection_fields = {} } = remote;
  const unknown = [
    ...(custom ? ["the credentials"] : []),
    ...(proxy_config?.proxy_url === undefined ? [] : ["the key of the proxy"]),
    ...(Object.keys(shared_connection_fields).length > 0 ? ["the shared connection fields"] : []),
  ];
  if (unknown.length === 0) {
    return undefined;
  }
  const what = `${custom ? "custom " : ""}auth config "${name}" with the id ${id}`;
  return inertLine(
    `${unknown.join(" and ")} of the ${what} are not known: set them in the program before anything replaces it`,
  );
}

/**
 * Says which parts of a custom toolkit Composio does not show, without which nothing of it can be updated.
 *
 * @returns Undefined where there are none.
 */
export function hiddenPartsNote(remote: CustomToolkitObject): string | undefined {
  const hidden = missingInputs(customToolkitProperties(remote, {})).map(({ property }) => property);
  return hidden.length === 0
    ? undefined
    : inertLine(
        `Composio does not show ${hidden.join(", ")} of the custom toolkit "${remote.name ?? remote.id}" (${remote.id}), nor its ` +
          "logo and its texts: set in the program what the toolkit has before anything of it is changed",
      );
}

/** Says that the secret of a webhook subscription is not imported, and how the state gets one. */
export function webhookSecretNote({ name, id }: NamedSubscription): string {
  return inertLine(
    `the secret of the webhook subscription "${name}" with the id ${id} is not in the file, and nothing reads it: set ` +
      "secretRotation, which makes a new one, and the old one fails from then on. Its URL is in the file, which may hold " +
      "a token: keep the file as a secret",
  );
}

/**
 * Says of what a session has more than its declaration can say.
 *
 * @returns Undefined where there is nothing.
 */
export function undeclarableNote(remote: NamedSession): string | undefined {
  const inputs = undeclarable(remote);
  return inputs.length === 0
    ? undefined
    : inertLine(
        `the session "${remote.name}" with the id ${remote.id} has more of ${inputs.join(", ")} than a program can declare: ` +
          "look at it in Composio before anything of that is changed",
      );
}
