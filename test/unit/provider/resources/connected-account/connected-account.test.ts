import type { Fault } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import { withIdentity } from "../../../../../provider/core/identity";
import type { InitFailedError } from "../../../../../provider/core/init-failed-error";
import type { Properties } from "../../../../../provider/core/resource";
import { withSecretInputs } from "../../../../../provider/core/secret-inputs";
import { UNKNOWN } from "../../../../../provider/core/unknown";
import { RESOURCES } from "../../../../../provider/resources";
import { ComposioRun } from "../../../../../provider/run/composio-run";
import { apiAt } from "../../../../support/composio";
import { newProcess } from "../../../../support/lifecycle";

const KEY = "sk_live_0123456789abcdef";
const INPUTS = {
  authConfigId: "ac_stripe_main",
  userId: "agent-7",
  alias: "billing",
  credentials: { generic_api_key: KEY },
};
const SHARED = { accountType: "SHARED", allowedUserIds: ["agent-8"], notAllowedUserIds: ["agent-9"] };
const IDENTITY = { project: "shop", stack: "prod", logicalName: "billing" };

const emulator = useEmulator({ strict: false });
let warnings: string[];

beforeEach(() => {
  warnings = [];
});

const processOf = (mayAsk = false, retryBudgetMs = 5_000) =>
  newProcess(
    apiAt(emulator.url, { retryBudgetMs, timeoutMs: 1_000 }),
    { warn: (warning) => warnings.push(warning), mayAsk },
    "ConnectedAccount",
  );
const newRun = () =>
  new ComposioRun(
    () => apiAt(emulator.url),
    (warning) => warnings.push(warning),
  );
const live = () =>
  emulator.connectedAccounts().filter(({ id, deleted }) => !deleted && !id.startsWith("ca_gmail_"));
const writes = () =>
  emulator.journal
    .requests()
    .filter(({ method }) => method !== "GET")
    .map(({ operation }) => operation);
const bodies = () =>
  emulator.journal.requests().flatMap(({ method, body }) => (method === "GET" ? [] : [body]));
const failure = (step: Promise<unknown>) =>
  step.then(
    () => "",
    (error: Error) => error.message,
  );

async function created(more: Properties = {}, process = processOf()) {
  const { inputs, failures } = await process.check({}, { ...INPUTS, ...more });
  expect(failures).toEqual([]);
  return { process, inputs, ...(await process.create(inputs)) };
}

async function changed({ process, inputs, id, outs }: Awaited<ReturnType<typeof created>>, more: Properties) {
  emulator.journal.clear();
  const { inputs: news } = await process.check(inputs, { ...INPUTS, ...more });
  const diff = await process.diff(id, outs, news);
  return { diff, ...(await process.update(id, outs, news)) };
}

describe("the inputs", () => {
  const said = { accountType: "PRIVATE", allowedUserIds: ["agent-8"] };
  it.each<[string, Properties, string, RegExp]>([
    ["no auth config", { authConfigId: "" }, "authConfigId", /id of an auth config/],
    ["no user", { userId: undefined }, "userId", /id of a user/],
    ["a credential that is no text", { credentials: { token: 7 } }, "credentials.token", /must be a text/],
    ["lists of a private account", { sharing: said }, "sharing.allowedUserIds", /private account/],
    ["another type", { sharing: { accountType: "PUBLIC" } }, "sharing.accountType", /"PRIVATE" or "SHARED"/],
    [
      "too many users",
      { sharing: { accountType: "SHARED", allowedUserIds: Array.from({ length: 1001 }, (_, i) => `u${i}`) } },
      "sharing.allowedUserIds",
      /more than 1000/,
    ],
    [
      "a user of no length",
      { sharing: { accountType: "SHARED", notAllowedUserIds: [""] } },
      "sharing.notAllowedUserIds[0]",
      /1 to 256/,
    ],
    ["an output", { status: "ACTIVE" }, "status", /is an output/],
    [
      "a name of the API",
      { sharing: { accountType: "SHARED", allow_all_users: true } },
      "sharing.allow_all_users",
      /allowAllUsers/,
    ],
  ])("with %s are refused before any request", async (_, more, property, reason) => {
    const { failures } = await processOf().check({}, { ...INPUTS, ...more });
    expect(failures).toEqual([{ property, reason: expect.stringMatching(reason) }]);
    expect(emulator.journal.requests()).toEqual([]);
  });
});

