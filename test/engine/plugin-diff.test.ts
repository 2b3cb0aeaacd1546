import type { Trial } from "../support/trial";
import { startYamlTrial } from "../support/yaml-trial";

let trial: Trial;

beforeEach(async () => {
  trial = await startYamlTrial();
});
afterEach(() => trial.cleanup());

/** A custom auth config and a server, with options of theirs. */
function program({
  scopes = "[read]",
  secret = "hush_one",
  tools = "[A, B]",
  ofAuth = "",
  ofServer = "",
} = {}) {
  return trial.program(`
resources:
  crm:
    type: composio:AuthConfig
    properties:
      toolkit: hubspot
      custom:
        authScheme: OAUTH2
        credentials: { client_id: id, client_secret: ${secret}, oauth_redirect_uri: "https://example.com/back" }
        scopes: ${scopes}
    options: { ${ofAuth} }
  support:
    type: composio:McpServer
    properties:
      authConfigIds: [ac_gmail_prod]
      allowedTools: ${tools}
    options: { ${ofServer} }
`);
}

/** The steps that a preview shows, each with the paths of its detailed diff and what becomes of them. */
async function steps() {
  const { stdout } = await trial.stack.preview(["--json"]);
  const { steps } = JSON.parse(stdout) as {
    steps: { op: string; urn: string; detailedDiff?: Record<string, { kind: string }> | null }[];
  };
  return Object.fromEntries(
    steps
      .filter(({ op, detailedDiff }) => op !== "same" && detailedDiff)
      .map(({ op, urn, detailedDiff }) => [
        `${op} ${urn.split("::").at(-1)}`,
        Object.entries(detailedDiff ?? {}).map(([path, { kind }]) => `${kind} ${path}`),
      ]),
  );
}

test("a preview names each value that changes, and none inside of a secret", async () => {
  await program();
  await trial.stack.up();
  await program({ scopes: "[read, write]", secret: "hush_two", tools: "[B, A]" });
  expect(await steps()).toEqual({ "update crm": ["update custom.credentials", "add custom.scopes[1]"] });
  const { stdout, stderr } = await trial.stack.preview(["--diff"]);
  expect(stdout).toContain('+ [1]: "write"');
  expect(stdout + stderr).not.toMatch(/hush_|client_secret/);
  await trial.stack.up();
  await trial.finish();
});

test("replaceOnChanges and ignoreChanges work for values inside of an input", async () => {
  const options = {
    ofAuth: 'replaceOnChanges: ["custom.scopes"]',
    ofServer: 'replaceOnChanges: ["allowedTools[0]"]',
  };
  await program(options);
  await trial.stack.up();
  await program({ ...options, tools: "[A, C]" });
  expect(Object.keys(await steps())).toEqual(["update support"]);
  await program({ ...options, tools: "[C, B]", secret: "hush_two" });
  expect(Object.keys(await steps()).sort()).toEqual(["replace support", "update crm"]);
  await program({ ...options, scopes: "[write]" });
  expect(Object.keys(await steps())).toEqual(expect.arrayContaining(["replace crm"]));

  const ignoring = {
    ofAuth: 'ignoreChanges: ["custom.scopes"]',
    ofServer: 'ignoreChanges: ["allowedTools[0]"]',
  };
  await program({ ...ignoring, scopes: "[write]", tools: "[C, B]" });
  expect(await steps()).toEqual({});
  await trial.stack.destroy();
});
