import { KeySearch } from "../support/key-search";
import { startTrial, type Trial } from "../support/trial";
import { PLUGIN_SETTING } from "../support/yaml-trial";

const MARKER = "leak-0123456789";

/** Inputs of a wrong type, misspelt ones and outputs, marked as secret and not, each with the names that are reported. */
const MISTAKES = `{
  AuthConfig: {
    toolkit: "hubspot",
    custom: secret({
      authScheme: "OAUTH2",
      credentials: [leak],
      proxyConfig: { proxyUrl: leak, proxyAuthKey: { key: leak } },
    }),
    sharedConnectionFields: leak,
    custm: { authScheme: "OAUTH2", credentials: { client_secret: leak } },
    sharedConnectionField: secret({ subdomain: leak }),
  },
  CustomToolkit: {
    slug: "orders",
    name: "Orders",
    mcpUrl: secret("http://h/" + leak),
    authSchemes: { mode: "API_KEY", headers: { A: leak } },
    authScheme: secret([{ mode: "API_KEY", headers: { A: leak } }]),
  },
  McpServer: { name: secret("_" + leak), authConfigIds: secret(leak), allowdTools: [leak] },
  Session: { userId: secret({ id: leak }), toolkits: leak, usrId: secret(leak) },
  TriggerInstance: {
    triggerSlug: secret("new " + leak),
    connectedAccountId: secret(["ca_" + leak]),
    triggerConfig: secret(leak),
    egressUrl: "http://hooks.example.com/" + leak,
    triggerConfg: secret({ query: leak }),
  },
  WebhookEndpoint: {
    toolkit: "slack",
    clientId: secret("a b " + leak),
    data: { signing_secret: { value: leak } },
    dat: { signing_secret: leak },
  },
  WebhookSubscription: {
    webhookUrl: "https://u:" + leak + "@hooks.example.com",
    enabledEvents: secret(leak),
    secret: leak,
    webhookURL: secret("https://hooks.example.com/" + leak),
  },
}`;
const REPORTED = {
  AuthConfig: [
    "custom.credentials",
    "custom.proxyConfig.proxyUrl",
    "custom.proxyConfig.proxyAuthKey",
    "sharedConnectionFields",
    "custm",
    "sharedConnectionField",
  ],
  CustomToolkit: ["mcpUrl", "authSchemes", "authScheme"],
  McpServer: ["name", "authConfigIds", "allowdTools"],
  Session: ["userId", "toolkits", "usrId"],
  TriggerInstance: ["triggerSlug", "connectedAccountId", "triggerConfig", "egressUrl", "triggerConfg"],
  WebhookEndpoint: ["clientId", "data.signing_secret", "dat"],
  WebhookSubscription: ["webhookUrl", "enabledEvents", "secret", "webhookURL"],
};

const DECLARE = {
  // What is misspelt gets past the engine's types, as from other languages.
  plugin: 'new pulumi.CustomResource("composio:index:" + kind, "wrong", inputs)',
  dynamic: 'new (require("pulumi-composio")[kind])("wrong", inputs)',
};

let trial: Trial;

afterEach(() => trial.cleanup());

test.each(Object.entries(DECLARE))(
  "what is wrong with inputs is said without their values, with %s resources",
  async (_, declare) => {
    const files = (body: string) => ({
      "Pulumi.yaml": `name: trial\nruntime: nodejs\n${PLUGIN_SETTING}`,
      "index.js": body,
    });
    trial = await startTrial({ program: { served: true, files } });
    const program = (kind: string) =>
      trial.program(`
        const pulumi = require("@pulumi/pulumi");
        const { secret } = pulumi;
        const kind = "${kind}";
        const leak = "${MARKER}";
        const inputs = ${MISTAKES}[kind];
        ${declare};
      `);
    const search = new KeySearch(trial.stack, MARKER);
    for (const [kind, names] of Object.entries(REPORTED)) {
      await program(kind);
      for (const args of [
        ["preview", "--diff"],
        ["up", "--yes", "--skip-preview"],
      ]) {
        const { code, stdout, stderr } = await search.run(args);
        const missing = names.filter(
          (name) => !(stdout + stderr).includes(`'wrong' has a problem: ${name} `),
        );
        expect({ kind, args, failed: code !== 0, missing }).toEqual({
          kind,
          args,
          failed: true,
          missing: [],
        });
      }
    }
    expect(search.said()).toEqual([]);
    expect(trial.requests()).toEqual([]);
  },
);