describe("a scheme", () => {
  const REFUSED: [string, RegExp][] = [
    ["OAUTH2", /BEARER_TOKEN/],
    ["OAUTH1", /getConnectedAccounts/],
    ["DCR_OAUTH", /getConnectedAccounts/],
    ["CIMD_OAUTH", /getConnectedAccounts/],
    ["SAML", /getConnectedAccounts/],
    ["S2S_OAUTH2", /getConnectedAccounts/],
    ["CALCOM_AUTH", /getConnectedAccounts/],
    ["NO_AUTH", /remove this resource/],
    ["NEW_SCHEME", /not a scheme that this version knows/],
  ];
  it.each(REFUSED)("%s is refused in the preview, and before the create", async (auth_scheme, reason) => {
    emulator.changeAuthConfig("ac_stripe_main", { auth_scheme });
    const refused = { property: "authConfigId", reason: expect.stringMatching(reason) };
    expect((await processOf(true).check({}, INPUTS)).failures).toEqual([refused]);
    // By what the same program declares of an auth config that is not there yet.
    const declared = { ...INPUTS, authConfigId: UNKNOWN, __authScheme: auth_scheme };
    expect((await processOf(true).check({}, declared)).failures).toEqual([refused]);
    const { inputs } = await processOf().check({}, INPUTS);
    expect(await failure(processOf().create(inputs))).toMatch(reason);
    expect(writes()).toEqual([]);
  });

  it.each<[string, Properties]>([
    ["BEARER_TOKEN", { token: "t-0123456789" }],
    ["BASIC", { username: "u" }],
    ["BASIC_WITH_JWT", { username: "u", password: "p-0123456789" }],
    ["GOOGLE_SERVICE_ACCOUNT", { credentials_json: "{}" }],
    ["SERVICE_ACCOUNT", { application_id: "a", installation_id: "i", private_key: "k-0123456789" }],
    ["BILLCOM_AUTH", { sessionId: "s-0123456789", devKey: "d-0123456789" }],
  ])("%s is taken with what it needs, and not without", async (auth_scheme, credentials) => {
    emulator.changeAuthConfig("ac_stripe_main", { auth_scheme });
    const { failures } = await processOf(true).check({}, { ...INPUTS, credentials: {} });
    expect(failures).toEqual([{ property: "credentials", reason: expect.stringContaining("lacks") }]);
    const { inputs } = await processOf().check({}, { ...INPUTS, credentials: {} });
    expect(await failure(processOf().create(inputs))).toContain("credentials lacks");
    expect(writes()).toEqual([]);
    const { outs } = await created({ credentials });
    expect(outs).toMatchObject({ authScheme: auth_scheme, status: "ACTIVE", toolkit: "stripe" });
    expect(live()).toMatchObject([{ val: credentials, auth_scheme }]);
  });

  it("whose credentials Composio takes in a create alone replaces with other ones", async () => {
    emulator.changeAuthConfig("ac_stripe_main", { auth_scheme: "BILLCOM_AUTH" });
    const credentials = { sessionId: "s-0123456789", devKey: "d-0123456789" };
    const { process, inputs, id, outs } = await created({ credentials });
    const news = { ...inputs, credentials: { ...credentials, devKey: "another" } };
    expect(await process.diff(id, outs, news)).toMatchObject({
      replaces: ["credentials"],
      deleteBeforeReplace: true,
    });
  });

  it("that the auth config does not have is no mistake of a preview that cannot ask", async () => {
    emulator.faults.add({ kind: "answer", operation: "getAuthConfig", status: 403, times: 10 });
    expect((await processOf(true).check({}, INPUTS)).failures).toEqual([]);
  });
});

test("a preview warns of what the toolkit asks for and nothing gives", async () => {
  const { failures } = await processOf(true).check({}, { ...INPUTS, credentials: { api_key: KEY } });
  expect(failures).toEqual([]);
  expect(warnings).toEqual([expect.stringContaining("generic_api_key (API key)")]);
});

