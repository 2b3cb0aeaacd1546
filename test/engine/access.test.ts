import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { type Emulator, startEmulator } from "composio-emulator";
import { createPulumiStack } from "../../tools/pulumi-stack";
import { accessInPreview } from "../support/access/access-in-preview";
import { exampleEnvironment } from "../support/example-environment";
import { NATIVE, using } from "../support/native-trial";
import { copyExample } from "../support/project-folder";
import { serveProgram } from "../support/served-programs";
import { startTrial } from "../support/trial";

const COMMAND = join(__dirname, "../../provider/bin/pulumi-composio.js");
const SETTINGS: Record<string, string> = {
  clientId: "Iv1.0123456789",
  clientSecret: "none",
  userId: "agent-7",
  webhookUrl: "https://hooks.example.com/composio",
  team: "team-1",
  linearKey: "lin_api_0123456789",
};

/** The auth configs of the toolkits that examples use, where that is not Gmail. */
const AUTH_CONFIGS: Record<string, string> = { "client-config": "ac_github_prod" };

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

test.each([
  ["quickstart", 1, 0],
  ["bring-your-own-oauth", 1, 0],
  ["client-config", 1, 0],
  ["move-to-sessions", 2, 0],
  ["policy", 1, 0],
  ["ci", 1, 0],
  ["team", 6, 0],
  ["testing", 2, 0],
  ["webhooks", 0, 1],
  ["service-agent", 1, 2],
])("the preview of the example %s is read", async (name, agents, events) => {
  const example = await copyExample(name);
  const env = exampleEnvironment(emulator, "ak_access_0123456789");
  // A program that asks Composio itself needs the environment.
  const served = name === "webhooks" ? {} : { client: await serveProgram(example.path) };
  const stack = await createPulumiStack({ cwd: example.path, env, ...served });
  try {
    await stack.init(`access-${name}`);
    await stack.setConfig(SETTINGS);
    await stack.run(["config", "set", "--path", "authConfigIds[0]", AUTH_CONFIGS[name] ?? "ac_gmail_prod"]);
    const report = await accessInPreview(stack);
    expect(report.events).toHaveLength(events);
    expect(report.agents).toHaveLength(agents);
    for (const { change, access } of report.agents) {
      expect(change?.verdict).toBe("wider");
      expect([...(change?.opened ?? []), ...(change?.unknown ?? [])]).not.toEqual([]);
      expect(access.toolkits.length).toBeGreaterThan(0);
    }
  } finally {
    await stack.cleanup();
  }
});

test("a change of a session and of an auth config, in previews and states of both hosts", async () => {
  const trial = await startTrial({ program: NATIVE });
  for (const entry of ["dynamic", "native"] as const) {
    const declare = (scopes: string, tools: string, user = "agent-7") =>
      trial.program(
        using(
          entry,
          `const mail = new AuthConfig("mail", { toolkit: "gmail", enabledForToolRouter: true, managed: { scopes: [${scopes}] } });
           new Session("agent", { userId: "${user}", authConfigs: { gmail: mail.id }, toolkits: { enable: ["gmail"] }, tools: { gmail: { ${tools} } }, sandbox: { enable: false } });`,
        ),
      );
    const asking =
      'enable: ["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"], requireApproval: ["GMAIL_SEND_EMAIL"]';
    await declare('"https://www.googleapis.com/auth/gmail.readonly"', asking);
    expect((await accessInPreview(trial.stack)).agents).toMatchObject([
      { name: "agent", change: { verdict: "wider" } },
    ]);
    await trial.stack.up();
    expect((await accessInPreview(trial.stack, "--show-sames")).agents).toMatchObject([
      { change: { verdict: "same" } },
    ]);
    const before = (await trial.stack.run(["stack", "export"])).stdout;

    await declare(
      '"https://www.googleapis.com/auth/gmail.readonly", "https://www.googleapis.com/auth/gmail.modify"',
      'enable: ["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"]',
    );
    const [row] = (await accessInPreview(trial.stack, "--show-sames")).agents;
    expect(row).toMatchObject({ name: "agent", change: { verdict: "wider", unknown: [] } });
    const opened = row?.change?.opened.join("; ");
    expect(opened).toContain("GMAIL_SEND_EMAIL without a person's approval");
    expect(opened).toContain(
      'the scope https://www.googleapis.com/auth/gmail.modify of the auth config "mail"',
    );
    await trial.stack.up();
    const after = (await trial.stack.run(["stack", "export"])).stdout;
    await trial.folder.write("before.json", before);
    const [command, ...args] = [
      process.execPath,
      COMMAND,
      "access",
      "-",
      "--before",
      "before.json",
      "--offline",
      "--format",
      "json",
    ];
    const report = JSON.parse(
      execFileSync(command ?? "", args, { input: after, cwd: trial.folder.path, encoding: "utf8" }),
    );
    expect(report.agents).toMatchObject([
      { name: "agent", change: { verdict: "wider", opened: row?.change?.opened } },
    ]);

    await declare(
      '"https://www.googleapis.com/auth/gmail.readonly", "https://www.googleapis.com/auth/gmail.modify"',
      'enable: ["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"]',
      "agent-8",
    );
    expect((await accessInPreview(trial.stack, "--show-sames")).agents).toMatchObject([
      {
        access: { address: undefined },
        change: { verdict: "changed", opened: ['what the accounts of the user "agent-8" permit'] },
      },
    ]);
    await declare("", "enable: []");
    await trial.program("");
    expect((await accessInPreview(trial.stack)).agents).toMatchObject([{ change: { verdict: "narrower" } }]);
    await trial.stack.up();
  }
  await trial.finish();
});
