import { PLUGIN } from "../support/native-trial";
import { API_KEY, type ProgramOfTrial, startTrial, type Trial } from "../support/trial";

const SECRET = "hs_secret_0123456789";
const UP = ["up", "--yes", "--skip-preview"];

let trial: Trial;
/** The ids of the auth configs that are there from the start. */
let catalogue: Set<string>;

/** Starts the trial of a test, in the dynamic host unless another is given. */
async function start(program?: ProgramOfTrial): Promise<void> {
  trial = await startTrial(program && { program });
  catalogue = new Set(trial.emulator.authConfigs().map(({ id }) => id));
}
afterEach(() => trial.cleanup());

function live() {
  return trial.emulator.authConfigs().filter(({ id, deleted }) => !deleted && !catalogue.has(id));
}

/** Two auth configs, and two servers that name them. */
function program({ scopes = '["a.read"]', secret = SECRET, toolkit = "gmail", more = "" } = {}): string {
  return `
    const mail = new AuthConfig("mail", { toolkit: "${toolkit}", managed: { scopes: ${scopes} } });
    const crm = new AuthConfig("crm", {
      toolkit: "hubspot",
      custom: { authScheme: "OAUTH2", credentials: { client_id: "crm-client", client_secret: "${secret}" } },
    });
    const support = new McpServer("support", { authConfigIds: [mail.id, crm.id] });
    const sales = new McpServer("sales", { authConfigIds: [mail.id] });
    Object.assign(exports, { mail: mail.id, crm: crm.id, scheme: crm.authScheme, count: mail.connectionCount });
    ${more}
  `;
}

test("auth configs and the servers that name them go through their whole life", async () => {
  await start();
  await trial.program(program());
  expect((await trial.stack.preview()).stdout).toMatch(/\+ 5 to create/);
  await trial.stack.up();
  const outputs = await trial.stack.outputs();
  expect(outputs).toMatchObject({ scheme: "OAUTH2", count: 0 });
  expect(live()).toMatchObject([
    { toolkit: expect.any(String), name: expect.stringMatching(/^(mail|crm)-[0-9a-f]{16}$/) },
    {},
  ]);
  expect(
    trial
      .servers()
      .map(({ auth_config_ids }) => auth_config_ids.length)
      .sort(),
  ).toEqual([1, 2]);
  await trial.stack.expectNothingToDo();

  await trial.program(program({ scopes: '["a.read", "a.send"]' }));
  trial.requests();
  const edited = await trial.stack.preview(["--diff"]);
  expect(edited.stdout).toContain('"a.send"');
  await trial.stack.up();
  expect(trial.requests().filter((operation) => operation !== "getAuthConfig")).toEqual(["updateAuthConfig"]);
  await trial.stack.expectNothingToDo();

  await trial.program(program({ scopes: '["a.read", "a.send"]', secret: "hs_rotated_0123456789" }));
  trial.requests();
  expect((await trial.stack.preview(["--diff"])).stdout).not.toContain("hs_rotated");
  await trial.stack.up();
  expect(trial.requests().filter((operation) => operation !== "getAuthConfig")).toEqual(["updateAuthConfig"]);
  expect(live().find(({ toolkit }) => toolkit === "hubspot")).toMatchObject({
    credentials: { client_id: "crm-client", client_secret: "hs_rotated_0123456789" },
  });
  await trial.finish();
  expect(live()).toEqual([]);
});

test("a replacement is created first, and every server is updated before the old one goes", async () => {
  await start(PLUGIN);
  await trial.program(program());
  await trial.stack.up();
  const before = trial.servers().map(({ id }) => id);
  const old = (await trial.stack.outputs()).mail;
  trial.emulator.changeAuthConfig(String(old), { no_of_connections: 2 });
  await trial.program(program({ toolkit: "slack" }));
  const refused = await trial.stack.run(UP);
  expect(refused.code).not.toBe(0);
  expect(refused.stdout).toContain("2 accounts are connected through it");
  expect(refused.stdout).toContain("Nothing is changed");
  expect(trial.servers().map(({ id }) => id)).toEqual(before);
  expect(live()).toHaveLength(2);

  trial.emulator.changeAuthConfig(String(old), { no_of_connections: 0 });
  trial.requests();
  await trial.stack.up();
  const mail = (await trial.stack.outputs()).mail;
  expect(mail).not.toBe(old);
  expect(trial.servers().map(({ id }) => id)).toEqual(before);
  expect(trial.servers().every(({ auth_config_ids }) => auth_config_ids.includes(String(mail)))).toBe(true);
  expect(
    live()
      .map(({ toolkit }) => toolkit)
      .sort(),
  ).toEqual(["hubspot", "slack"]);
  await trial.finish();
});