test("an auth config that does not exist is a failure of the preview, with what was meant", async () => {
  const { failures } = await processOf(true).check({}, { ...INPUTS, authConfigId: "stripe-main" });
  expect(failures).toEqual([
    { property: "authConfigId", reason: expect.stringContaining('"ac_stripe_main" is the id of') },
  ]);
});

describe("the default alias", () => {
  const { alias: _, ...UNNAMED } = INPUTS;
  const { check } = RESOURCES.ConnectedAccount;
  const inputsOf = async (more: Properties = {}, olds: Properties = {}) =>
    (await check(() => undefined, olds, withIdentity({ ...UNNAMED, ...more }, IDENTITY))).inputs;

  it("is the logical name with digits that what replaces the account decides", async () => {
    const { alias } = await inputsOf();
    expect(alias).toMatch(/^billing-[0-9a-f]{16}$/);
    expect(await inputsOf()).toMatchObject({ alias });
    for (const more of [
      { authConfigId: "ac_openai_main" },
      { userId: "agent-8" },
      { connectionFields: { subdomain: "acme" } },
      { sharing: { accountType: "SHARED" } },
    ]) {
      expect((await inputsOf(more)).alias).not.toBe(alias);
    }
    for (const more of [
      { credentials: { generic_api_key: "another" } },
      { enabled: false },
      { sharing: { accountType: "PRIVATE" } },
      { revokeOnDelete: true },
    ]) {
      expect(await inputsOf(more)).toMatchObject({ alias });
    }
  });

  it("has nothing of what is secret", async () => {
    const fields = (proxy_password: string, base_url = "https://x.test") => ({
      connectionFields: { base_url, proxy_password },
    });
    const { alias } = await inputsOf(fields("one"));
    expect(await inputsOf(fields("two"))).toMatchObject({ alias });
    expect((await inputsOf(fields("one", "https://y.test"))).alias).not.toBe(alias);
    const secret = (base_url: string) =>
      inputsOf(withSecretInputs({ connectionFields: { base_url } }, [["connectionFields", "base_url"]]));
    expect((await secret("https://x.test")).alias).toBe((await secret("https://y.test")).alias);
    const ofSecretUser = (userId: string) => inputsOf(withSecretInputs({ userId }, [["userId"]]));
    expect((await ofSecretUser("a")).alias).toBe((await ofSecretUser("b")).alias);
  });

  it("is unknown in a preview where a part of it is, and kept while the account lives", async () => {
    expect(await inputsOf({ authConfigId: UNKNOWN })).toMatchObject({ alias: UNKNOWN });
    expect(await inputsOf({ connectionFields: { base_url: UNKNOWN } })).toMatchObject({ alias: UNKNOWN });
    const olds = await inputsOf();
    expect(await inputsOf({ userId: "agent-8" }, olds)).toMatchObject({ alias: olds.alias });
    expect(await inputsOf({ authConfigId: UNKNOWN }, olds)).toMatchObject({ alias: olds.alias });
  });

  it("that was changed elsewhere is brought back", async () => {
    const process = processOf();
    const inputs = await inputsOf();
    const { id, outs } = await process.create(inputs);
    emulator.changeConnectedAccount(id, { alias: "renamed" });
    const { props = {}, inputs: declared = {} } = await process.read(id, outs);
    const news = await inputsOf({}, declared);
    expect(news.alias).toBe(inputs.alias);
    await process.update(id, props, news);
    expect(live()).toMatchObject([{ alias: inputs.alias }]);
  });

  it("that Composio says was taken away elsewhere is brought back", async () => {
    const { process, inputs, id, outs } = await created();
    const fault = { kind: "altered", operation: "getConnectedAccount", set: { alias: "" } } as const;
    emulator.faults.add(fault);
    const { props = {} } = await process.read(id, outs);
    expect(props.alias).toBe("");
    await process.update(id, props, inputs);
    expect(writes()).toContain("updateConnectedAccount");
  });

  it("lets the new account come first where it changes, and the old one go first where it does not", async () => {
    const process = processOf();
    const inputs = await inputsOf({ connectionFields: { proxy_password: "one" } });
    const { id, outs } = await process.create(inputs);
    const diffOf = async (more: Properties) => process.diff(id, outs, await inputsOf(more, inputs));
    expect(await diffOf({ connectionFields: { proxy_password: "two" } })).toMatchObject({
      replaces: ["connectionFields"],
      deleteBeforeReplace: true,
    });
    for (const more of [
      { userId: "agent-8" },
      { authConfigId: "ac_openai_main" },
      { authConfigId: UNKNOWN },
    ]) {
      expect(await diffOf(more)).toMatchObject({ deleteBeforeReplace: false });
    }
    expect(await diffOf({})).toMatchObject({ replaces: ["connectionFields"], deleteBeforeReplace: true });
    // What is replaced by an option alone keeps its alias.
    expect(await diffOf({ connectionFields: { proxy_password: "one" } })).toMatchObject({
      changes: false,
      deleteBeforeReplace: true,
    });
  });
});

