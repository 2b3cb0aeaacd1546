import { PLUGIN } from "../support/native-trial";
import { startTrial, type Trial } from "../support/trial";

const UP = ["up", "--yes", "--skip-preview"];

let trial: Trial;

afterEach(() => trial.cleanup());

const live = () => trial.emulator.sessions().filter(({ deleted }) => !deleted);
const writes = () => trial.requests().filter((operation) => /^(create|update|delete)/.test(operation));

interface Parts {
  user?: string;
  toolkits?: string;
  tools?: string;
  more?: string;
}

/** An auth config, and the session that uses it. */
function program({ user = "agent-7", toolkits, tools, more = "" }: Parts = {}): string {
  return `
    const gmail = new AuthConfig("gmail", { toolkit: "gmail", enabledForToolRouter: true });
    const agent = new Session("support-agent", {
      userId: "${user}",
      authConfigs: { gmail: gmail.id },
      ${toolkits ?? 'toolkits: { enable: ["gmail"], requireApproval: ["gmail"] },'}
      ${tools ?? 'tools: { gmail: { enable: ["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"] } },'}
      hooks: [{
        type: "after_execute",
        id: "injection",
        appliesTo: "all",
        handler: { type: "prompt_injection_check", action: "block" },
      }],
      instant: false,
      ${more}
    });
    Object.assign(exports, {
      id: agent.id, url: agent.mcpUrl, tools: agent.exposedTools, version: agent.configVersion,
      claude: agent.clientConfig("claude"),
    });
  `;
}

test("a session goes through its whole life, and its address stays", async () => {
  trial = await startTrial();
  await trial.program(program());
  expect((await trial.stack.preview()).stdout).toMatch(/\+ 3 to create/);
  await trial.stack.up();
  const { id, url, version, claude } = await trial.stack.outputs();
  expect({ url, version }).toEqual({ url: `${trial.emulator.url}/tool_router/${id}/mcp`, version: 1 });
  expect(claude).toEqual({
    // biome-ignore lint/suspicious/noTemplateCurlyInString: The client puts the variable's value there.
    mcpServers: { "support-agent": { type: "http", url, headers: { "x-api-key": "${COMPOSIO_API_KEY}" } } },
  });
  expect(live()).toMatchObject([
    {
      id,
      config: {
        user_id: "agent-7",
        toolkits: { enable: ["gmail"], require_approval: ["gmail"] },
        tools: { gmail: { enable: ["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"] } },
        auth_configs: { gmail: expect.stringMatching(/^ac_/) },
        instant: false,
      },
    },
  ]);
  expect(trial.requests().filter((operation) => operation === "createSession")).toHaveLength(1);
  await trial.stack.expectNothingToDo();

  await trial.program(program({ tools: 'tools: { gmail: { enable: ["GMAIL_FETCH_EMAILS"] } },' }));
  trial.requests();
  expect((await trial.stack.preview(["--diff"])).stdout).toContain('"GMAIL_SEND_EMAIL"');
  await trial.stack.up();
  expect(writes()).toEqual(["updateSession"]);
  expect(live()[0]?.config.tools).toEqual({ gmail: { enable: ["GMAIL_FETCH_EMAILS"] } });
  await trial.stack.expectNothingToDo();
  expect((await trial.stack.outputs()).url).toBe(url);

  await trial.program(program({ more: "directTools: true," }));
  await trial.stack.up();
  expect((await trial.stack.outputs()).tools).toEqual(["GMAIL_SEND_EMAIL", "GMAIL_FETCH_EMAILS"]);
  await trial.finish();
  expect(live()).toEqual([]);
});

test("a preview says what a removal opens, and the session gets what a new one has", async () => {
  trial = await startTrial({ program: PLUGIN });
  await trial.program(program());
  await trial.stack.up();
  await trial.program(program({ toolkits: "", tools: "" }));
  const { stdout } = await trial.stack.preview();
  expect(stdout).toContain("will permit more: every toolkit of Composio's catalogue");
  expect(stdout).toContain("without a person's approval");
  await trial.stack.up();
  expect(live()[0]?.config.toolkits).toBeUndefined();
  await trial.stack.expectNothingToDo();

  await trial.program(program({ toolkits: "toolkits: { enable: [] },", tools: "" }));
  await trial.stack.up();
  expect(live()[0]?.config.toolkits).toEqual({ enable: [] });
  await trial.finish();
});

test.each(["all", "all-silently"] as const)(
  "a service that takes an empty allow-list for %s ends in an error, and the next update goes on",
  async (emptyEnable) => {
    trial = await startTrial({ program: PLUGIN });
    trial.emulator.settings.sessions.emptyEnable = emptyEnable;
    await trial.program(program({ toolkits: "toolkits: { enable: [] },", tools: "" }));
    const { code, stdout } = await trial.stack.run(UP);
    expect(code).not.toBe(0);
    expect(stdout).toContain('could not create the session "support-agent" as declared');
    expect(stdout).toContain("its toolkits is not what the program says");
    expect(live()).toHaveLength(1);
    expect((await trial.stack.run(UP)).code).not.toBe(0);

    trial.emulator.settings.sessions.emptyEnable = "none";
    await trial.stack.up();
    expect(live()).toHaveLength(1);
    await trial.finish();
  },
);

