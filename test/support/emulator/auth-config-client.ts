import type { AuthConfigSettings, Emulator, StoredAuthConfig } from "composio-emulator";
import { type Answer, clientOf, type ErrorBody, request } from "./client";

export interface AuthConfigBody {
  id: string;
  type: "default" | "custom";
  name: string;
  status: string;
  credentials: Record<string, unknown>;
  created_at: string;
  last_updated_at: string;
}

interface Created {
  toolkit: { slug: string };
  auth_config: { id: string; auth_scheme: string; is_composio_managed: boolean };
}

export interface PageBody {
  items: AuthConfigBody[];
  next_cursor: string | null;
  total_items: number;
}

/** The credentials that a custom auth config of GitHub needs. */
export const SECRETS = { client_id: "github-client", client_secret: "github-secret" };

export const customForm = (fields: object = {}) => ({
  type: "use_custom_auth",
  authScheme: "OAUTH2",
  credentials: SECRETS,
  ...fields,
});

/** Talks about auth configs to an emulator, through HTTP. */
export function authConfigsOf(emulator: Emulator) {
  const client = clientOf(emulator);
  const post = <T = Created & ErrorBody>(slug: string, auth_config?: object): Promise<Answer<T>> =>
    client.post("/auth_configs", { toolkit: { slug }, ...(auth_config && { auth_config }) });
  const created = async (slug: string, form?: object): Promise<string> =>
    (await post(slug, form)).body.auth_config.id;
  return {
    ...client,
    post,
    /** The id of a new one on GitHub with secrets of its own. */
    custom: (fields: object = {}) => created("github", customForm(fields)),
    /** The id of a new one on Composio's app. */
    managed: (slug = "gmail", fields: object = {}) =>
      created(slug, { type: "use_composio_managed_auth", ...fields }),
    read: async (id: string) => (await client.get<AuthConfigBody>(`/auth_configs/${id}`)).body,
    status: async (id: string) => (await client.get(`/auth_configs/${id}`)).status,
    change: (id: string, body: unknown) => client.patch<ErrorBody>(`/auth_configs/${id}`, body),
    remove: (id: string, query = "") => client.delete<Partial<ErrorBody>>(`/auth_configs/${id}${query}`),
    list: async (query = "") => (await client.get<PageBody>(`/auth_configs${query}`)).body,
    ids: async (query = "") =>
      (await client.get<PageBody>(`/auth_configs${query}`)).body.items.map(({ id }) => id),
    stored: (id: string): StoredAuthConfig | undefined =>
      emulator.authConfigs().find((config) => config.id === id),
    /** The way of another process, so that each value is one that it can turn on. */
    turn: async (authConfigs: Partial<AuthConfigSettings>) => {
      const { status } = await request("PATCH", `${emulator.url}/__emulator/settings`, {
        body: { authConfigs },
      });
      expect(status).toBe(200);
    },
  };
}
