import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

const { COMPOSIO_BASE_URL, COMPOSIO_API_KEY } = process.env;

const ask = async (method, path, body) => {
  const response = await fetch(`${COMPOSIO_BASE_URL}${path}`, {
    method,
    headers: { "x-api-key": COMPOSIO_API_KEY, ...(body && { "content-type": "application/json" }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  assert.ok(response.ok, `${method} ${path}: ${response.status} ${text}`);
  return text === "" ? undefined : JSON.parse(text);
};

beforeEach(() => ask("POST", "/__emulator/reset"));

test("a session has an address that this container reaches", async () => {
  const { session_id, mcp } = await ask("POST", "/api/v3.1/tool_router/session", { user_id: "user-1" });

  assert.equal(mcp.url, `${COMPOSIO_BASE_URL}/tool_router/${session_id}/mcp`);
});

test("nothing is left of the test before", async () => {
  assert.deepEqual(await ask("GET", "/__emulator/sessions"), { sessions: [] });
});
