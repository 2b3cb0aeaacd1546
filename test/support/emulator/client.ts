export interface Answer<T> {
  status: number;
  headers: Headers;
  body: T;
}

export interface ErrorBody {
  error: {
    message: string;
    code: number;
    slug: string;
    status: number;
    request_id: string;
    suggested_fix: string;
    errors?: string[];
  };
}

export interface ServerBody {
  id: string;
  name: string;
  auth_config_ids: string[];
  allowed_tools: string[];
  mcp_url: string;
  toolkits: string[];
  toolkit_icons: Record<string, string>;
  commands: Record<string, string>;
  updated_at: string;
  created_at: string;
  server_instance_count: number;
  managed_auth_via_composio: boolean;
  deleted?: boolean;
}

export interface ListBody {
  items: ServerBody[];
  total_pages: number;
  current_page: number;
}

type HeaderValues = Record<string, string>;

export const USER_AGENT = "emulator-tests/1";

/** Talks to an emulator as any HTTP client would, which may start later; `path` is what follows `/api/v3`. */
export function clientOf(emulator: { url: string }, headers: HeaderValues = { "x-api-key": "ak_test" }) {
  const api = <T>(method: string, path: string, body?: unknown) =>
    request<T>(method, `${emulator.url}/api/v3${path}`, { ...(body !== undefined && { body }), headers });
  return {
    get: <T = unknown>(path: string) => api<T>("GET", path),
    post: <T = unknown>(path: string, body: unknown) => api<T>("POST", path, body),
    patch: <T = ServerBody>(path: string, body: unknown) => api<T>("PATCH", path, body),
    delete: <T = unknown>(path: string) => api<T>("DELETE", path),
    /** Creates a server, on Gmail unless `fields` says otherwise. */
    create: async (name: string, fields: object = {}): Promise<ServerBody> => {
      const body = { name, auth_config_ids: ["ac_gmail_prod"], ...fields };
      return (await api<ServerBody>("POST", "/mcp/servers", body)).body;
    },
    names: async (query = ""): Promise<string[]> =>
      (await api<ListBody>("GET", `/mcp/servers${query}`)).body.items.map((server) => server.name),
  };
}

/** One request to any address, the control endpoints among them. Redirects are not followed. */
export async function request<T = unknown>(
  method: string,
  url: string,
  { body, headers = {} }: { body?: unknown; headers?: HeaderValues } = {},
): Promise<Answer<T>> {
  const response = await fetch(url, {
    method,
    redirect: "manual",
    headers: {
      "user-agent": USER_AGENT,
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json");
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}
