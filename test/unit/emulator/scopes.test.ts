import { useEmulator } from "composio-emulator/jest";
import { clientOf } from "../../support/emulator/client";

const emulator = useEmulator();
const client = clientOf(emulator);

const post = (path: string, body: object) => client.post<Record<string, unknown>>(path, body);
const recommended = (tools: string[], more: object = {}, toolkit = "gmail") =>
  post(`/toolkits/${toolkit}/scopes/recommended`, { tools, ...more });
const gmail = (name: string) => `https://www.googleapis.com/auth/gmail.${name}`;

describe("recommended scopes", () => {
  it("are the narrowest, and the fewest", async () => {
    expect((await recommended(["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"])).body).toEqual({
      auth_scheme: "OAUTH2",
      toolkit_version: "20251027_00",
      grant_context: {},
      scopes: {
        least_privilege: [gmail("readonly"), gmail("send")],
        fewest: [gmail("modify")],
        conditional: [],
      },
    });
  });

  it("are those of all tools for an empty list", async () => {
    const { scopes } = (await recommended([])).body as { scopes: { least_privilege: string[] } };
    expect(scopes.least_privilege).toHaveLength(4);
  });

  it("are as the caller wants them", async () => {
    const scopes = async (wishes: object) => (await recommended(["GMAIL_FETCH_EMAILS"], wishes)).body.scopes;

    expect(await scopes({ include: ["email"] })).toMatchObject({
      least_privilege: [gmail("readonly"), "email"],
      fewest: [gmail("readonly"), "email"],
    });
    expect(await scopes({ exclude: [gmail("readonly")] })).toMatchObject({
      least_privilege: [gmail("modify")],
    });
    expect(await scopes({ available_scopes: [gmail("modify")] })).toMatchObject({
      least_privilege: [gmail("modify")],
    });
  });

  it.each([
    ["scopes that leave none", ["GMAIL_FETCH_EMAILS"], { available_scopes: ["email"] }, "gmail", 400],
    [
      "a context that there is not",
      ["GMAIL_SEND_EMAIL"],
      { grant_context: { account: "work" } },
      "gmail",
      400,
    ],
    ["a tool of another toolkit", ["SLACK_SEND_MESSAGE"], {}, "gmail", 400],
    ["a scheme that the toolkit lacks", ["GMAIL_SEND_EMAIL"], { auth_scheme: "API_KEY" }, "gmail", 400],
    ["an unknown version", ["GMAIL_SEND_EMAIL"], { toolkit_version: "1" }, "gmail", 400],
    ["an unknown toolkit", ["GMAIL_SEND_EMAIL"], {}, "none", 404],
  ])("are refused for %s", async (_, tools, more, toolkit, status) => {
    expect((await recommended(tools, more, toolkit)).status).toBe(status);
  });
});

test("required scopes are null for a tool that is not described, and are of one toolkit", async () => {
  const required = (tools: string[]) => post("/tools/scopes/required", { tools });
  expect((await required(["SLACK_SEND_MESSAGE", "SLACK_SEARCH_MESSAGES"])).body).toEqual({
    scopes_required: ["chat:write", "chat:write.public"],
    per_tool_requirements: [
      {
        tool: "SLACK_SEND_MESSAGE",
        scope_requirements: {
          all_of: ["chat:write", { any_of: ["chat:write.public"], when: { channel_type: ["public"] } }],
        },
      },
      { tool: "SLACK_SEARCH_MESSAGES", scope_requirements: null },
    ],
  });
  expect((await required([])).status).toBe(400);
  expect((await required(["SLACK_SEND_MESSAGE", "GMAIL_SEND_EMAIL"])).status).toBe(400);
});
