import { startEmulator } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import { clientOf, type ErrorBody, request } from "../../support/emulator/client";

interface Body extends ErrorBody {
  data: Record<string, unknown>;
  error: ErrorBody["error"];
  successful: boolean;
  log_id: string;
}

const emulator = useEmulator({ strict: false });
const client = clientOf(emulator);

const EMAIL = { recipient_email: "ada@example.com", body: "Hello" };
const AS_SOMEBODY = { user_id: "somebody-else", arguments: EMAIL };
const execute = (slug: string, body: object = AS_SOMEBODY) =>
  client.post<Body>(`/tools/execute/${slug}`, body);
const send = (body?: object) => execute("GMAIL_SEND_EMAIL", body);

test("a tool gives what the test declares, and the call is kept", async () => {
  emulator.tools.returns("GMAIL_SEND_EMAIL", { id: "msg_1" });

  expect(await send()).toMatchObject({
    status: 200,
    body: { data: { id: "msg_1" }, error: null, successful: true, log_id: expect.stringMatching(/^log_/) },
  });
  expect(emulator.tools.calls("gmail_send_email")).toEqual([
    {
      tool: "GMAIL_SEND_EMAIL",
      arguments: EMAIL,
      userId: "somebody-else",
      connectedAccountId: "ca_gmail_other",
      sessionId: null,
      way: "tools",
    },
  ]);
  expect(emulator.tools.calls("GMAIL_FETCH_EMAILS")).toEqual([]);
});

test("a declared function makes the result of the arguments and the call", async () => {
  emulator.tools.returns("GMAIL_SEND_EMAIL", async ({ recipient_email }, { userId }) => ({
    to: recipient_email,
    from: userId,
  }));
  expect((await send()).body.data).toEqual({ to: "ada@example.com", from: "somebody-else" });
});

test("a tool fails as the test declares it, by a message or by a function that throws", async () => {
  emulator.tools.fails("GMAIL_SEND_EMAIL", "Quota exceeded");
  expect(await send()).toMatchObject({
    status: 200,
    body: { data: {}, error: "Quota exceeded", successful: false },
  });

  emulator.tools.returns("GMAIL_SEND_EMAIL", () => {
    throw new Error("No such mailbox");
  });
  expect((await send()).body.error).toBe("No such mailbox");
});

test("a tool of which nothing is declared is no success and no failure: 501, and what would declare it", async () => {
  emulator.tools.returns("GMAIL_LIST_LABELS", { labels: [] });
  const { status, headers, body } = await send();
  expect(status).toBe(501);
  expect(headers.get("x-should-retry")).toBe("false");
  expect(body.error).toMatchObject({
    slug: "Emulator_NoToolResult",
    message: "Nothing says what GMAIL_SEND_EMAIL gives; declared are GMAIL_LIST_LABELS",
    suggested_fix: expect.stringContaining('emulator.tools.returns("GMAIL_SEND_EMAIL"'),
  });
  expect(emulator.tools.undeclared()).toMatchObject([{ tool: "GMAIL_SEND_EMAIL" }]);

  emulator.reset();
  expect(emulator.tools.calls()).toEqual([]);
});

test("a strict emulator ends with an error where a tool was called of which nothing is declared", async () => {
  const strict = await startEmulator({ strict: true });
  await clientOf(strict).post("/tools/execute/EXA_SEARCH", { arguments: { query: "x" }, user_id: "u" });
  await clientOf(strict).post("/tools/execute/GMAIL_SEND_EMAIL", AS_SOMEBODY);
  await expect(strict.close()).rejects.toThrow(
    "nothing says what these tools give, which were called: EXA_SEARCH, GMAIL_SEND_EMAIL",
  );
});

test("an argument that a tool needs has to be there", async () => {
  emulator.tools.returns("GMAIL_SEND_EMAIL", {});
  expect(await send({ user_id: "somebody-else", arguments: { body: "Hello" } })).toMatchObject({
    status: 200,
    body: {
      successful: false,
      error: "Invalid request data provided - Following fields are missing: {'recipient_email'}",
    },
  });
  expect(emulator.tools.calls()).toEqual([]);
});

