import { PLUGIN } from "../support/native-trial";
import { type ProgramOfTrial, startTrial, type Trial } from "../support/trial";
import { startYamlTrial } from "../support/yaml-trial";

const KEY = "sk_live_0123456789abcdef";
const ROTATED = "sk_live_fedcba9876543210";
const UP = ["up", "--yes", "--skip-preview"];

let trial: Trial;

async function start(program?: ProgramOfTrial): Promise<void> {
  trial = await startTrial({ config: { "composio:preflight": "true" }, ...(program && { program }) });
}
afterEach(() => trial.cleanup());

function live() {
  return trial.emulator
    .connectedAccounts()
    .filter(({ id, deleted }) => !deleted && !id.startsWith("ca_gmail_"));
}

function sessions() {
  return trial.emulator.sessions().filter(({ deleted }) => !deleted);
}

function writes() {
  return trial.requests().filter((operation) => !/^(get|list)/.test(operation));
}

interface Declared {
  key?: string;
  allowed?: string[];
  denied?: string[];
  authConfigId?: string;
  more?: string;
  options?: string;
}

/** An account that is shared, and a session of another user that names it. */
function program({
  key = KEY,
  allowed = ["agent-7"],
  denied = [],
  authConfigId = "auth.id",
  more = "",
  options = "",
}: Declared = {}): string {
  return `
    const auth = new AuthConfig("payments", {
      toolkit: "stripe",
      custom: { authScheme: "API_KEY" },
      enabledForToolRouter: true,
    });
    const account = new ConnectedAccount("payments", {
      authConfigId: ${authConfigId},
      userId: "payments-service",
      credentials: { generic_api_key: "${key}" },
      sharing: {
        accountType: "SHARED",
        allowedUserIds: ${JSON.stringify(allowed)},
        notAllowedUserIds: ${JSON.stringify(denied)},
      },
      ${more}
    }, {${options}});
    const agent = new Session("agent", {
      userId: "agent-7",
      toolkits: { enable: ["stripe"] },
      authConfigs: { stripe: auth.id },
      connectedAccounts: { stripe: [account] },
      instant: false,
    });
    Object.assign(exports, { account: account.id, status: account.status, url: agent.mcpUrl, held: account.credentials });
  `;
}

test.each([
  ["the dynamic host", undefined],
  ["the plugin", PLUGIN],
])("an account and the session that names it go through their whole life in %s", async (_, host) => {
  await start(host);
  const { emulator, stack } = trial;
  await trial.program(program());
  const said = [await stack.preview(["--diff"])];
  expect(said[0]?.stdout).toMatch(/\+ 4 to create/);
  said.push(await stack.up());
  const [account] = live();
  expect(account).toMatchObject({
    alias: expect.stringMatching(/^payments-[0-9a-f]{16}$/),
    val: { generic_api_key: KEY },
    account_type: "SHARED",
    acl: { allow_all_users: false, allowed_user_ids: ["agent-7"], not_allowed_user_ids: [] },
  });
  expect(await stack.outputs()).toMatchObject({ account: account?.id, status: "ACTIVE" });
  expect(sessions()).toMatchObject([{ config: { connected_accounts: { stripe: [account?.id] } } }]);
  await stack.expectNothingToDo();

  await trial.program(program({ key: ROTATED, allowed: ["agent-7", "agent-8"], more: "enabled: true," }));
  trial.requests();
  said.push(await stack.preview(["--diff"]), await stack.up());
  expect(writes()).toEqual(["updateConnectedAccount"]);
  expect(live()).toMatchObject([
    { id: account?.id, alias: account?.alias, val: { generic_api_key: ROTATED } },
  ]);
  await stack.expectNothingToDo();

  emulator.changeConnectedAccount(String(account?.id), { status: "INACTIVE" });
  const drifted = await stack.preview(["--refresh", "--diff"]);
  expect(drifted.stdout).toContain("enabled");
  said.push(await stack.up(["--refresh"]));
  expect(live()).toMatchObject([{ id: account?.id, status: "ACTIVE" }]);
  await stack.expectNothingToDo();

  emulator.deleteConnectedAccount(String(account?.id));
  said.push(await stack.up(["--refresh"]));
  const [second] = live();
  expect(second?.id).not.toBe(account?.id);
  expect(sessions()).toMatchObject([{ config: { connected_accounts: { stripe: [second?.id] } } }]);

  const all = said.map(({ stdout, stderr }) => stdout + stderr).join();
  const state = JSON.stringify(await stack.exportState());
  expect([KEY, ROTATED].filter((secret) => (all + state).includes(secret))).toEqual([]);
  await trial.finish();
  expect([live(), sessions()]).toEqual([[], []]);
});

