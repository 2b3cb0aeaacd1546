import type { Question } from "../question";
import { clearing } from "./auth-config/clearing";
import { deleteAnswer } from "./auth-config/delete-answer";
import { deletedAuthConfig } from "./auth-config/deleted";
import { limit } from "./auth-config/limit";
import { patchedCredentials } from "./auth-config/patched-credentials";
import { redirectUri } from "./auth-config/redirect-uri";
import { scopes } from "./auth-config/scopes";
import { search } from "./auth-config/search";
import { secrets } from "./auth-config/secrets";
import { newSharing } from "./connected-account/new-sharing";
import { accountSecrets } from "./connected-account/secrets";
import { statusRoute } from "./connected-account/status-route";
import { takenAlias } from "./connected-account/taken-alias";
import { deletedFlag } from "./custom-toolkit/deleted-flag";
import { existingToolkit } from "./custom-toolkit/existing";
import { shownUrl } from "./custom-toolkit/shown-url";
import { unchangedSync } from "./custom-toolkit/unchanged-sync";
import { urlField } from "./custom-toolkit/url-field";
import { allowedTools } from "./mcp-server/allowed-tools";
import { deletedServer } from "./mcp-server/deleted-server";
import { duplicateName } from "./mcp-server/duplicate-name";
import { serverIds } from "./mcp-server/server-ids";
import { unknownAuthConfig } from "./mcp-server/unknown-auth-config";
import { deletedProject } from "./project/deleted";
import { deletedProjectNames } from "./project/deleted-names";
import { duplicateProjectName } from "./project/duplicate-name";
import { keyPermissions } from "./project/key-permissions";
import { keyRevocations } from "./project/key-revocations";
import { deletedSession } from "./session/deleted";
import { emptyEnable } from "./session/empty-enable";
import { expectedVersion } from "./session/expected-version";
import { identicalPatch } from "./session/identical-patch";
import { nulls } from "./session/nulls";
import { unknownKeys } from "./session/unknown-keys";
import { deletedInstance } from "./trigger-instance/deleted-instance";
import { inactiveAccount } from "./trigger-instance/inactive-account";
import { ofDeletedAccount } from "./trigger-instance/of-deleted-account";
import { sameConfigs } from "./trigger-instance/same-configs";
import { storedConfigs } from "./trigger-instance/stored-configs";
import { upsertStatus } from "./trigger-instance/upsert-status";
import { versionInKey } from "./trigger-instance/version-in-key";
import { emptyData } from "./webhook-endpoint/empty-data";
import { endpointDeletes } from "./webhook-endpoint/endpoint-deletes";
import { endpointSecrets } from "./webhook-endpoint/endpoint-secrets";
import { webhookSecrets } from "./webhook-subscription/secrets";
import { unsupportedEvents } from "./webhook-subscription/unsupported-events";

/** All questions, in the order in which they are asked. */
export const QUESTIONS: readonly Question[] = [
  duplicateName,
  unknownAuthConfig,
  deletedServer,
  serverIds,
  allowedTools,
  secrets,
  redirectUri,
  scopes,
  patchedCredentials,
  clearing,
  deletedAuthConfig,
  deleteAnswer,
  limit,
  search,
  accountSecrets,
  takenAlias,
  newSharing,
  statusRoute,
  unknownKeys,
  expectedVersion,
  nulls,
  identicalPatch,
  deletedSession,
  emptyEnable,
  upsertStatus,
  deletedInstance,
  inactiveAccount,
  ofDeletedAccount,
  sameConfigs,
  storedConfigs,
  versionInKey,
  webhookSecrets,
  unsupportedEvents,
  urlField,
  existingToolkit,
  shownUrl,
  deletedFlag,
  unchangedSync,
  emptyData,
  endpointSecrets,
  endpointDeletes,
  duplicateProjectName,
  deletedProjectNames,
  deletedProject,
  keyPermissions,
  keyRevocations,
];
