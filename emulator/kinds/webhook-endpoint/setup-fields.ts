import { badRequest } from "../../api/api-error";
import type { WebhookEndpointData } from "./stored-webhook-endpoint";

/** A value that the app of a toolkit needs. */
interface SetupField {
  readonly isRequired: boolean;
  readonly isSecret: boolean;
}

/** The toolkits whose apps may have an endpoint, with the values that each needs. */
const SETUP_FIELDS: Readonly<Record<string, Readonly<Record<string, SetupField>>>> = {
  slack: {
    signing_secret: { isRequired: true, isSecret: true },
    app_token: { isRequired: false, isSecret: true },
    app_id: { isRequired: false, isSecret: false },
  },
  notion: { verification_token: { isRequired: true, isSecret: true } },
};

/** Throws the answer where the toolkit has no endpoints. */
export function fieldsOfToolkit(toolkit: string): Readonly<Record<string, SetupField>> {
  const fields = SETUP_FIELDS[toolkit];
  if (!fields) {
    throw badRequest([`toolkit ${toolkit} takes no events of own OAuth apps`]);
  }
  return fields;
}

/** Throws the answer to a name that the toolkit does not have. */
export function refuseUnknown(toolkit: string, data: WebhookEndpointData): void {
  const unknown = Object.keys(data).filter((name) => !Object.hasOwn(fieldsOfToolkit(toolkit), name));
  if (unknown.length > 0) {
    throw badRequest(unknown.map((name) => `data must NOT have additional properties: '${name}'`));
  }
}

/** Throws the answer to a map that lacks what is required. */
export function refuseLacking(toolkit: string, data: WebhookEndpointData): void {
  const lacking = Object.entries(fieldsOfToolkit(toolkit)).filter(
    ([name, { isRequired }]) => isRequired && data[name] === undefined,
  );
  if (lacking.length > 0) {
    throw badRequest(lacking.map(([name]) => `data must have required property '${name}'`));
  }
}

export const isSecret = (toolkit: string, name: string): boolean =>
  fieldsOfToolkit(toolkit)[name]?.isSecret !== false;