test("where the old account goes first, the preview warns that sessions are without it", async () => {
  const process = processOf(true);
  const named = (more: Properties = {}) => ({ ...INPUTS, __logicalName: "billing", ...more });
  const { inputs } = await process.check({}, named());
  const { id, outs } = await process.create(inputs);
  const later = processOf(true);
  const { inputs: news } = await later.check(inputs, named({ connectionFields: { subdomain: "acme" } }));
  expect(await later.diff(id, outs, news)).toMatchObject({ deleteBeforeReplace: true });
  expect(warnings).toEqual([]);
  await later.check({}, named({ connectionFields: { subdomain: "acme" } }));
  expect(warnings).toEqual([
    expect.stringMatching(new RegExp(`id ${id}.*goes before the new one.*without it`)),
  ]);
  await later.check({}, { ...named(), userId: "agent-8" });
  expect(warnings).toHaveLength(1);
});

describe("credentials", () => {
  it("are rotated in place by one PATCH, and one that is gone is taken away", async () => {
    const account = await created({ credentials: { generic_api_key: KEY, user_agent: "agents" } });
    const { diff } = await changed(account, { credentials: { generic_api_key: "sk_2_0123456789" } });
    expect(diff).toMatchObject({ changes: true, replaces: [] });
    expect(writes()).toEqual(["updateConnectedAccount"]);
    expect(bodies()).toEqual([
      {
        connection: {
          state: { authScheme: "API_KEY", val: { generic_api_key: "sk_2_0123456789", user_agent: null } },
        },
      },
    ]);
    expect(live()).toMatchObject([{ id: account.id, val: { generic_api_key: "sk_2_0123456789" } }]);
  });

  it("that the program no longer says are left alone", async () => {
    const account = await created();
    const { diff } = await changed(account, { credentials: undefined });
    expect(diff).toMatchObject({ changes: false });
  });

  it.each(["masked", "shown"] as const)(
    "that come back %s are no drift, and stand in no state",
    async (secrets) => {
      emulator.settings.connectedAccounts.secrets = secrets;
      const { process, id, outs } = await created();
      expect(outs.credentials).toEqual({ generic_api_key: KEY });
      emulator.changeConnectedAccount(id, { val: { generic_api_key: "rotated-elsewhere" } });
      expect(await process.read(id, outs)).toEqual({ id, props: outs });
      const { credentials: _, ...others } = outs;
      expect(JSON.stringify(others)).not.toContain("sk_l");
      const imported = await RESOURCES.ConnectedAccount.import(newRun(), id);
      expect(JSON.stringify(imported)).not.toMatch(/rotat|REDACTED/);
    },
  );

  it("whose PATCH is lost are sent again by the next update", async () => {
    const { process, inputs, id, outs } = await created();
    emulator.faults.add({ kind: "reset", when: "after", operation: "updateConnectedAccount", times: 100 });
    const news = { ...inputs, credentials: { generic_api_key: "sk_2_0123456789" } };
    expect(await failure(process.update(id, outs, news))).toContain("could not update the connected account");
    emulator.faults.clear();
    expect((await process.update(id, outs, news)).outs.credentials).toEqual(news.credentials);
  });
});

