/**
 * Rules about what agents may do, for a policy pack of one's own.
 *
 * @packageDocumentation
 */
import type { ResourceValidationPolicy } from "@pulumi/policy";
import { sharedAccountListed } from "./account-rules";
import { fullAccessKeyForbidden } from "./project-rules";
import { allowedToolsRequired, toolsLimited } from "./server-rules";
import { destructiveToolsApproved, proxyForbidden, sessionAllowListRequired } from "./session-rules";

export { sharedAccountListed } from "./account-rules";
export { fullAccessKeyForbidden } from "./project-rules";
export { allowedToolsRequired, toolsLimited } from "./server-rules";
export { destructiveToolsApproved, proxyForbidden, sessionAllowListRequired } from "./session-rules";

/** All rules of the pack. */
export const policies: ResourceValidationPolicy[] = [
  allowedToolsRequired,
  toolsLimited,
  sessionAllowListRequired,
  proxyForbidden,
  sharedAccountListed,
  fullAccessKeyForbidden,
  destructiveToolsApproved,
];
