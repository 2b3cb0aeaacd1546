import { useEmulator } from "composio-emulator/jest";
import { UNKNOWN } from "../../../../../provider/core/unknown";
import { UserError } from "../../../../../provider/core/user-error";
import type { Preflight } from "../../../../../provider/resources/mcp-server/mcp-server-preflight";
import { apiAt } from "../../../../support/composio";
import { startHttpServer } from "../../../../support/http-server";
import { createServer, preflightWith } from "../../../../support/mcp-servers";

const GMAIL = { name: "support", authConfigIds: ["ac_gmail_prod"] };

const emulator = useEmulator({ strict: false });
let preflight: Preflight;
let warnings: string[];

beforeEach(() => {
  warnings = [];
  preflight = preflightWith(
    () => apiAt(emulator.url),
    (warning) => warnings.push(warning),
  );
});

function requests(): string[] {
  return emulator.journal.requests().map(({ operation, query }) => {
    const { tool_slugs, toolkit_slug } = query as Record<string, string>;
    return [operation, tool_slugs ?? toolkit_slug].filter(Boolean).join(" ");
  });
}

test.each<[string, object, string | undefined]>([
  ["an auth config and its tools", { allowedTools: ["GMAIL_SEND_EMAIL"] }, undefined],
  [
    "a tool of a toolkit without authentication",
    { noAuthApps: ["exa"], allowedTools: ["EXA_SEARCH"] },
    undefined,
  ],
  ["a tool of another toolkit", { toolkits: ["slack"], allowedTools: ["SLACK_SEND_MESSAGE"] }, undefined],
  ["an unknown auth config", { authConfigIds: ["ac_none"] }, '"ac_none" does not exist'],
  ["a disabled auth config", { authConfigIds: ["ac_notion_legacy"] }, '"ac_notion_legacy" is disabled'],
  [
    "a misspelt toolkit",
    { toolkits: ["gmail", "gmal"] },
    '"gmal" is not a toolkit that Composio has; did you mean "gmail"?',
  ],
  [
    "a misspelt toolkit without authentication",
    { authConfigIds: [], noAuthApps: ["exaa"] },
    '"exaa" is not a toolkit that Composio has; did you mean "exa"?',
  ],
  ["a toolkit that is not known yet", { toolkits: [UNKNOWN] }, undefined],
  ["a tool in lower case", { allowedTools: ["gmail_send_email"] }, 'did you mean "GMAIL_SEND_EMAIL"?'],
  [
    "a tool like no other",
    { allowedTools: ["XYZ"] },
    '"XYZ" is not a tool that Composio has; check the slug',
  ],
  [
    "a toolkit in the place of a tool",
    { allowedTools: ["gmail"] },
    'is not a tool that Composio has; it is a toolkit: name tools of it, such as "GMAIL_',
  ],
  ["a tool that no toolkit brings", { allowedTools: ["EXA_SEARCH"] }, "is a tool of the toolkit exa, which"],
  [
    "a server that is adopted and not there",
    { adoptExisting: true, allowedTools: ["EXA_SEARCH"] },
    undefined,
  ],
  [
    "a server that is adopted, with its toolkits",
    { adoptExisting: true, toolkits: ["gmail"], allowedTools: ["EXA_SEARCH"] },
    "is a tool of the toolkit exa",
  ],
  ["an unknown toolkit", { noAuthApps: [UNKNOWN], allowedTools: ["EXA_SEARCH"] }, undefined],
  ["unknown lists", { authConfigIds: UNKNOWN, allowedTools: UNKNOWN }, undefined],
])("%s", async (_, inputs, reason) => {
  const failures = await preflight.failures({}, { ...GMAIL, ...inputs });
  expect(failures.map((failure) => failure.reason)).toEqual(reason ? [expect.stringContaining(reason)] : []);
  expect(warnings).toEqual([]);
});

test("a toolkit among noAuthApps that needs authentication is a warning", async () => {
  expect(await preflight.failures({}, { ...GMAIL, noAuthApps: ["exa", "slack"] })).toEqual([]);
  expect(warnings).toEqual([
    expect.stringMatching(/names "slack" in noAuthApps, which needs authentication/),
  ]);
});

