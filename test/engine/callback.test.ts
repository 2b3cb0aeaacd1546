import { startTrial, type Trial } from "../support/trial";
import { startYamlTrial } from "../support/yaml-trial";

/** The addresses that Composio has given by itself, by its API's version. */
const DEFAULTS = {
  v1: "https://backend.composio.dev/api/v1/auth-apps/add",
  v3: "https://backend.composio.dev/api/v3/toolkits/auth/callback",
  "v3.1": "https://backend.composio.dev/api/v3.1/toolkits/auth/callback",
} as const;
const VERSIONS = ["v1", "v3", "v3.1"] as const;
const ADVICE = "sets no oauth_redirect_uri";
const OPTIONS = { config: { "composio:preflight": "true" } };

type Program = (custom: object) => string;

const IN_JAVASCRIPT: Program = (custom) => `
  const custom = ${JSON.stringify(custom)};
  const github = new AuthConfig("github", { toolkit: "github", custom });
  new AuthConfig("hubspot", { toolkit: "hubspot", custom });
  exports.callback = github.oauthRedirectUri;
`;

const IN_YAML: Program = (custom) => `
resources:
  github:
    type: composio:AuthConfig
    properties: { toolkit: github, custom: ${JSON.stringify(custom)} }
  hubspot:
    type: composio:AuthConfig
    properties: { toolkit: hubspot, custom: ${JSON.stringify(custom)} }
outputs:
  callback: \${github.oauthRedirectUri}
`;

const HOSTS: [string, () => Promise<Trial>, Program][] = [
  ["the dynamic host", () => startTrial(OPTIONS), IN_JAVASCRIPT],
  ["the plugin", () => startYamlTrial(OPTIONS), IN_YAML],
];

/** Two apps of the customer's own. */
function custom(scope: string, more: object = {}) {
  const credentials = { client_id: "own", client_secret: "hush-0123456789", ...more };
  return { authScheme: "OAUTH2", credentials, scopes: [scope] };
}

test.each(HOSTS)(
  "the callback URL is the one that Composio gives or the program sets, by %s",
  async (_, start, program) => {
    const trial = await start();
    const { stack, emulator } = trial;
    try {
      for (const version of VERSIONS) {
        emulator.settings.authConfigs.callback = version;
        await trial.program(program(custom(version)));
        const preview = await stack.preview(["--diff"]);
        // Only where an auth config is made, and once for both.
        expect((preview.stdout + preview.stderr).split(ADVICE)).toHaveLength(version === "v1" ? 2 : 1);
        await stack.up();
        expect(await stack.outputs()).toEqual({ callback: DEFAULTS[version] });
      }
      emulator.settings.authConfigs.callback = "v1";
      // Another default of Composio's is no drift.
      await stack.expectNothingToDo();

      await trial.program(program(custom("v3.1", { oauth_redirect_uri: DEFAULTS.v3 })));
      await stack.up();
      expect(await stack.outputs({ showSecrets: true })).toEqual({ callback: DEFAULTS.v3 });
      await trial.finish();
    } finally {
      await trial.cleanup();
    }
  },
);