describe("the account", () => {
  beforeEach(() => emulator.tools.returns("GMAIL_SEND_EMAIL", {}));

  const used = async (body: object) => {
    expect(await send({ arguments: EMAIL, ...body })).toMatchObject({ status: 200 });
    return emulator.tools.calls().at(-1)?.connectedAccountId;
  };

  it("is the user's newest active one, or the one that is named", async () => {
    expect(await used({ user_id: "somebody-else" })).toBe("ca_gmail_other");
    expect(await used({ entity_id: "somebody-else" })).toBe("ca_gmail_other");
    expect(await used({ connected_account_id: "ca_gmail_other" })).toBe("ca_gmail_other");
    // One that is shared has to be named.
    expect(await used({ user_id: "agent-7", connected_account_id: "ca_gmail_team" })).toBe("ca_gmail_team");
    expect(await used({ user_id: "agent-7", custom_connection_data: {} })).toBeNull();
  });

  it.each([
    ["a user without one", { user_id: "agent-7" }, "user ID agent-7 for toolkit gmail"],
    ["no user", {}, "user ID default for toolkit gmail"],
    ["one that is not there", { connected_account_id: "ca_none" }, "with ID ca_none for toolkit gmail"],
    [
      "another user's",
      { user_id: "agent-7", connected_account_id: "ca_gmail_other" },
      "with ID ca_gmail_other for user ID agent-7 for toolkit gmail",
    ],
  ])("is refused for %s", async (_name, body, message) => {
    expect(await send({ arguments: EMAIL, ...body })).toMatchObject({
      status: 404,
      body: {
        error: {
          slug: "ActionExecute_ConnectedAccountNotFound",
          code: 1810,
          message: expect.stringContaining(message),
        },
      },
    });
    expect(emulator.tools.calls()).toEqual([]);
  });

  it.each(["INITIATED", "INACTIVE", "EXPIRED", "FAILED"])("is none while it is %s", async (status) => {
    emulator.changeConnectedAccount("ca_gmail_other", { status });
    expect((await send()).status).toBe(404);
    expect((await send({ ...AS_SOMEBODY, connected_account_id: "ca_gmail_other" })).status).toBe(404);
  });

  it("is refused with 403 where it is shared with others", async () => {
    const acl = { allow_all_users: true, allowed_user_ids: [], not_allowed_user_ids: ["agent-7"] };
    emulator.changeConnectedAccount("ca_gmail_team", { acl });
    expect(await send({ user_id: "agent-7", connected_account_id: "ca_gmail_team" })).toMatchObject({
      status: 403,
      body: { error: { message: expect.stringContaining("not shared with user ID agent-7") } },
    });
  });
});

test("a tool of a toolkit without authentication needs no account", async () => {
  emulator.tools.returns("EXA_SEARCH", { results: [] });
  expect((await execute("EXA_SEARCH", { arguments: { query: "pulumi" } })).body.successful).toBe(true);
  expect(emulator.tools.calls()).toMatchObject([{ connectedAccountId: null, userId: null }]);
});

test("a tool that is not there, also in a version, is answered 404", async () => {
  const answer = { status: 404, body: { error: { slug: "Tool_ToolNotFound", code: 2401 } } };
  expect(await execute("GMAIL_NONE")).toMatchObject(answer);
  const older = { ...AS_SOMEBODY, version: "20250905_00", arguments: { messageIds: [] } };
  expect(await execute("GMAIL_BATCH_MODIFY_MESSAGES", older)).toMatchObject(answer);
});

test("what a model or the proxy would do is answered 501", async () => {
  expect(await send({ user_id: "somebody-else", text: "write to Ada" })).toMatchObject({ status: 501 });
  expect((await send({ ...AS_SOMEBODY, text: "write to Ada" })).status).toBe(400);
  expect(await execute("proxy", {})).toMatchObject({
    status: 501,
    body: { error: { slug: "Emulator_NotImplemented" } },
  });
});

describe("another process", () => {
  const control = (method: string, path: string, body?: unknown) =>
    request<Body & { calls: object[] }>(method, `${emulator.url}/__emulator/tools${path}`, { body });

  it("declares results and failures, and sees the calls", async () => {
    expect((await control("PUT", "/GMAIL_SEND_EMAIL", { returns: { id: "msg_1" } })).status).toBe(204);
    expect((await send()).body.data).toEqual({ id: "msg_1" });
    await control("PUT", "/GMAIL_SEND_EMAIL", { fails: "Quota exceeded" });
    expect((await send()).body.error).toBe("Quota exceeded");
    await execute("GMAIL_LIST_LABELS");

    expect((await control("GET", "/calls")).body.calls).toHaveLength(3);
    expect((await control("GET", "/calls?tool=GMAIL_LIST_LABELS")).body.calls).toHaveLength(1);
    expect((await control("GET", "/undeclared")).body.calls).toMatchObject([{ tool: "GMAIL_LIST_LABELS" }]);
    await control("DELETE", "");
    expect((await send()).status).toBe(501);
  });

  it.each([
    ["both", "/GMAIL_SEND_EMAIL", { returns: {}, fails: "no" }],
    ["neither", "/GMAIL_SEND_EMAIL", {}],
    ["a slug that can be none", "/gmail.send", { returns: {} }],
    ["no object", "/GMAIL_SEND_EMAIL", { returns: "msg_1" }],
  ])("is refused with %s", async (_name, path, body) => {
    expect((await control("PUT", path, body)).status).toBe(400);
  });
});

test("a function that gives no object is 501 too, as nothing that is declared", async () => {
  emulator.tools.returns("GMAIL_SEND_EMAIL", () => JSON.parse("null"));
  expect(await send()).toMatchObject({
    status: 501,
    body: { error: { message: expect.stringContaining("GMAIL_SEND_EMAIL gave no object") } },
  });
});

test("in process, a result that is no object is refused", () => {
  for (const result of ["msg_1", null, ["msg_1"]].map((each) => JSON.parse(JSON.stringify(each)))) {
    expect(() => emulator.tools.returns("GMAIL_SEND_EMAIL", result)).toThrow(
      "gives data, which is an object",
    );
  }
});

test("in process, a slug that can be none is refused", () => {
  expect(() => emulator.tools.returns("gmail.send", {})).toThrow("'gmail.send' is no slug of a tool");
  expect(() => emulator.tools.fails("", "no")).toThrow("'' is no slug of a tool");
});