test("a replacement whose secrets change is refused before anything is made, and goes on by force", async () => {
  await start(PLUGIN);
  const declare = (auth: string, force = "") =>
    trial.program(`
      const crm = new AuthConfig("crm", { toolkit: "hubspot", custom: ${auth}, ${force} });
      const sales = new McpServer("sales", { authConfigIds: [crm.id] });
      Object.assign(exports, { crm: crm.id });
    `);
  const custom = (credentials: string) =>
    `{ authScheme: "OAUTH2", credentials: { client_id: "crm", ${credentials} } }`;
  const more = custom(`client_secret: "${SECRET}", tenant: "acme"`);
  const fewer = custom('client_secret: "hs_rotated_0123456789"');
  await declare(more);
  await trial.stack.up();
  const { crm } = await trial.stack.outputs();
  trial.emulator.changeAuthConfig(String(crm), { no_of_connections: 1 });
  await declare(fewer);
  expect((await trial.stack.run(UP)).stdout).toContain("could not replace the auth config");
  expect(live()).toMatchObject([{ id: crm }]);

  await declare(more, "forceDestroy: true");
  await trial.stack.up();
  await declare(fewer, "forceDestroy: true");
  await trial.stack.up();
  expect(live()).toMatchObject([
    { credentials: { client_id: "crm", client_secret: "hs_rotated_0123456789" } },
  ]);
  await trial.finish();
});

test("what is changed elsewhere shows, and masked secrets are no drift", async () => {
  await start(PLUGIN);
  await trial.program(program());
  await trial.stack.up();
  for (const secrets of ["redacted", "prefix", "absent"] as const) {
    trial.emulator.settings.authConfigs.secrets = secrets;
    await trial.stack.expectNothingToDo();
  }
  const { mail, crm } = await trial.stack.outputs();
  trial.emulator.changeAuthConfig(String(crm), {
    credentials: { client_id: "another", client_secret: SECRET },
  });
  trial.emulator.changeAuthConfig(String(mail), { status: "DISABLED" });
  await trial.stack.refresh();
  expect((await trial.stack.preview(["--diff"])).stdout).toMatch(/~ 2 to update/);
  await trial.stack.up();
  expect(live()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: crm, credentials: { client_id: "crm-client", client_secret: SECRET } }),
      expect.objectContaining({ id: mail, status: "ENABLED" }),
    ]),
  );
  await trial.finish();
});

test("credentials stand nowhere in the clear", async () => {
  await start();
  await trial.program(`
    const shared = "shared_0123456789", proxy = "proxy_0123456789";
    const crm = new AuthConfig("crm", {
      toolkit: "hubspot",
      custom: {
        authScheme: "OAUTH2",
        credentials: { client_id: "crm-client", client_secret: "${SECRET}" },
        proxyConfig: { proxyUrl: "https://proxy.test", proxyAuthKey: proxy },
      },
    });
  `);
  const said = [
    await trial.stack.preview(["--diff"]),
    await trial.stack.up(["--diff"]),
    await trial.stack.refresh(["--diff"]),
  ];
  const state = JSON.stringify(await trial.stack.exportState());
  for (const text of [...said.map(({ stdout, stderr }) => stdout + stderr), state]) {
    for (const secret of [SECRET, "proxy_0123456789", API_KEY]) {
      expect(text).not.toContain(secret);
    }
  }
  await trial.finish();
});

test("a preview checks the tools of a server against an auth config that is not there yet", async () => {
  await start(PLUGIN);
  await trial.stack.setConfig({ "composio:preflight": "true" });
  const declare = (tool: string) =>
    trial.program(`
      const mail = new AuthConfig("mail", { toolkit: "gmail" });
      new McpServer("support", { authConfigIds: [mail.id], allowedTools: ["${tool}"] });
    `);
  await declare("SLACK_SEND_MESSAGE");
  const { code, stdout } = await trial.stack.run(["preview"]);
  expect(code).not.toBe(0);
  expect(stdout).toContain("is a tool of the toolkit slack, which the server does not have");
  await declare("GMAIL_SEND_EMAIL");
  await trial.stack.up();
  await trial.finish();
});
