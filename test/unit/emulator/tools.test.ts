import { type Emulator, startEmulator } from "composio-emulator";
import { clientOf, type ErrorBody, request } from "../../support/emulator/client";

interface Tool {
  slug: string;
  description: string;
  input_parameters: { properties: Record<string, object>; required?: string[] };
  output_parameters: { properties: Record<string, object> };
}

interface Page<Item> {
  items: Item[];
}

describe("tools", () => {
  let emulator: Emulator;

  beforeAll(async () => {
    emulator = await startEmulator();
  });
  afterAll(() => emulator.close());

  const get = async <Body>(path: string) => {
    const headers = { "x-api-key": "ak_test" };
    return await request<Body>("GET", `${emulator.url}/api/v3.1${path}`, { headers });
  };
  const slugs = async (query: string) =>
    (await get<Page<Tool>>(`/tools?${query}`)).body.items.map(({ slug }) => slug);

  it("have a description, parameters and a result", async () => {
    const { items } = (await get<Page<Tool>>("/tools?limit=1000")).body;

    expect(items.length).toBeGreaterThan(20);
    for (const { description, input_parameters: input, output_parameters: output } of items) {
      expect(description).toMatch(/\.$/);
      expect(Object.keys(input.properties).length).toBeGreaterThan(0);
      expect(Object.keys(input.properties)).toEqual(expect.arrayContaining(input.required ?? []));
      expect(Object.keys(output.properties)).toEqual(["data", "error", "successful"]);
    }
  });

  it("are read one by one", async () => {
    expect((await get("/tools/GMAIL_SEND_EMAIL")).body).toMatchObject({
      name: "Send Email",
      toolkit: { slug: "gmail", name: "Gmail" },
      input_parameters: { type: "object", required: ["recipient_email", "body"] },
      version: "20251027_00",
      scope_requirements: { all_of: [{ any_of: [expect.stringMatching(/gmail.send$/), expect.anything()] }] },
    });
    expect((await get("/tools/NO_SUCH_TOOL")).status).toBe(404);
  });

  it.each([
    ["/tools/GMAIL_BATCH_MODIFY_MESSAGES", 200],
    ["/tools/GMAIL_BATCH_MODIFY_MESSAGES?version=20250905_00", 404],
    ["/tools/GMAIL_BATCH_MODIFY_MESSAGES?version=latest&toolkit_versions=20250905_00", 200],
    ["/tools/GMAIL_BATCH_MODIFY_MESSAGES?toolkit_versions[gmail]=20250905_00", 404],
    ["/tools/GMAIL_SEND_EMAIL?version=20250905_00", 200],
    ["/tools/GMAIL_SEND_EMAIL?version=19990101_00", 404],
  ])("are of a version: %s", async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  it("are listed by their slugs alone", async () => {
    expect((await get("/tools/enum")).body).toEqual(
      expect.arrayContaining(["GMAIL_SEND_EMAIL", "EXA_SEARCH"]),
    );
  });

  it.each([
    ["toolkit_slug=EXA", ["EXA_SEARCH", "EXA_FIND_SIMILAR", "EXA_ANSWER"]],
    ["toolkit_slug=Exa,slack&query=search", ["SLACK_SEARCH_MESSAGES", "EXA_SEARCH"]],
    ["query=draft", ["GMAIL_CREATE_EMAIL_DRAFT"]],
    ["search=Email%20draft", ["GMAIL_CREATE_EMAIL_DRAFT"]],
    ["query=nothing-like-it", []],
    ["toolkit_slug=github&tags=destructiveHint", ["GITHUB_MERGE_A_PULL_REQUEST"]],
    [
      "toolkit_slug=slack&tags=readOnlyHint&tags=destructiveHint",
      ["SLACK_LIST_ALL_CHANNELS", "SLACK_SEARCH_MESSAGES"],
    ],
    ["scopes=chat:write", ["SLACK_SEND_MESSAGE"]],
    ["auth_config_ids=ac_slack_prod&query=send&include_deprecated=false", ["SLACK_SEND_MESSAGE"]],
    ["auth_config_ids=ac_nowhere", []],
    ["toolkit_slug=slack&query=send&important=true", ["SLACK_SEND_MESSAGE"]],
    ["tool_slugs=EXA_ANSWER&toolkit_slug=gmail&query=draft", ["EXA_ANSWER"]],
  ])("are selected by %s", async (query, expected) => {
    expect(await slugs(query)).toEqual(expected);
  });

  it("come on a page of 1000 at most, whatever is asked for, or by a switch not at all", async () => {
    expect((await get<Page<Tool>>("/tools?tool_slugs=EXA_ANSWER&limit=9999")).body).toMatchObject({
      items: [{ slug: "EXA_ANSWER" }],
      total_pages: 1,
    });
    emulator.settings.toolsLimit = "refused";
    expect(await get<ErrorBody>("/tools?limit=9999")).toMatchObject({
      status: 400,
      body: { error: { errors: ["limit must be <= 1000"] } },
    });
    emulator.reset();
  });
});

describe("toolkits", () => {
  let emulator: Emulator;

  beforeAll(async () => {
    emulator = await startEmulator();
    await clientOf(emulator).post("/custom/toolkits/upsert", {
      slug: "orders",
      toolkit_config: {
        name: "Orders",
        mcp_url: "https://mcp.example.com",
        auth_schemes: [{ mode: "NO_AUTH" }],
      },
    });
  });
  afterAll(() => emulator.close());

  const slugs = async (query: string) => {
    const { body } = await clientOf(emulator).get<Page<{ slug: string }>>(`/toolkits?limit=100&${query}`);
    return body.items.map(({ slug }) => slug);
  };

  it.each([
    ["category=communication", ["slack", "pushover"]],
    ["category=Developer%20tools&search=git", ["github"]],
    ["managed_by=project", ["CUSTOM_ORDERS"]],
    ["managed_by=project&type=native&search=git", ["github"]],
    ["managed_by=all&search=orders", ["CUSTOM_ORDERS"]],
    ["managed_by=composio&search=orders", []],
    ["search=mail%20service", ["gmail"]],
  ])("are selected by %s", async (query, expected) => {
    expect(await slugs(query)).toEqual(expected);
  });

  it("are sorted by their names on demand", async () => {
    const sorted = await slugs("sort_by=alphabetically&type=native");

    expect(sorted).toEqual([...sorted].sort());
    expect(await slugs("type=native")).not.toEqual(sorted);
  });

  it("are selected by a list of slugs", async () => {
    const { body } = await clientOf(emulator).post<Page<object>>("/toolkits/multi", {
      toolkits: ["Slack", "gmail", "nowhere", "CUSTOM_ORDERS"],
      limit: 2,
    });

    expect(body).toMatchObject({
      items: [{ slug: "gmail" }, { slug: "slack" }],
      total_items: 3,
      total_pages: 2,
    });
  });

  it("have categories and changes, which are no slugs", async () => {
    const { get } = clientOf(emulator);

    expect((await get("/toolkits/categories")).body).toMatchObject({
      items: expect.arrayContaining([{ id: "developer-tools", name: "developer tools" }]),
    });
    expect((await get("/toolkits/changelog")).body).toMatchObject({
      items: expect.arrayContaining([
        {
          slug: "gmail",
          name: "gmail",
          display_name: "Gmail",
          versions: expect.arrayContaining([{ version: "20251027_00", changelog: expect.any(String) }]),
        },
      ]),
    });
  });

  it("say in which contexts their scopes can be granted", async () => {
    const { get } = clientOf(emulator);

    expect((await get("/toolkits/slack/scopes/grant_context")).body).toEqual({
      auth_scheme: "OAUTH2",
      toolkit_version: "20251027_00",
      grant_context_dimensions: [],
      default_grant_context: {},
    });
    expect((await get("/toolkits/slack/scopes/grant_context?auth_scheme=SAML")).status).toBe(400);
    expect((await get("/toolkits/nowhere/scopes/grant_context")).status).toBe(404);
  });
});