describe("a tool of a toolkit that an existing server has, and the program does not declare", () => {
  const news = { ...GMAIL, allowedTools: ["EXA_SEARCH"] };

  beforeEach(() =>
    createServer(apiAt(emulator.url).mcpServers, { name: "support", auth_config_ids: ["ac_gmail_prod"] }),
  );

  it.each<[string, object, object]>([
    ["is no mistake", GMAIL, news],
    ["is none of a server that is renamed", GMAIL, { ...news, name: "renamed" }],
    ["is none of a server that is adopted", {}, { ...news, adoptExisting: true }],
  ])("%s", async (_, olds, news) => {
    emulator.changeServer(String(emulator.servers()[0]?.id), { toolkits: ["gmail", "exa"] });
    expect(await preflight.failures({ ...olds }, { ...news })).toEqual([]);
    expect(emulator.journal.requests("listMcpServers")).toHaveLength(1);
  });

  it.each<[string, object, object]>([
    [
      "with the auth config that brings it",
      { authConfigIds: ["ac_gmail_prod", "ac_slack_prod"] },
      { authConfigIds: ["ac_gmail_prod"], allowedTools: ["SLACK_SEND_MESSAGE"] },
    ],
    [
      "with the server, which is replaced",
      { noAuthApps: ["slack"] },
      { allowedTools: ["SLACK_SEND_MESSAGE"] },
    ],
  ])("is a mistake where it goes %s", async (_, before, after) => {
    emulator.changeServer(String(emulator.servers()[0]?.id), { toolkits: ["gmail", "slack"] });
    const failures = await preflight.failures({ ...GMAIL, ...before }, { ...GMAIL, ...after });
    expect(failures).toEqual([
      { property: "allowedTools[0]", reason: expect.stringContaining("which the server does not have") },
    ]);
  });

  it("is a mistake where the server does not have it either, or the program says what it has", async () => {
    const reason = expect.stringContaining(
      "which the server does not have; add an auth config of exa, name it in toolkits, or remove the tool",
    );
    expect(await preflight.failures(GMAIL, news)).toEqual([{ property: "allowedTools[0]", reason }]);
    const declared = await preflight.failures(GMAIL, { ...news, toolkits: ["slack"] });
    expect(declared).toEqual([{ property: "allowedTools[0]", reason }]);
  });
});

test("nothing is asked when nothing changed that it looks up", async () => {
  const inputs = { ...GMAIL, allowedTools: ["GMAIL_SEND_EMAIL"] };
  await preflight.failures(inputs, { ...inputs, name: "other", managedAuthViaComposio: true });
  expect(requests()).toEqual([]);
});

test("nothing is asked twice in a run", async () => {
  const two = ["GMAIL_SEND_EMAIL", "GMAIL_FETCH_EMAILS"];
  await preflight.failures({}, { ...GMAIL, allowedTools: two });
  await preflight.failures({}, { ...GMAIL, name: "other", allowedTools: [...two, "GMAIL_SEND_MAIL"] });
  await preflight.failures({}, { ...GMAIL, name: "third", allowedTools: ["GMAIL_SEND_MAIL"] });
  expect(requests()).toEqual([
    "getAuthConfig",
    "listTools GMAIL_SEND_EMAIL,GMAIL_FETCH_EMAILS",
    "listTools GMAIL_SEND_MAIL",
    "listTools gmail",
  ]);
});

test("a toolkit of the project's own that is not there, or not yet, is no failure, and is said", async () => {
  expect(await preflight.failures({}, { ...GMAIL, toolkits: ["custom_orders"] })).toEqual([]);
  expect(warnings).toEqual([
    'the MCP server "support" names the toolkit "CUSTOM_ORDERS", which is not there, or not yet.',
  ]);
});

test("an auth config that --continue-on-error has dropped may bring the toolkit of a tool", async () => {
  const dropped = { __toolkits: ["slack", "gmail"], allowedTools: ["SLACK_SEND_MESSAGE"] };
  expect(await preflight.failures({}, { ...GMAIL, ...dropped })).toEqual([]);
});

test("more slugs than an address takes are asked for in parts", async () => {
  const allowedTools = Array.from({ length: 150 }, (_, i) => `NO_SUCH_TOOL_AT_ALL_${i}`);
  expect(await preflight.failures({}, { name: "many", noAuthApps: ["exa"], allowedTools })).toHaveLength(150);
  expect(requests().filter((request) => request.includes("NO_SUCH_TOOL"))).toHaveLength(2);
  expect(requests()).toHaveLength(4);
});

