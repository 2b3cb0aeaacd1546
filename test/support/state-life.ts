import type { StateServerKind } from "../../tools/state-servers";
import { everythingProgram, TENANT } from "./everything-program";
import { using } from "./native-trial";
import { type StateTrial, startStateTrial } from "./state-trial";

const PROGRAM = `
  ${everythingProgram()}
  new McpServer("support", { authConfigIds: ["ac_gmail_prod"] });
`;

export function testLife(kind: StateServerKind): void {
  let trial: StateTrial;

  beforeEach(async () => {
    trial = await startStateTrial(kind);
  });
  afterEach(() => trial.cleanup());

  test("a stack lives from its first update to its end, with the dynamic provider and with the plugin", async () => {
    const { emulator, stack } = trial;
    const mine = () =>
      [
        ...trial.servers(),
        ...emulator.authConfigs().slice(known),
        ...emulator.sessions(),
        ...emulator.customToolkits(),
        ...emulator.webhookSubscriptions(),
        ...emulator.connectedAccounts().slice(knownAccounts),
        ...emulator.triggerInstances(),
        ...emulator.webhookEndpoints(),
        ...emulator.projects(),
      ].filter(({ deleted }) => !deleted);
    const known = emulator.authConfigs().length;
    const knownAccounts = emulator.connectedAccounts().length;

    await trial.program(using("dynamic", PROGRAM));
    await stack.up();
    await stack.expectNothingToDo();
    expect(mine()).toHaveLength(10);

    const before = mine();
    await trial.program(using("native", PROGRAM));
    await stack.up();
    expect(mine()).toEqual(before);
    const state = JSON.stringify(await stack.exportState());
    expect(state).toContain("composio:index:WebhookSubscription");
    const secrets = [TENANT, ...emulator.webhookSubscriptions().map(({ secret }) => secret)];
    expect(secrets.filter((secret) => state.includes(secret))).toEqual([]);

    await trial.finish();
    expect(mine()).toEqual([]);
  });
}