describe("enabled", () => {
  it("is never called unless it is set", async () => {
    const account = await created();
    await changed(account, { alias: "payments" });
    expect(writes()).toEqual(["updateConnectedAccount"]);
  });

  it("that is true is not called for an account that has expired, which is reported", async () => {
    const account = await created({ enabled: true });
    expect(writes()).toEqual(["createConnectedAccount"]);
    emulator.changeConnectedAccount(account.id, { status: "EXPIRED", status_reason: "the key was revoked" });
    const { process, id, outs } = account;
    const { props } = await process.read(id, outs);
    expect(props).toMatchObject({ status: "EXPIRED", statusReason: "the key was revoked", enabled: true });
    expect(warnings).toEqual([
      expect.stringMatching(/is EXPIRED: the key was revoked.*credentials that hold/),
    ]);
    const { diff } = await changed({ ...account, outs: props ?? {} }, { enabled: true });
    expect(diff).toMatchObject({ changes: false });
    expect(writes()).toEqual([]);
  });

  it.each([404, 405, 410] as const)(
    "is a clear error where the route answers %i, and the account stays",
    async (status) => {
      const { process, inputs, id, outs } = await created();
      emulator.settings.connectedAccounts.statusRoute = status;
      const message = await failure(process.update(id, outs, { ...inputs, enabled: false }));
      expect(message).toMatch(/Take `enabled` out of the program/);
      expect(live()).toMatchObject([{ id, status: "ACTIVE" }]);
      const error = await created({ alias: "other", enabled: false }).catch((reason: unknown) => reason);
      expect(error).toMatchObject({
        id: expect.stringMatching(/^ca_/),
        reasons: [expect.stringMatching(/exists and is enabled.*Take `enabled` out of the program/)],
      });
    },
  );

  it("that is removed is true again where it was false", async () => {
    const account = await created({ enabled: false });
    expect(live()).toMatchObject([{ status: "INACTIVE" }]);
    await changed(account, {});
    expect(live()).toMatchObject([{ status: "ACTIVE" }]);
  });
});