test("another user's account comes first, the session is changed, and then the old one goes", async () => {
  await start();
  const { stack } = trial;
  await trial.program(program());
  await stack.up();
  const [old] = live();
  await trial.program(program().replace('"payments-service"', '"other-service"'));
  trial.requests();
  await stack.up();
  expect(writes()).toEqual(["createConnectedAccount", "updateSession", "deleteConnectedAccount"]);
  expect(live()).toHaveLength(1);
  expect(live()[0]?.id).not.toBe(old?.id);
  expect(live()[0]?.alias).not.toBe(old?.alias);
  await trial.finish();
});

test("an account that is replaced with its alias goes first, and the preview says what that means", async () => {
  await start();
  const { stack } = trial;
  const secret = (text: string) => program({ more: `connectionFields: { proxy_password: "${text}" },` });
  await trial.program(secret("one-0123456789"));
  await stack.up();
  const [old] = live();
  await trial.program(secret("two-0123456789"));
  const preview = await stack.preview(["--diff"]);
  expect(preview.stdout + preview.stderr).toMatch(
    /goes before the new one comes, .*are without it until then/s,
  );
  trial.requests();
  await stack.up();
  expect(writes()).toEqual(["deleteConnectedAccount", "createConnectedAccount", "updateSession"]);
  expect(live()).toMatchObject([{ alias: old?.alias, val: { proxy_password: "two-0123456789" } }]);
  await trial.finish();
});

test("what no account can be declared of is refused in the preview", async () => {
  await start();
  await trial.program(
    program().replace('custom: { authScheme: "API_KEY" }', 'custom: { authScheme: "OAUTH2" }'),
  );
  const { code, stdout, stderr } = await trial.stack.run(["preview", "--non-interactive"]);
  expect(code).not.toBe(0);
  expect(stdout + stderr).toMatch(/authConfigId.*is an auth config of OAUTH2, which needs a person/s);
  expect(live()).toEqual([]);
});

test("a session whose user may not use the account is refused in the preview, and the deny list says whom it lets in", async () => {
  await start();
  const { stack } = trial;
  await trial.program(program({ allowed: ["agent-7", "agent-9"], denied: ["agent-9"] }));
  await stack.up();
  await trial.program(program({ allowed: ["agent-9"] }));
  const { code, stdout, stderr } = await stack.run(["preview", "--non-interactive"]);
  expect(code).not.toBe(0);
  expect(stdout + stderr).toMatch(/its deny list no longer has agent-9/);
  expect(stdout + stderr).toMatch(/connectedAccounts\.stripe\[0\].*its lists do not allow "agent-7"/s);
  await trial.program(program({ allowed: ["agent-7", "agent-9"], denied: ["agent-9"] }));
  await trial.finish();
});

test("an account that Composio shares more widely is an error, and the state keeps it", async () => {
  await start();
  const { stack, emulator } = trial;
  emulator.settings.connectedAccounts.newSharing = "opened";
  await trial.program(program());
  const { code, stdout, stderr } = await stack.run(UP);
  expect(code).not.toBe(0);
  expect(stdout + stderr).toMatch(/does not show that it is shared as the program says, and not more widely/);
  await stack.up();
  expect(live()).toMatchObject([{ acl: { allow_all_users: false, allowed_user_ids: ["agent-7"] } }]);
  await trial.finish();
});

test("an account in YAML is imported without its credentials, and gets them in one request", async () => {
  trial = await startYamlTrial();
  const { stack, emulator } = trial;
  const { connectedAccounts } = emulator;
  const answer = await fetch(`${emulator.url}/api/v3/connected_accounts`, {
    method: "POST",
    headers: { "x-api-key": "ak_1", "content-type": "application/json" },
    body: JSON.stringify({
      auth_config: { id: "ac_stripe_main" },
      connection: {
        user_id: "agent-7",
        alias: "billing",
        state: { authScheme: "API_KEY", val: { generic_api_key: KEY, status: "ACTIVE" } },
      },
    }),
  });
  const { id } = (await answer.json()) as { id: string };
  const account = (more: string, options = "") => `
resources:
  billing:
    type: composio:ConnectedAccount
    properties:
      authConfigId: ac_stripe_main
      userId: agent-7
      alias: billing
${more}${options}
`;
  await trial.program(account("", `    options: { import: ${id} }`));
  trial.requests();
  await stack.up();
  expect(writes()).toEqual([]);
  await trial.program(account(`      credentials: { generic_api_key: ${ROTATED} }\n`));
  await stack.up();
  expect(writes()).toEqual(["updateConnectedAccount"]);
  expect(connectedAccounts().find((each) => each.id === id)?.val).toEqual({ generic_api_key: ROTATED });
  expect(JSON.stringify(await stack.exportState())).not.toMatch(/sk_live_|REDACTED/);
  await trial.finish();
});
