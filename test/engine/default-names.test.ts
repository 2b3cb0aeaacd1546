import { NATIVE, using } from "../support/native-trial";
import { EACH_OTHER_KIND, SERVERS_OF_0_1_0 } from "../support/recorded-programs";
import { startFromRecorded } from "../support/recorded-state";
import { startTrial, type Trial } from "../support/trial";

type Entry = "dynamic" | "native";

const ENTRIES: Entry[] = ["dynamic", "native"];

const program = (toolkit: string, app: string) => `
  const mail = new AuthConfig("mail", { toolkit: "${toolkit}" });
  new McpServer("mail", { authConfigIds: [mail.id], noAuthApps: ["${app}"] });
`;
/** Names of auth configs and of servers, made of the project "trial", the stack "test" and the logical name "mail". */
const NAMES = ["mail-5952a37", "mail-5952a37a82fcc333"];

const COMPONENTS = `
  class Team extends pulumi.ComponentResource {
    constructor(type, name, opts) {
      super("teams:index:" + type, name, {}, opts);
      const mail = new AuthConfig("mail", { toolkit: "gmail" }, { parent: this });
      new McpServer("mail", { authConfigIds: [mail.id] }, { parent: this });
      new AuthConfig("under", { toolkit: "gmail" }, { parent: mail });
    }
  }
  new Team("Sales", "sales");
  const support = new Team("Support", "support");
  new Team("Sales", "inner", { parent: support });
  ${program("gmail", "exa")}
`;

let trial: Trial;

afterEach(() => trial.cleanup());

/** The names of what exists and is not the emulator's own. */
function names(): string[] {
  const { emulator } = trial;
  const own = emulator.authConfigs().filter(({ id, deleted }) => !deleted && !/^ac_[a-z]+_[a-z]+$/.test(id));
  return [...trial.servers(), ...own].map(({ name }) => String(name)).sort();
}

/** The name that a preview shows of each resource, by the type and the logical name that its parents and it have. */
async function previewed(): Promise<Record<string, unknown>> {
  const { stdout } = await trial.stack.preview(["--json"]);
  const { steps } = JSON.parse(stdout) as {
    steps: { urn: string; newState?: { inputs?: { name?: unknown } } }[];
  };
  const named = steps.filter(({ newState }) => newState?.inputs?.name !== undefined);
  return Object.fromEntries(
    named.map(({ urn, newState }) => [
      urn.replaceAll("pulumi-nodejs:dynamic/composio:", "composio:index:"),
      newState?.inputs?.name,
    ]),
  );
}

describe.each(ENTRIES)("default names of the entry %s", (entry) => {
  const declare = (body: string) => trial.program(using(entry, body));

  /** Applies a program as an update plan that a preview has made. */
  async function applyPlan(body: string): Promise<void> {
    await declare(body);
    await trial.stack.preview(["--save-plan", "plan.json"]);
    await trial.stack.up(["--plan", "plan.json"]);
  }

  test("are those that a saved plan has, also of replacements", async () => {
    trial = await startTrial({ program: NATIVE });
    await declare(program("gmail", "exa"));
    const shown = await previewed();
    await applyPlan(program("gmail", "exa"));
    expect(names()).toEqual(NAMES);
    expect(Object.values(shown).sort()).toEqual(NAMES);
    const before = trial.servers().map(({ id }) => id);

    await applyPlan(program("slack", "hackernews"));
    expect(names()).toEqual(NAMES);
    expect(trial.servers().map(({ id }) => id)).not.toEqual(before);
    await trial.finish();
  });

  test("stay as they are when the stack is renamed, until a replacement", async () => {
    trial = await startTrial({ program: NATIVE });
    await declare(program("gmail", "exa"));
    await trial.stack.up();
    await trial.stack.run(["stack", "rename", "other"]);
    trial.requests();
    await trial.stack.up(["--expect-no-changes"]);
    await trial.stack.expectNothingToDo();
    await declare(program("gmail", "exa").replace("[mail.id]", '[mail.id, "ac_slack_prod"]'));
    await trial.stack.up();
    expect(trial.requests().filter((request) => request.startsWith("update"))).toEqual(["updateMcpServer"]);
    expect(names()).toEqual(NAMES);

    await declare(program("slack", "hackernews"));
    await trial.stack.up();
    expect(names()).toHaveLength(2);
    expect(names().filter((name) => NAMES.includes(name))).toEqual([]);
    await trial.stack.expectNothingToDo();
    await trial.stack.run(["stack", "rename", "test"]);
    await trial.finish();
  });

  test("go back to what they were after a change in Composio, whatever the stack is called then", async () => {
    trial = await startTrial({ program: NATIVE });
    await declare(program("gmail", "exa"));
    await trial.stack.up();
    const [server] = trial.servers();
    const authConfig = trial.emulator.authConfigs().find(({ name }) => NAMES.includes(String(name)));
    trial.emulator.changeServer(String(server?.id), { name: "renamed" });
    trial.emulator.changeAuthConfig(String(authConfig?.id), { name: "renamed" });
    await trial.stack.refresh();
    await trial.stack.run(["stack", "rename", "other"]);
    expect(names()).toEqual(["renamed", "renamed"]);
    await trial.stack.up();
    expect(names()).toEqual(NAMES);
    await trial.stack.run(["stack", "rename", "test"]);
    await trial.finish();
  });

  test("differ between parents, and are the same in the other host", async () => {
    trial = await startTrial({ program: NATIVE });
    const other = entry === "dynamic" ? "native" : "dynamic";
    await trial.program(using(other, COMPONENTS));
    const shown = await previewed();
    await declare(COMPONENTS);
    expect(await previewed()).toEqual(shown);
    await trial.stack.up();
    expect(names()).toEqual(Object.values(shown).sort());
    expect(new Set(names()).size).toBe(11);
    await trial.program(using(other, COMPONENTS));
    trial.requests();
    await trial.stack.up();
    expect(trial.requests()).toEqual([]);
    await trial.finish();
  });
});

test.each<[string, Entry, string]>([
  ["0.1.0", "dynamic", SERVERS_OF_0_1_0],
  ["dynamic", "dynamic", EACH_OTHER_KIND],
  ["plugin", "native", EACH_OTHER_KIND],
])(
  "the default names of the recorded state %s stay, also when the stack is renamed",
  async (of, entry, body) => {
    trial = await startFromRecorded(of, { program: NATIVE });
    const before = names();
    await trial.program(using(entry, body));
    await trial.stack.up(["--expect-no-changes"]);
    await trial.stack.run(["stack", "rename", "other"]);
    await trial.stack.expectNothingToDo();
    await trial.stack.up(["--expect-no-changes"]);
    expect(names()).toEqual(before);
    await trial.stack.run(["stack", "rename", "test"]);
    await trial.finish();
  },
);