test.each([
  ["an unknown route", 404, { error: { message: "Route GET:/api/v3/auth_configs/x not found" } }],
  ["another auth config", 200, { id: "ac_other", toolkit: { slug: "gmail" } }],
  ["a missing permission", 403, { error: { message: "no", slug: "APIKey_InsufficientPermissions" } }],
  ["a gateway's page", 404, "not found"],
  ["an answer of another shape", 200, { id: 7 }],
])("%s is said once, and is no failure", async (_, status, body) => {
  const http = await startHttpServer((_, response) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  const denied = preflightWith(
    () => apiAt(http.origin),
    (warning) => warnings.push(warning),
  );
  expect(await denied.failures({}, GMAIL)).toEqual([]);
  expect(await denied.failures({}, { ...GMAIL, authConfigIds: ["ac_other"] })).toEqual([]);
  expect(warnings).toEqual([
    expect.stringMatching(/^not all that the program names is looked up beforehand\. GET .*ac_gmail_prod: /),
  ]);
  expect(http.requests).toHaveLength(1);
  await http.close();
});

test("a list that does not end is read no further, and says nothing of what it lacks", async () => {
  const http = await startHttpServer(({ url = "" }, response) => {
    const items = [{ slug: "EXA_SEARCH", toolkit: { slug: "exa" } }];
    const authConfig = { id: "ac_gmail_prod", toolkit: { slug: "gmail" }, status: "ENABLED" };
    response.end(JSON.stringify(url.includes("/tools?") ? { items, next_cursor: "stuck" } : authConfig));
  });
  const stuck = preflightWith(
    () => apiAt(http.origin),
    (warning) => warnings.push(warning),
  );
  const failures = await stuck.failures({}, { ...GMAIL, allowedTools: ["GMAIL_SEND_MAIL", "EXA_SEARCH"] });
  expect(failures).toEqual([
    { property: "allowedTools[1]", reason: expect.stringContaining("is a tool of the toolkit exa") },
  ]);
  expect(warnings).toEqual([
    "not all that the program names is looked up beforehand. Composio's list of tools did not come whole.",
  ]);
  expect(http.requests).toHaveLength(1 + 2);
  await http.close();
});

test("an auth config of a status that is not known is no mistake, and neither is a tool without a toolkit", async () => {
  const http = await startHttpServer(({ url = "" }, response) => {
    const authConfig = { id: "ac_gmail_prod", toolkit: { slug: "gmail" }, status: "EXPIRED" };
    const body = url.includes("/tools?") ? { items: [{ slug: "EXA_SEARCH", toolkit: null }] } : authConfig;
    response.end(JSON.stringify(body));
  });
  const tolerant = preflightWith(
    () => apiAt(http.origin),
    (warning) => warnings.push(warning),
  );
  expect(await tolerant.failures({}, { ...GMAIL, allowedTools: ["EXA_SEARCH"] })).toEqual([]);
  expect(warnings).toEqual([]);
  await http.close();
});

test("settings that are wrong are said once, and are no failure", async () => {
  const misconfigured = preflightWith(
    () => {
      throw new UserError("No key is configured: run `pulumi config set`, or set KEY.");
    },
    (warning) => warnings.push(warning),
  );
  expect(await misconfigured.failures({}, GMAIL)).toEqual([]);
  expect(warnings).toEqual(["what the program names is not looked up beforehand: no key is configured."]);
});

describe("what Composio cannot be asked for hides nothing else", () => {
  const inputs = { name: "support", authConfigIds: ["ac_none"], allowedTools: ["GMAIL_SEND_EMAIL"] };

  it("where tools may not be read", async () => {
    emulator.faults.add({ operation: "listTools", kind: "redirect", location: "http://127.0.0.1/" });
    const failures = await preflight.failures({}, inputs);
    expect(failures).toEqual([
      { property: "authConfigIds[0]", reason: expect.stringContaining("does not exist") },
    ]);
    expect(warnings).toHaveLength(1);
  });

  it("where the tools of a toolkit cannot be listed", async () => {
    const wrong = { ...GMAIL, allowedTools: ["GMAIL_SEND_MAIL"] };
    emulator.faults.add({ operation: "listTools", kind: "redirect", location: "http://127.0.0.1/", skip: 1 });
    const [failure] = await preflight.failures({}, wrong);
    expect(failure?.reason).toBe('"GMAIL_SEND_MAIL" is not a tool that Composio has; check the slug');
  });

  it("where one id is refused", async () => {
    const http = await startHttpServer(({ url }, response) => {
      const isMalformed = url?.endsWith("ac_malformed");
      const error = { message: "no", ...(!isMalformed && { slug: "Auth_Config_NotFound" }) };
      response.writeHead(isMalformed ? 400 : 404).end(JSON.stringify({ error }));
    });
    const picky = preflightWith(
      () => apiAt(http.origin),
      (warning) => warnings.push(warning),
    );
    expect(await picky.failures({}, { ...GMAIL, authConfigIds: ["ac_malformed"] })).toEqual([]);
    expect(await picky.failures({}, { ...GMAIL, authConfigIds: ["ac_none"] })).toHaveLength(1);
    expect(warnings).toHaveLength(1);
    await http.close();
  });
});