test("what is changed elsewhere shows and is brought back, and what is gone is made again", async () => {
  trial = await startTrial({ program: PLUGIN });
  await trial.program(program());
  await trial.stack.up();
  const { id } = await trial.stack.outputs();
  trial.emulator.changeSession(String(id), {
    config: { toolkits: null, hooks: null, search: { enable: false } },
  });
  await trial.stack.refresh();
  const { stdout } = await trial.stack.preview(["--diff"]);
  expect(stdout).toMatch(/~ 1 to update/);
  expect(stdout).not.toContain("searchEnabled");
  await trial.stack.up();
  expect(live()).toMatchObject([
    {
      id,
      config: { toolkits: { enable: ["gmail"] }, hooks: [{ id: "injection" }], search: { enable: false } },
    },
  ]);

  trial.emulator.deleteSession(String(id));
  await trial.stack.refresh();
  await trial.stack.up();
  expect(live()).toHaveLength(1);
  expect((await trial.stack.outputs()).id).not.toBe(id);
  await trial.finish();
});

test("a change that meets what somebody else has opened closes that too", async () => {
  trial = await startTrial({ program: PLUGIN });
  await trial.program(program());
  await trial.stack.up();
  const { id } = await trial.stack.outputs();
  trial.emulator.changeSession(String(id), { config: { toolkits: null, hooks: null } });
  await trial.program(program({ tools: 'tools: { gmail: { enable: ["GMAIL_FETCH_EMAILS"] } },' }));
  await trial.stack.up();
  expect(live()).toMatchObject([
    { config: { toolkits: { enable: ["gmail"] }, hooks: [{ id: "injection" }] } },
  ]);
  await trial.finish();
});

test("another user gets another session, before the old one goes", async () => {
  trial = await startTrial({ program: PLUGIN });
  await trial.program(program());
  await trial.stack.up();
  const { id } = await trial.stack.outputs();
  await trial.program(program({ user: "agent-8" }));
  expect((await trial.stack.preview()).stdout).toMatch(/\+-1 to replace|1 to replace/);
  trial.requests();
  await trial.stack.up();
  expect(writes()).toEqual(["createSession", "deleteSession"]);
  expect(live()).toMatchObject([{ config: { user_id: "agent-8" } }]);
  expect((await trial.stack.outputs()).id).not.toBe(id);
  await trial.finish();
});

test("a lost create is not repeated, and the error says what may be left", async () => {
  trial = await startTrial();
  await trial.program(program());
  trial.emulator.faults.add({ kind: "reset", operation: "createSession", when: "after" });
  const { code, stdout } = await trial.stack.run(UP);
  expect(code).not.toBe(0);
  expect(stdout).toContain('could not create the session "support-agent"');
  expect(stdout).toContain("Nobody can find it without its id");
  expect(live()).toHaveLength(1);
  const [orphan] = live();
  await trial.stack.up();
  await trial.stack.destroy();
  expect(live()).toEqual([orphan]);
});

test("a preview checks a session against what the program declares of an auth config", async () => {
  trial = await startTrial({ program: PLUGIN });
  await trial.stack.setConfig({ "composio:preflight": "true" });
  const declare = (session: string) =>
    trial.program(`
      const mail = new AuthConfig("mail", { toolkit: "gmail" });
      new Session("agent", { userId: "agent-7", ${session} });
    `);
  await declare(`
    authConfigs: { slack: mail.id, github: "ac_none" },
    toolkits: { enable: ["slack", "gihub"], disable: ["exa"] },
  `);
  const both = await trial.stack.run(["preview"]);
  expect(both.stdout).toContain("cannot have enable beside disable");
  await declare(`
    authConfigs: { slack: mail.id, github: "ac_none" },
    toolkits: { enable: ["slack", "gihub"], requireApproval: ["exa"] },
    tools: { slack: { enable: ["SLACK_SEND_MESAGE", "GMAIL_SEND_EMAIL"] } },
  `);
  const { code, stdout } = await trial.stack.run(["preview"]);
  expect(code).not.toBe(0);
  expect(stdout).toContain("is of the toolkit gmail; name it as authConfigs.gmail");
  expect(stdout).toContain('"ac_none" does not exist in the Composio project');
  expect(stdout).toContain('"gihub" is not a toolkit that Composio has; did you mean "github"?');
  expect(stdout).toContain('did you mean "SLACK_SEND_MESSAGE"?');
  expect(stdout).toContain('"GMAIL_SEND_EMAIL" is a tool of the toolkit gmail, and not of slack');
  expect(stdout).toContain('wants an approval for the toolkit "exa", which it does not have');

  await declare('authConfigs: { gmail: mail.id }, toolkits: { enable: ["gmail"] }');
  const hidden = await trial.stack.preview();
  expect(hidden.stdout).toContain("names an auth config of gmail that is not enabled for sessions");
  expect(trial.emulator.sessions()).toEqual([]);
});