describe("sharing", () => {
  it.each([
    ["a private account that Composio shares", "opened", undefined],
    ["a shared account that Composio opens", "opened", SHARED],
    ["a shared account that Composio makes private", "ignored", SHARED],
  ] as const)("%s is an error that keeps the id", async (_, newSharing, sharing) => {
    emulator.settings.connectedAccounts.newSharing = newSharing;
    const error = await created(sharing ? { sharing } : {}).catch((reason: unknown) => reason);
    const [account] = live();
    expect(error).toMatchObject({
      id: account?.id,
      reasons: [
        expect.stringMatching(/does not show that it is shared as the program says, and not more widely/),
      ],
    });
  });

  it.each<[string, object, Properties | undefined]>([
    ["a word that nobody knows", { account_type: "PUBLIC" }, undefined],
    ["SHARED in another case", { account_type: "shared", acl_config_for_shared: {} }, undefined],
    ["lists that cannot be read", { allow_all_users: "everyone" }, SHARED],
    ["users that are no texts", { allowed_user_ids: [{ id: "agent-8" }] }, SHARED],
  ])("that Composio shows by %s is an error that keeps the id", async (_, shown, sharing) => {
    const lists = { allowed_user_ids: ["agent-8"], not_allowed_user_ids: ["agent-9"], ...shown };
    const experimental = sharing ? { account_type: "SHARED", acl_config_for_shared: lists } : shown;
    const fault = { kind: "altered", operation: "getConnectedAccount", set: { experimental }, times: 100 };
    emulator.faults.add(fault as Fault);
    const error = await created(sharing ? { sharing } : {}).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      id: live()[0]?.id,
      reasons: [expect.stringContaining("not more widely")],
    });
  });

  it("is as declared where Composio leaves out of its lists what is nobody", async () => {
    const experimental = {
      account_type: "SHARED",
      acl_config_for_shared: { allowed_user_ids: ["agent-8"], not_allowed_user_ids: null },
    };
    const fault = { kind: "altered", operation: "getConnectedAccount", set: { experimental } } as const;
    emulator.faults.add({ ...fault, times: 100 });
    const { outs } = await created({ sharing: { accountType: "SHARED", allowedUserIds: ["agent-8"] } });
    expect(outs.sharing).toMatchObject({ allowAllUsers: false, notAllowedUserIds: [] });
  });

  it("that was widened elsewhere is drift for an update that sends nothing, and not its error", async () => {
    const account = await created({ sharing: SHARED });
    emulator.changeConnectedAccount(account.id, {
      acl: { allow_all_users: true, allowed_user_ids: [], not_allowed_user_ids: [] },
    });
    const { outs } = await changed(account, { sharing: SHARED, revokeOnDelete: true });
    expect(outs).toMatchObject({ revokeOnDelete: true, sharing: { allowAllUsers: true } });
    expect(warnings).toEqual([expect.stringContaining("shows another sharing")]);
    const next = { ...account, inputs: { ...account.inputs, revokeOnDelete: true }, outs };
    await changed(next, { sharing: SHARED, revokeOnDelete: true });
    expect(live()[0]?.acl).toMatchObject({ allow_all_users: false, allowed_user_ids: ["agent-8"] });
  });

  it("whose lists Composio does not show is an error, and so is an update of them", async () => {
    const { process, inputs, id, outs } = await created({ sharing: SHARED });
    emulator.settings.connectedAccounts.acl = "absent";
    expect(
      await created({ alias: "other", sharing: SHARED }).catch((reason: unknown) => reason),
    ).toMatchObject({
      id: expect.stringMatching(/^ca_/),
    });
    const news = { ...inputs, alias: "renamed" };
    expect(await failure(process.update(id, outs, news))).toContain("not more widely");
  });

  it("is completed, sent whole, and the same in any order", async () => {
    const account = await created({ sharing: { accountType: "SHARED", allowedUserIds: ["b", "a", "b"] } });
    const full = {
      accountType: "SHARED",
      allowAllUsers: false,
      allowedUserIds: ["a", "b"],
      notAllowedUserIds: [],
    };
    expect(account.outs.sharing).toEqual(full);
    const { diff } = await changed(account, {
      sharing: { accountType: "SHARED", allowedUserIds: ["a", "b"] },
    });
    expect(diff).toMatchObject({ changes: false });
    await changed(account, {
      alias: "renamed",
      sharing: { accountType: "SHARED", allowedUserIds: ["a", "b"] },
    });
    expect(bodies()).toEqual([
      {
        alias: "renamed",
        experimental: {
          acl_config_for_shared: {
            allow_all_users: false,
            allowed_user_ids: ["a", "b"],
            not_allowed_user_ids: [],
          },
        },
      },
    ]);
  });

  it("that takes users from the deny list says who may use the account again", async () => {
    const account = await created({ sharing: { ...SHARED, allowAllUsers: true } });
    await changed(account, { sharing: { accountType: "SHARED", allowAllUsers: true } });
    expect(warnings).toEqual([expect.stringMatching(/"billing" will permit more: its deny list .* agent-9/)]);
    warnings = [];
    const second = await created({ alias: "second", sharing: SHARED });
    await changed(second, {
      alias: "second",
      sharing: { accountType: "SHARED", allowedUserIds: ["agent-8"] },
    });
    expect(warnings).toEqual([]);
  });
});

describe("a create", () => {
  it("whose answer is lost is the one that has the alias, and no second one is made", async () => {
    emulator.faults.add({ kind: "reset", when: "after", operation: "createConnectedAccount" });
    const { id } = await created();
    expect(live().map((account) => account.id)).toEqual([id]);
    expect(writes()).toEqual(["createConnectedAccount"]);
  });

  it.each(["", "payments"])("of the alias %j does not take an account that was there", async (alias) => {
    const { id } = await created();
    emulator.faults.add({ kind: "answer", operation: "createConnectedAccount", status: 201, body: { id } });
    expect(await failure(created({ alias }, processOf()))).toContain(`${id}, which was there before`);
    expect(live()).toMatchObject([{ id, alias: "billing" }]);
  });

  it("that was not carried out is sent again", async () => {
    emulator.faults.add({ kind: "reset", when: "before", operation: "createConnectedAccount" });
    await created();
    expect(live()).toHaveLength(1);
  });

  it("without an alias is not sent again, and its error says that an account may exist", async () => {
    emulator.faults.add({ kind: "reset", when: "after", operation: "createConnectedAccount" });
    expect(await failure(created({ alias: "" }))).toMatch(
      /may exist all the same.*Without an alias, look for it/s,
    );
    expect(writes()).toEqual(["createConnectedAccount"]);
    expect(live()).toMatchObject([{ alias: null }]);
  });

  it.each([400, 409] as const)(
    "of an alias that another account has is an error that names it (%i)",
    async (status) => {
      emulator.settings.connectedAccounts.takenAlias = status;
      const { id } = await created();
      const message = await failure(created({}, processOf()));
      expect(message).toContain(id);
      expect(message).toMatch(/another name or parent, tell Pulumi so with the option aliases/);
      expect(message).toMatch(/import it with `npx pulumi-composio import`/);
      expect(live()).toHaveLength(1);
    },
  );

  it("of an alias that another resource of the program has says so", async () => {
    const { process } = await created();
    expect(await failure(created({}, process))).toContain("Another resource of this program has it");
  });

  it("never sends a refused sharing as a mask, nor a secret in a message", async () => {
    emulator.faults.add({
      kind: "answer",
      operation: "createConnectedAccount",
      status: 400,
      body: { error: { message: `bad key ${KEY}`, slug: "ConnectedAccount_BadRequest", code: 600 } },
    });
    const message = await failure(created());
    expect(message).toContain("could not create the connected account");
    expect(message).not.toContain(KEY);
  });

  it("that lacks what the toolkit needs says where its names are", async () => {
    expect(await failure(created({ credentials: { user_agent: "x" } }))).toMatch(
      /Missing required fields: API key.*getToolkitAuthFields/s,
    );
  });
});

