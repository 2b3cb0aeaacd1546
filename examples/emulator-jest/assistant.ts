/** A session of an assistant at Composio. */
export interface Session {
  id: string;
  mcpUrl: string;
}

interface Mail {
  subject: string;
}

/** Opens a session in which an assistant may read a user's mail and draft answers, and may not send any. */
export async function openSession(userId: string): Promise<Session> {
  const response = await ask("POST", "/tool_router/session", {
    user_id: userId,
    toolkits: { enable: ["gmail"] },
    tools: { gmail: { enable: ["GMAIL_FETCH_EMAILS", "GMAIL_CREATE_EMAIL_DRAFT"] } },
  });
  if (!response.ok) {
    throw new Error(`Composio opened no session for ${userId}: ${response.status}`);
  }
  const { session_id, mcp } = (await response.json()) as { session_id: string; mcp: { url: string } };
  return { id: session_id, mcpUrl: mcp.url };
}

/** Searches a user's mail. Returns the subjects of what is found. */
export async function findMail(session: Session, query: string): Promise<string[]> {
  const response = await ask("POST", `/tool_router/session/${session.id}/execute`, {
    tool_slug: "GMAIL_FETCH_EMAILS",
    arguments: { query },
  });
  const { data, error } = (await response.json()) as { data?: { messages: Mail[] }; error: unknown };
  if (!data || error) {
    throw new Error(`the mail could not be read: ${JSON.stringify(error)}`);
  }
  return data.messages.map(({ subject }) => subject);
}

/** Closes a session. One that is closed already is none to worry about. */
export async function closeSession(id: string): Promise<void> {
  const response = await ask("DELETE", `/tool_router/session/${id}`);
  if (!response.ok && response.status !== 404) {
    throw new Error(`Composio did not close the session ${id}: ${response.status}`);
  }
}

function ask(method: string, path: string, body?: object): Promise<Response> {
  const { COMPOSIO_BASE_URL = "https://backend.composio.dev", COMPOSIO_API_KEY = "" } = process.env;
  const headers = { "x-api-key": COMPOSIO_API_KEY, "content-type": "application/json" };
  return fetch(`${COMPOSIO_BASE_URL}/api/v3.1${path}`, {
    method,
    headers: body ? headers : { "x-api-key": COMPOSIO_API_KEY },
    ...(body && { body: JSON.stringify(body) }),
  });
}
