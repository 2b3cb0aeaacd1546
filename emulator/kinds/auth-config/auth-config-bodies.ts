import type { Credentials, CredentialValue, ProxyConfig, ToolAccessConfig } from "./stored-auth-config";

/** Null clears, as an empty text or list does. */
export type CredentialsChange = Readonly<Record<string, CredentialValue | null>>;

interface CommonFields {
  name?: string;
  is_enabled_for_tool_router?: boolean;
  restrict_to_following_tools?: string[];
  tool_access_config?: ToolAccessConfig;
  shared_connection_fields?: Credentials;
  /** The former name of `shared_connection_fields`. */
  shared_credentials?: Credentials;
}

export interface ManagedForm extends CommonFields {
  type: "use_composio_managed_auth";
  credentials?: Credentials;
  managed_app_id?: string;
}

export interface CustomForm extends CommonFields {
  type: "use_custom_auth";
  authScheme: string;
  credentials?: Credentials;
  proxy_config?: ProxyConfig;
}

export interface CreateAuthConfigBody {
  toolkit: { slug: string };
  auth_config?: ManagedForm | CustomForm;
}

interface ManagedChange extends CommonFields {
  type: "default";
  scopes?: string | string[] | null;
  user_scopes?: string | string[] | null;
}

interface CustomChange extends CommonFields {
  type: "custom";
  credentials?: CredentialsChange;
  proxy_config?: ProxyConfig | null;
}

export type UpdateAuthConfigBody = ManagedChange | CustomChange;
