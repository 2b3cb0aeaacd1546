import { createElsewhere } from "../support/elsewhere";
import { runImport } from "../support/import-command";
import { NATIVE, using } from "../support/native-trial";
import { createProjectFolder, type ProjectFolder } from "../support/project-folder";
import { startTrial, type Trial } from "../support/trial";

let folder: ProjectFolder;
let trial: Trial;

beforeEach(async () => {
  folder = await createProjectFolder({});
  trial = await startTrial({ folder, program: NATIVE });
});
afterEach(() => trial.cleanup());

const writes = () => trial.requests().filter((operation) => /^(create|update|delete)/.test(operation));

describe.each(["dynamic", "native"] as const)("a session of the %s host", (entry) => {
  const declare = (inputs: string) =>
    trial.program(using(entry, `new Session("agent", { userId: "agent-7", ${inputs} });`));

  test("has a preview that says whatever a change opens, and nothing of what closes", async () => {
    await declare(`
      toolkits: { enable: ["gmail", "slack"] },
      tools: {
        gmail: { enable: ["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"], requireApproval: ["GMAIL_SEND_EMAIL"] },
        slack: { enable: ["SLACK_SEND_MESSAGE"] },
      },
      sandbox: { enable: true, enableProxyExecution: false },
      manageConnections: { enable: true, enableConnectionRemoval: false },
      multiAccount: { enable: true, requireExplicitSelection: true },
    `);
    await trial.stack.up();
    await declare(`
      toolkits: { enable: ["gmail", "slack"] },
      tools: {
        gmail: { enable: ["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"], requireApproval: ["GMAIL_FETCH_EMAILS"] },
        slack: { disable: ["SLACK_SEND_MESSAGE"] },
      },
      sandbox: { enable: true },
      manageConnections: { enable: true },
      multiAccount: { enable: true },
    `);
    const { stdout } = await trial.stack.preview();
    expect(stdout.replace(/\s+/g, " ")).toContain(
      'the session "agent" will permit more: other tools of slack; GMAIL_SEND_EMAIL without a person\'s approval; ' +
        "removing connected accounts from within; requests of the sandbox's code through connected accounts (its proxy); " +
        "calls that do not say which account they mean.",
    );
    await trial.stack.up();
    await trial.stack.expectNothingToDo();

    await declare('toolkits: { enable: ["gmail"] }, sandbox: { enable: false }');
    expect((await trial.stack.preview()).stdout).toContain("will permit more: every tool of gmail");
    await trial.stack.up();
    await declare(`
      toolkits: { enable: ["gmail"] },
      tools: { gmail: { enable: ["GMAIL_FETCH_EMAILS"] } },
      sandbox: { enable: false, enableProxyExecution: false },
      manageConnections: { enable: false },
      multiAccount: { enable: false },
      proxyExecute: false,
    `);
    expect((await trial.stack.preview()).stdout).not.toContain("permit");
    await trial.stack.up();
    expect(trial.emulator.sessions()).toMatchObject([
      { config: { proxy_execute: { enable: false }, multi_account: { enable: false } } },
    ]);
    await trial.finish();
  });

  test("that Composio answers in an unknown form is an error, and kept", async () => {
    const set = { config: { user_id: "agent-7", proxy_execute: { enabled: false } } };
    for (const operation of ["createSession", "getSession"] as const) {
      trial.emulator.faults.add({ kind: "altered", operation, set, times: 10 });
    }
    await declare("proxyExecute: false");
    const { code, stdout } = await trial.stack.run(["up", "--yes", "--skip-preview"]);
    expect(code).not.toBe(0);
    expect(stdout).toContain("its proxyExecute is not what the program says");
    trial.emulator.faults.clear();
    await trial.stack.up();
    expect(trial.emulator.sessions()).toHaveLength(1);
    await trial.finish();
  });

  test("has its hooks checked before a request, and is told what the plan has not", async () => {
    const hook = (more: string) => `{
      type: "before_execute", id: "no-files", appliesTo: "all",
      handler: { type: "condition_check", condition: "The mail has an attachment.", action: "block" }, ${more}
    }`;
    await declare(`hooks: [
      ${hook('handler: { type: "prompt_injection_check", action: "block" }')},
      ${hook('id: "No Files", handler: { type: "condition_check", action: "allow" }')},
      ${hook('id: "other", appliesTo: { toolkits: [] }, handler: { type: "conditon_check" }')},
    ]`);
    const { code, stdout, stderr } = await trial.stack.run(["preview"]);
    expect(code).not.toBe(0);
    for (const reason of [
      'must be "after_execute" for prompt_injection_check',
      "must be 1 to 64 characters",
      'must be "block"',
      "must be a sentence that says what is to be blocked",
      "needs a toolkit",
      'did you mean "condition_check"?',
    ]) {
      expect(stdout + stderr).toContain(reason);
    }
    expect(writes()).toEqual([]);

    await declare(`hooks: [${hook("")}]`);
    trial.emulator.settings.sessions.hooks = "none";
    const refused = await trial.stack.run(["up", "--yes", "--skip-preview"]);
    expect(refused.code).not.toBe(0);
    expect(refused.stdout + refused.stderr).toContain("hooks need a paid plan of Composio");
    trial.emulator.settings.sessions.hooks = "all";
    await trial.stack.up();
    await trial.stack.expectNothingToDo();
    await trial.finish();
  });
});

test("an imported session has every restriction in its program, and nothing to do", async () => {
  const { session_id: id } = await createElsewhere<{ session_id: string }>(
    trial.emulator,
    "/tool_router/session",
    {
      user_id: "agent-7",
      toolkits: { enable: ["gmail"], require_approval: ["gmail"] },
      tools: { gmail: { disable: ["GMAIL_SEND_EMAIL"] } },
      manage_connections: { enable: true, enable_connection_removal: false },
      workbench: {
        enable: true,
        enable_proxy_execution: false,
        enable_tool_execution: false,
        auto_offload_threshold: 500,
      },
      multi_account: { enable: true, max_accounts_per_toolkit: 2, require_explicit_selection: true },
      search: { enable: false },
      instant: false,
    },
  );
  const before = trial.emulator.sessions();
  const print = async (...args: string[]) => {
    const { code, stdout, stderr } = await runImport([id, ...args], {
      cwd: folder.path,
      env: trial.stack.environment,
    });
    expect({ code, stderr }).toMatchObject({ code: 0 });
    return stdout;
  };
  const printed = await print("--typescript");
  for (const restriction of [
    "enableConnectionRemoval: false",
    "enableProxyExecution: false",
    "enableToolExecution: false",
    "autoOffloadThreshold: 500",
    "maxAccountsPerToolkit: 2",
    "requireExplicitSelection: true",
    "searchEnabled: false",
    "instant: false",
  ]) {
    expect(printed).toContain(restriction);
  }
  await folder.write("import.json", await print());
  await trial.program(using("dynamic", ""));
  await trial.stack.run([
    "import",
    "--file",
    "import.json",
    "--generate-code=false",
    "--yes",
    "--skip-preview",
  ]);
  await trial.program(printed.replace(/import \{ (.*) \} from "(.*)";/, 'const { $1 } = require("$2");'));
  trial.requests();
  await trial.stack.expectNothingToDo();
  await trial.stack.up(["--expect-no-changes"]);
  expect(writes()).toEqual([]);
  expect(trial.emulator.sessions()).toEqual(before);
});