test("an import plans nothing, and credentials that are set then are one PATCH", async () => {
  const { id } = await created({ sharing: SHARED });
  emulator.journal.clear();
  const process = processOf();
  const imported = await RESOURCES.ConnectedAccount.import(newRun(), id);
  if (imported.isGone) {
    throw new Error("it is gone");
  }
  const { credentials: _, ...declared } = INPUTS;
  expect(imported.inputs).toEqual({ ...declared, sharing: { ...SHARED, allowAllUsers: false } });
  const { outputs: outs } = imported;
  const { inputs } = await process.check(imported.inputs, { ...declared, sharing: SHARED });
  expect(await process.diff(id, outs, inputs)).toMatchObject({ changes: false });
  const news = { ...inputs, credentials: { generic_api_key: "sk_2_0123456789" } };
  expect(await process.diff(id, outs, news)).toMatchObject({ changes: true, replaces: [] });
  await process.update(id, outs, news);
  expect(writes()).toEqual(["updateConnectedAccount"]);
});

test("a status reason that repeats a credential gets into no state, also after an incomplete create", async () => {
  emulator.faults.add({ kind: "error", operation: "getConnectedAccount", times: 100 });
  const process = processOf(false, 0);
  const { inputs } = await process.check({}, INPUTS);
  const error: unknown = await process.create(inputs).catch((reason: unknown) => reason);
  const { id, properties } = error as InitFailedError;
  emulator.faults.clear();
  emulator.changeConnectedAccount(id, { status: "EXPIRED", status_reason: `refused: ${KEY}` });
  const { props = {} } = await process.read(id, { ...properties });
  expect(props).toMatchObject({ status: "EXPIRED", statusReason: expect.stringContaining("refused") });
  expect(props.statusReason).not.toContain(KEY);
  expect((await process.read(id, props)).props).toEqual(props);
  expect(warnings.join()).not.toContain(KEY);
});

test("a delete that Composio refuses because it cannot revoke says how to go on", async () => {
  const { process, id, outs } = await created({ revokeOnDelete: true });
  const body = { error: { message: "Revocation is not supported", slug: "ConnectedAccount_BadRequest" } };
  emulator.faults.add({ kind: "answer", operation: "deleteConnectedAccount", status: 400, body });
  expect(await failure(process.delete(id, outs))).toContain("Set revokeOnDelete: false, run `pulumi up`");
});

test("a delete revokes only where the program says so", async () => {
  const kept = await created();
  await kept.process.delete(kept.id, kept.outs);
  const revoked = await created({ revokeOnDelete: true });
  await revoked.process.delete(revoked.id, revoked.outs);
  const fateOf = (id: string) => emulator.connectedAccounts().find((account) => account.id === id);
  expect(fateOf(kept.id)).toMatchObject({ deleted: true, revoked: false });
  expect(fateOf(revoked.id)).toMatchObject({ deleted: true, revoked: true });
});
