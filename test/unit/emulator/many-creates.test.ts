import { type Emulator, startEmulator } from "composio-emulator";
import { clientOf } from "../../support/emulator/client";

const BEFORE = 40;

/** A create of each kind that takes many; the body of the n-th one. */
const CREATES: [kind: string, path: string, body: (n: number) => object][] = [
  ["servers", "/mcp/servers", (n) => ({ name: `server ${n}`, auth_config_ids: ["ac_gmail_prod"] })],
  ["auth configs", "/auth_configs", () => ({ toolkit: { slug: "gmail" } })],
  [
    "connected accounts",
    "/connected_accounts",
    (n) => ({
      auth_config: { id: "ac_stripe_main" },
      connection: {
        user_id: "agent",
        alias: `alias-${n}`,
        state: { authScheme: "API_KEY", val: { status: "ACTIVE", generic_api_key: `key-${n}` } },
      },
    }),
  ],
  ["sessions", "/tool_router/session", (n) => ({ user_id: `user-${n}` })],
  [
    "trigger instances",
    "/trigger_instances/GMAIL_NEW_GMAIL_MESSAGE/upsert",
    (n) => ({ connected_account_id: "ca_gmail_team", trigger_config: { labelIds: `label-${n}` } }),
  ],
  ["webhook endpoints", "/webhook_endpoints", (n) => ({ toolkit_slug: "slack", client_id: `client-${n}` })],
  ["projects", "/org/owner/project/new", (n) => ({ name: `project-${n}`, should_create_api_key: true })],
];

describe("a create", () => {
  let emulator: Emulator;

  beforeEach(async () => {
    emulator = await startEmulator({ settings: { sessions: { dedup: "identical" } } });
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await emulator.close();
  });

  it.each(CREATES)("of %s copies none of those that are there", async (_kind, path, body) => {
    const key = path.startsWith("/org") ? "x-org-api-key" : "x-api-key";
    const copied = jest.spyOn(globalThis, "structuredClone");
    const copies = async (n: number): Promise<number> => {
      copied.mockClear();
      const { status } = await clientOf(emulator, { [key]: "ak_test" }).post(path, body(n));
      expect([200, 201]).toContain(status);
      return copied.mock.calls.flat().flatMap((value) => value ?? []).length;
    };
    const first = await copies(1);
    for (let n = 2; n <= BEFORE; n++) {
      await copies(n);
    }

    expect(await copies(BEFORE + 1)).toBe(first);
  });
});
