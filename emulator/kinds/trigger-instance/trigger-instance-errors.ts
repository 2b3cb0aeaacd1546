import { ApiError } from "../../api/api-error";

export const instanceNotFound = (id: string, status: 404 | 409 | 410 = 404): ApiError =>
  new ApiError({
    status,
    slug: "TriggerInstance_NotFound",
    message:
      status === 409 ? `Trigger instance ${id} was deleted before` : `Trigger instance ${id} not found`,
    suggestedFix: "List the trigger instances of the project",
  });

/** The emulator's own word: Composio would say nothing, and deliver nothing. */
export const cannotFire = (id: string, reason: string): ApiError =>
  new ApiError({
    status: 409,
    slug: "Emulator_TriggerCannotFire",
    message: `Trigger instance ${id} cannot fire: ${reason}`,
    suggestedFix: "Make what is missing, as a program does that wants the event",
  });

export const instanceIsInState = (state: "enabled" | "disabled"): ApiError =>
  new ApiError({
    status: 409,
    slug: `TriggerInstance_Already${state === "enabled" ? "Enabled" : "Disabled"}`,
    message: `The trigger instance is already ${state}`,
    suggestedFix: "There is nothing to do",
  });

/** The API answers 400, and not 404, to a slug that no type has. */
export const unknownTriggerType = (slug: string): ApiError =>
  new ApiError({
    status: 400,
    slug: "TriggerType_NotFound",
    message: `Trigger type ${slug} not found`,
    suggestedFix: "List the trigger types",
  });

export const accountOfOtherToolkit = (id: string, toolkit: string): ApiError =>
  new ApiError({
    status: 400,
    slug: "TriggerInstance_ConnectedAccountMismatch",
    message: `Connected account ${id} is of ${toolkit}`,
    suggestedFix: "Use a connected account of the toolkit of the trigger",
  });

export const accountRequired = (toolkit: string): ApiError =>
  new ApiError({
    status: 400,
    slug: "TriggerInstance_ConnectedAccountIdRequired",
    message: `connected_account_id is required: no user with an active account of ${toolkit} is named`,
    suggestedFix: "Name a connected account, or a user who has one",
  });

export const inactiveAccount = (id: string, status: 400 | 410 | 422): ApiError =>
  new ApiError({
    status,
    slug: "TriggerInstance_ConnectedAccountNotActive",
    message: `Connected account ${id} is not active`,
    suggestedFix: "Connect the account anew, or enable it",
  });

export const invalidTriggerConfig = (problem: string): ApiError =>
  new ApiError({
    status: 400,
    slug: "TriggerInstance_InvalidConfig",
    message: `The configuration of the trigger is not valid: ${problem}`,
    suggestedFix: "Follow the schema of the trigger type",
  });

export const invalidInterval = (minimum: number): ApiError =>
  new ApiError({
    status: 400,
    slug: "TriggerInstance_PollingConfigInvalid",
    code: 1213,
    message: `The polling interval must be at least ${minimum} minutes`,
    suggestedFix: "Set a longer interval",
  });
