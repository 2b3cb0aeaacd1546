import { useEmulator } from "composio-emulator/jest";
import { clientOf, type ErrorBody, request } from "../../support/emulator/client";

const HEADERS = { "x-api-key": "ak_test" };

describe("errors", () => {
  const emulator = useEmulator({ strict: false });
  let client: ReturnType<typeof clientOf>;

  beforeEach(() => {
    client = clientOf(emulator);
  });

  it("come in the envelope, with the request id of the header", async () => {
    const { headers, body } = await client.get<ErrorBody>("/mcp/00000000-0000-4000-8000-000000000000");

    expect(body).toEqual({
      error: {
        message: expect.any(String),
        code: expect.any(Number),
        slug: "HTTP_NotFound",
        status: 404,
        request_id: headers.get("x-request-id"),
        suggested_fix: expect.any(String),
      },
    });
    expect(body.error.request_id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("are not the only answers with a request id", async () => {
    const { status, headers } = await client.get("/mcp/servers");

    expect(status).toBe(200);
    expect(headers.get("x-request-id")).toBe(emulator.journal.requests()[0]?.requestId);
  });

  it("list each problem of a body", async () => {
    const body = { auth_config_ids: "ac_gmail_prod", allowed_tools: [1, "A"], surprise: true };

    const answer = await client.post<ErrorBody>("/mcp/servers", body);

    expect(answer.status).toBe(400);
    expect(answer.body.error.errors?.sort()).toEqual([
      "allowed_tools.0 must be string",
      "auth_config_ids must be array",
      "body must NOT have additional properties: 'surprise'",
      "body must have required property 'name'",
    ]);
  });

  it.each<[string, object]>([
    ["a number for a name", { name: 12345, auth_config_ids: [] }],
    ["a string for a boolean", { name: "typed", auth_config_ids: [], managed_auth_via_composio: "true" }],
    ["null for a list", { name: "typed", auth_config_ids: [], allowed_tools: null }],
    ["an array for the body", []],
  ])("are given for %s: nothing is converted", async (_what, body) => {
    const { status } = await client.post("/mcp/servers", body);

    expect(status).toBe(400);
    expect(emulator.servers()).toEqual([]);
  });

  it.each<[string, string, Record<string, string>]>([
    ["JSON that cannot be parsed", '{"name": ', {}],
    ["an empty body", "", {}],
    ["a body that is not JSON", "name=form", { "content-type": "application/x-www-form-urlencoded" }],
  ])("are given for %s", async (_what, body, headers) => {
    const answer = await request<ErrorBody>("POST", `${emulator.url}/api/v3/mcp/servers`, {
      body,
      headers: { ...HEADERS, ...headers },
    });

    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({ slug: "HTTP_BadRequest", errors: [expect.any(String)] });
  });

  it.each([
    ["GET", "/api/v3/mcp/servers/00000000-0000-4000-8000-000000000000"],
    ["PUT", "/api/v3/mcp/00000000-0000-4000-8000-000000000000"],
    ["GET", "/api/v2/mcp/servers"],
    ["GET", "/mcp/servers"],
    ["GET", "/"],
  ])(
    "are 501 in the envelope for %s %s, for which there is no route, and not to be retried",
    async (method, path) => {
      const { status, body, headers } = await request(method, emulator.url + path, { headers: HEADERS });

      expect(status).toBe(501);
      expect(body).toMatchObject({ error: { slug: "Emulator_NotImplemented", status: 501 } });
      expect(headers.get("x-should-retry")).toBe("false");
      expect(emulator.journal.unanswered()).toMatchObject([{ method, path, status: 501, operation: null }]);
    },
  );

  it("are 400 in the envelope for a path that cannot be decoded", async () => {
    const { status, body } = await client.get<ErrorBody>("/mcp/%zz");

    expect(status).toBe(400);
    expect(body.error.slug).toBe("HTTP_BadRequest");
  });

  it("of the emulator itself are a 500 that does not show them", async () => {
    jest.spyOn(emulator.journal, "requests").mockImplementation(() => {
      throw new Error("a secret detail");
    });

    const { status, body } = await request(`GET`, `${emulator.url}/__emulator/journal`);

    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain("secret");
    expect(body).toMatchObject({ error: { slug: "HTTP_InternalServerError" } });
  });
});
