import type { Fault } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import { withIdentity } from "../../../../../provider/core/identity";
import { InitFailedError } from "../../../../../provider/core/init-failed-error";
import type { Properties } from "../../../../../provider/core/resource";
import { apiAt } from "../../../../support/composio";
import { newProcess } from "../../../../support/lifecycle";
import { ownTime } from "../../../../support/time/own-time";

const INPUTS = { name: "staging", createApiKey: true };
const LOST: Fault = { operation: "createProject", kind: "reset", when: "after" };
const READ_AUTH_CONFIGS = [{ preset: "auth_configs", access: "read" }];

ownTime();

const emulator = useEmulator({ strict: false });
let warnings: string[];

beforeEach(() => {
  warnings = [];
});

function processOf(settings: object = {}) {
  const api = apiAt(emulator.url, { retryBudgetMs: 5_000, timeoutMs: 10_000, ...settings });
  return newProcess(api, { warn: (warning) => warnings.push(warning) }, "Project");
}

async function create(inputs: Properties, process = processOf()) {
  const checked = await process.check({}, inputs);
  expect(checked.failures).toEqual([]);
  return { inputs: checked.inputs, ...(await process.create(checked.inputs)) };
}

const live = () => emulator.projects().filter(({ deleted }) => !deleted);
const operations = () => emulator.journal.requests().map(({ operation }) => operation);
const failuresOf = async (inputs: Properties, olds: Properties = {}) =>
  (await processOf().check(olds, inputs)).failures;

/** Makes something in a project, with its key. */
function apiOf(key: string) {
  return apiAt(emulator.url, { credential: { header: "x-api-key", key } });
}

describe("the inputs", () => {
  it.each([
    ["a short name", { name: "ab" }, "name", /3 to 75 letters/],
    ["a name with a blank", { name: "my project" }, "name", /3 to 75 letters/],
    ["a long name", { name: "a".repeat(76) }, "name", /3 to 75 letters/],
    ["no permissions", { apiKeyPermissions: [] }, "apiKeyPermissions", /leave it out for a key that may do/],
    [
      "a level that an area does not take",
      { apiKeyPermissions: [{ preset: "tools", access: "write" }] },
      "apiKeyPermissions[0].access",
      /must be "none" or "read", which is all that tools takes/,
    ],
    [
      "an unknown area",
      { apiKeyPermissions: [{ preset: "billing", access: "read" }] },
      "apiKeyPermissions[0].preset",
      /must be "tools"/,
    ],
    [
      "an area twice",
      { apiKeyPermissions: [...READ_AUTH_CONFIGS, ...READ_AUTH_CONFIGS] },
      "apiKeyPermissions[1].preset",
      /names auth_configs once more/,
    ],
    ["a range of addresses", { apiKeyAllowedIps: ["10.0.0.0/8"] }, "apiKeyAllowedIps[0]", /without a range/],
    ["no addresses", { apiKeyAllowedIps: [] }, "apiKeyAllowedIps", /works from everywhere/],
    [
      "permissions of no key",
      { createApiKey: false, apiKeyPermissions: READ_AUTH_CONFIGS },
      "apiKeyPermissions",
      /set createApiKey: true/,
    ],
    ["half of the settings", { config: { displayName: "x" } }, "config.is2faEnabled", /true or false/],
    [
      "both ways to keep no data",
      {
        config: {
          is2faEnabled: true,
          maskSecretKeysInConnectedAccount: true,
          logVisibilitySetting: "show_all",
          zdrEnabled: true,
        },
      },
      "config.logVisibilitySetting",
      /cannot stand beside zdrEnabled/,
    ],
    ["an output", { apiKey: "ak_1" }, "apiKey", /is an output/],
  ])("with %s are refused before any request", async (_, change, property, reason) => {
    const failures = await failuresOf({ ...INPUTS, ...change });
    expect(failures).toContainEqual({ property, reason: expect.stringMatching(reason) });
    expect(operations()).toEqual([]);
  });

  it("have a default name that is the same in every run", async () => {
    const place = { project: "shop", stack: "dev", logicalName: "our staging!" };
    const named = async () => (await processOf().check({}, withIdentity({}, place))).inputs.name;
    expect(await named()).toMatch(/^our-staging-[0-9a-f]{16}$/);
    expect(await named()).toBe(await named());
    const long = withIdentity({}, { ...place, logicalName: "x".repeat(200) });
    expect(String((await processOf().check({}, long)).inputs.name)).toHaveLength(75);
  });

  it.each([
    ["another name", { name: "production" }, "name", /does not rename a project.*declare another project/],
    ["no key", { createApiKey: false }, "createApiKey", /gets its key with its create/],
    [
      "permissions",
      { apiKeyPermissions: READ_AUTH_CONFIGS },
      "apiKeyPermissions",
      /or list the input in the option ignoreChanges/,
    ],
    ["addresses", { apiKeyAllowedIps: ["203.0.113.7"] }, "apiKeyAllowedIps", /another one|another key/],
    [
      "settings",
      {
        config: {
          is2faEnabled: true,
          maskSecretKeysInConnectedAccount: true,
          logVisibilitySetting: "show_all",
        },
      },
      "config",
      /in its dashboard alone/,
    ],
  ])("cannot be changed to %s, which no request does", async (_, change, property, reason) => {
    const { inputs } = await processOf().check({}, INPUTS);
    expect(await failuresOf({ ...INPUTS, ...change }, inputs)).toEqual([
      { property, reason: expect.stringMatching(reason) },
    ]);
  });

  it("are the same in another order", async () => {
    const permissions = [...READ_AUTH_CONFIGS, { preset: "tools", access: "read" }];
    const ips = ["203.0.113.7", "203.0.113.8"];
    const { inputs } = await processOf().check(
      {},
      { ...INPUTS, apiKeyPermissions: permissions, apiKeyAllowedIps: ips },
    );
    const others = {
      ...INPUTS,
      apiKeyPermissions: [...permissions].reverse(),
      apiKeyAllowedIps: [...ips].reverse(),
    };
    expect(await failuresOf(others, inputs)).toEqual([]);
  });
});

describe("a create", () => {
  it("sends all of it, and the areas that nobody names as closed", async () => {
    const config = {
      is2faEnabled: true,
      maskSecretKeysInConnectedAccount: false,
      zdrEnabled: true,
      signedUrlFileExpiryInSeconds: 60,
    };
    const { id, outs } = await create({ ...INPUTS, apiKeyPermissions: READ_AUTH_CONFIGS, config });
    const [project] = live();
    expect(project).toMatchObject({
      id,
      api_key: outs.apiKey,
      config: {
        is_2FA_enabled: true,
        mask_secret_keys_in_connected_account: false,
        zdr_enabled: true,
        signed_url_file_expiry_in_seconds: 60,
      },
    });
    expect(project?.api_key_permissions).toHaveLength(13);
    expect(project?.api_key_permissions?.filter(({ access }) => access !== "none")).toEqual(
      READ_AUTH_CONFIGS,
    );
    expect(outs).toMatchObject({ projectId: id, organizationId: "org_emulator", apiKey: expect.any(String) });
    const credentials = emulator.journal.requests("createProject").map(({ headers }) => headers.credentials);
    expect(credentials).toEqual([["x-org-api-key"]]);
  });

  it("without a key has an empty one", async () => {
    const { outs } = await create({ name: "staging" });
    expect(outs).toMatchObject({ apiKey: "", createApiKey: false });
  });

  it("keeps its key where the project cannot be read", async () => {
    emulator.faults.add({ operation: "getProject", kind: "answer", status: 403, times: 9 });
    const process = processOf();
    const { id, outs } = await create(INPUTS, process);
    expect(outs).toMatchObject({ apiKey: live()[0]?.api_key, organizationId: "", createdAt: "" });
    emulator.faults.clear();
    const { props } = await process.read(id, outs);
    expect(props).toMatchObject({ organizationId: "org_emulator", apiKey: outs.apiKey });
  });

  it("never has the secret of webhooks or a mask of the key in its state", async () => {
    const { id, outs } = await create(INPUTS);
    const { props } = await processOf().read(id, { name: "staging" });
    const [project] = live();
    const said = JSON.stringify([outs, props]);
    expect(said).not.toContain(project?.webhook_secret);
    expect(said).not.toContain("...");
    expect(props).toMatchObject({ apiKey: "" });
  });

  it("is settled by its name where the answer is lost", async () => {
    emulator.faults.add(LOST);
    const { id, outs } = await create({ name: "staging" });
    expect(live()).toMatchObject([{ id }]);
    expect(outs.apiKey).toBe("");
    expect(operations()).toEqual(["listProjects", "createProject", "listProjects", "getProject"].slice(0, 3));
  });

  it.each([409, 400] as const)("of a name that is taken, by a %s, says who has it", async (duplicateName) => {
    emulator.settings.projects.duplicateName = duplicateName;
    const { id } = await create({ name: "staging" });
    await expect(create({ name: "staging" })).rejects.toThrow(
      `the project ${id} has this name, and names are unique in an organization. If it is the project of a resource`,
    );
    expect(live()).toHaveLength(1);
  });

  it("of a name that a deleted project holds says so", async () => {
    emulator.settings.projects.deletedNames = "held";
    const { id } = await create({ name: "staging" });
    emulator.deleteProject(id);
    await expect(create({ name: "staging" })).rejects.toThrow("a deleted one may still hold it");
  });

  it("does not take what was there before", async () => {
    const { id } = await create({ name: "staging" });
    emulator.faults.add({ operation: "createProject", kind: "reset", when: "before" });
    await expect(create({ name: "staging" })).rejects.toThrow(`the project ${id} has this name`);
  });
});

describe("a create whose key is lost", () => {
  async function lost(process = processOf()) {
    const { inputs } = await process.check({}, INPUTS);
    emulator.faults.add(LOST);
    const error: unknown = await process.create(inputs).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InitFailedError);
    const { id, message, properties } = error as InitFailedError;
    return { id, message, inputs, outs: { ...properties } as Properties };
  }

  it("keeps the project with its id, and says what to do", async () => {
    const { id, message, outs } = await lost();
    expect(live()).toMatchObject([{ id }]);
    expect(message).toContain(
      `the project "staging" (id ${id}) is there, and Pulumi keeps it, but its API key`,
    );
    expect(outs).toMatchObject({ projectId: id, apiKey: "", createApiKey: true });
  });

  it("fails each later update, which takes on forceDestroy, so that a delete is the way out", async () => {
    const process = processOf();
    const { id, inputs, outs } = await lost(process);
    await expect(process.delete(id, outs)).rejects.toThrow("its API key is not known");
    const { inputs: news } = await process.check(inputs, { ...INPUTS, forceDestroy: true });
    expect((await process.diff(id, outs, inputs)).changes).toBe(true);
    const error: unknown = await process.update(id, outs, news).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ id, message: expect.stringContaining(`"staging" (id ${id})`) });
    const { properties } = error as InitFailedError;
    expect(properties).toMatchObject({ forceDestroy: true, apiKey: "" });
    await process.delete(id, { ...properties } as Properties);
    expect(live()).toEqual([]);
  });

  it("still fails after a refresh", async () => {
    const process = processOf();
    const { id, inputs, outs } = await lost(process);
    const { props = {} } = await process.read(id, outs);
    expect(await process.diff(id, props, inputs)).toMatchObject({ changes: true, replaces: [] });
    await expect(process.update(id, props, inputs)).rejects.toThrow("its API key is not known");
  });

  it.each<[string, Fault]>([
    ["leaves it out", { operation: "createProject", kind: "altered", unset: ["api_key"] }],
    ["has null", { operation: "createProject", kind: "altered", set: { api_key: null } }],
    ["masks it", { operation: "createProject", kind: "altered", set: { api_key: "ak_12..." } }],
  ])("is one whose answer %s", async (_, fault) => {
    emulator.faults.add(fault);
    await expect(create(INPUTS)).rejects.toThrow("its API key is not known");
    expect(live()).toHaveLength(1);
  });
});

describe("a key that may do more than declared", () => {
  const LISTS = [
    "listAuthConfigs",
    "listConnectedAccounts",
    "listMcpServers",
    "listToolkits",
    "listWebhookSubscriptions",
  ] as const;
  const SCOPED = { ...INPUTS, apiKeyPermissions: [{ preset: "triggers", access: "read" }] };

  it("is an error that keeps the id, and not the key", async () => {
    emulator.settings.projects.keyPermissions = "ignored";
    const error: unknown = await create(SCOPED).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InitFailedError);
    const { id, message, properties } = error as InitFailedError;
    expect(live()).toMatchObject([{ id }]);
    expect(message).toMatch(/may do more than apiKeyPermissions says: it reads auth_configs, .*webhooks/);
    expect(JSON.stringify(properties) + message).not.toContain(live()[0]?.api_key);
  });

  it("is in doubt, as a warning says, where its lists fail in another way than by a refusal", async () => {
    emulator.settings.projects.keyPermissions = "ignored";
    for (const operation of LISTS) {
      emulator.faults.add({ operation, kind: "error", when: "before", times: 99 });
    }
    const { outs } = await create(SCOPED);
    expect(outs.apiKey).toBe(live()[0]?.api_key);
    expect(warnings).toEqual([
      expect.stringMatching(/could not be seen whether .* reads auth_configs, .*webhooks/),
    ]);
  });

  it("is in no doubt where its lists are refused", async () => {
    await create(SCOPED);
    expect(warnings).toEqual([]);
  });

  it("is revoked, and the error says so", async () => {
    emulator.settings.projects.keyPermissions = "ignored";
    await expect(create(SCOPED)).rejects.toThrow("The key is revoked, and opens nothing any more. Nothing");
    expect(live()).toMatchObject([{ api_key_revoked: true }]);
    await expect(apiOf(String(live()[0]?.api_key)).authConfigs.list()).rejects.toThrow("answered 401");
    expect(emulator.journal.requests("revokeApiKeys")).toHaveLength(1);
  });

  it.each<[string, Fault | undefined]>([
    ["Composio does not carry that out", undefined],
    ["Composio has no such route", { operation: "revokeApiKeys", kind: "answer", status: 404, body: {} }],
    ["the request fails", { operation: "revokeApiKeys", kind: "error", when: "before", times: 9 }],
  ])("is to be revoked by hand where %s", async (_, fault) => {
    emulator.settings.projects.keyPermissions = "ignored";
    emulator.settings.projects.keyRevocations = "ignored";
    if (fault) {
      emulator.faults.add(fault);
    }
    await expect(create(SCOPED)).rejects.toThrow("What to do: revoke it in Composio's dashboard");
    expect(live()).toHaveLength(1);
  });

  it("is revoked also where the answer to that is lost", async () => {
    emulator.settings.projects.keyPermissions = "ignored";
    emulator.faults.add({ operation: "revokeApiKeys", kind: "reset", when: "after" });
    await expect(create(SCOPED)).rejects.toThrow("The key is revoked");
  });

  it("is not one that may do just that", async () => {
    const { outs } = await create(SCOPED);
    expect(outs.apiKey).toBe(live()[0]?.api_key);
    expect(operations()).not.toContain("revokeApiKeys");
  });

  it.each(["sessions", "session_management"])("is not one whose %s opens other areas", async (preset) => {
    await create({ ...INPUTS, apiKeyPermissions: [{ preset, access: "read_write" }] });
  });
});

describe("a read", () => {
  it.each(["missing", "shown"] as const)(
    "finds no project that was deleted, which is %s",
    async (deleted) => {
      emulator.settings.projects.deleted = deleted;
      const { id, outs } = await create(INPUTS);
      emulator.deleteProject(id);
      expect(await processOf().read(id, outs)).toEqual({});
    },
  );

  it.each([401, 403])("does not take a %s for a project that is gone", async (status) => {
    const { id, outs } = await create(INPUTS);
    const body = { error: { message: `Project ${id} not found`, slug: "HTTP_Forbidden" } };
    emulator.faults.add({ operation: "getProject", kind: "answer", status, body });
    await expect(processOf().read(id, outs)).rejects.toThrow(`answered ${status}`);
  });

  it("does not list the deleted ones", async () => {
    emulator.settings.projects.listsDeleted = true;
    const { id } = await create(INPUTS);
    emulator.deleteProject(id);
    expect((await apiAt(emulator.url).projects.list()).items).toEqual([]);
  });
});

describe("an update", () => {
  it.each(["missing", "shown"] as const)(
    "of a project that was deleted, which is %s, names the organization",
    async (deleted) => {
      emulator.settings.projects.deleted = deleted;
      const process = processOf();
      const { id, inputs, outs } = await create(INPUTS, process);
      emulator.deleteProject(id);
      const { inputs: news } = await process.check(inputs, { ...INPUTS, forceDestroy: true });
      await expect(process.update(id, outs, news)).rejects.toThrow(
        "check that the organization API key belongs to the Composio organization of this resource",
      );
    },
  );
});

describe("a delete", () => {
  it("goes on where the key shows that nothing is in the project", async () => {
    const { id, outs } = await create(INPUTS);
    await processOf().delete(id, outs);
    expect(live()).toEqual([]);
  });

  it.each<[string, (key: string) => Promise<unknown>]>([
    ["auth configs", (key) => apiOf(key).authConfigs.create({ toolkit: { slug: "gmail" } }, "gmail")],
    [
      "webhook subscriptions",
      (key) => {
        const { webhookSubscriptions } = apiOf(key);
        const fields = {
          webhook_url: "https://hooks.example.com/in",
          enabled_events: ["composio.trigger.message"],
        };
        return webhookSubscriptions.create(fields, webhookSubscriptions.newBudget());
      },
    ],
    [
      "custom toolkits",
      (key) =>
        apiOf(key).customToolkits.upsert({
          slug: "orders",
          url: "https://mcp.example.com/orders",
          config: { name: "Orders", auth_schemes: [{ mode: "NO_AUTH" }] },
        }),
    ],
  ])("is refused while the project has %s", async (what, make) => {
    const { id, inputs, outs } = await create(INPUTS);
    await make(String(outs.apiKey));
    const process = processOf();
    await expect(process.delete(id, outs)).rejects.toThrow(
      `could not delete the project "staging" (id ${id}): it has ${what}. Composio deletes a project with all that is in it`,
    );
    const { outs: forced } = await process.update(id, outs, { ...inputs, forceDestroy: true });
    await process.delete(id, forced);
    expect(live()).toEqual([]);
  });

  it.each<[string, Fault["operation"]]>([
    ["connected accounts", "listConnectedAccounts"],
    ["MCP servers", "listMcpServers"],
    ["trigger instances", "listTriggerInstances"],
  ])("is refused while the key lists %s", async (what, operation) => {
    const { id, outs } = await create(INPUTS);
    emulator.faults.add({ kind: "altered", operation, set: { items: [{ id: "x" }] }, times: 9 });
    await expect(processOf().delete(id, outs)).rejects.toThrow(`(id ${id}): it has ${what}.`);
  });

  it.each<[string, Fault["operation"], Record<string, string | number>]>([
    ["MCP servers", "listMcpServers", { total_pages: 2 }],
    ["trigger instances", "listTriggerInstances", { next_cursor: "b2Zmc2V0OjUw" }],
  ])(
    "is not stopped by a list of %s that Composio has withdrawn, and is by one that fails or has a second page",
    async (what, operation, set) => {
      const { id, outs } = await create(INPUTS);
      const deletes = () => processOf({ retryBudgetMs: 0 }).delete(id, outs);
      emulator.faults.add({ kind: "error", operation, when: "before" });
      await expect(deletes()).rejects.toThrow(`could not list its ${what}`);
      emulator.faults.add({ kind: "altered", operation, set });
      await expect(deletes()).rejects.toThrow(`could not list its ${what}`);
      emulator.faults.add({
        kind: "answer",
        operation,
        status: 410,
        body: { error: { message: "Removed" } },
      });
      await deletes();
      expect(live()).toEqual([]);
    },
  );

  it("is not stopped by what somebody has deleted in it", async () => {
    const { id, outs } = await create(INPUTS);
    const { authConfigs } = apiOf(String(outs.apiKey));
    const config = await authConfigs.create({ toolkit: { slug: "gmail" } }, "gmail");
    await authConfigs.remove(config.id);
    await processOf().delete(id, outs);
    expect(live()).toEqual([]);
  });

  it("is refused where the key may not list all of it", async () => {
    const { id, outs } = await create({ ...INPUTS, apiKeyPermissions: READ_AUTH_CONFIGS });
    await expect(processOf().delete(id, outs)).rejects.toThrow(
      /its API key could not list its (.+, )?custom toolkits, trigger instances/,
    );
  });

  it("is refused where nobody knows a key", async () => {
    const { id, outs } = await create({ name: "staging" });
    await expect(processOf().delete(id, outs)).rejects.toThrow("its API key is not known");
  });

  it("of a project that is gone has succeeded, whoever knows its key", async () => {
    const { id, outs } = await create({ name: "staging" });
    emulator.deleteProject(id);
    await processOf().delete(id, outs);
  });

  it("revokes what users have granted where that is declared", async () => {
    const { id, outs } = await create({ ...INPUTS, revokeOnDelete: true });
    await processOf().delete(id, outs);
    expect(emulator.journal.requests("deleteProject").map(({ query }) => query)).toEqual([
      { revoke_on_delete: "true" },
    ]);
  });

  it("that Composio refuses says that it may be the last project", async () => {
    emulator.settings.projects.deletes = "refused";
    const { id, outs } = await create(INPUTS);
    await expect(processOf().delete(id, outs)).rejects.toThrow("Composio may keep the last project");
  });
});

describe("the keys", () => {
  it("of the organization is enough for projects, and a missing one is an error of projects", async () => {
    await create(INPUTS, processOf({ credential: undefined }));
    await expect(create({ name: "other" }, processOf({ organizationKey: undefined }))).rejects.toThrow(
      "No Composio organization API key is configured: run `pulumi config set --secret composio:organizationApiKey`",
    );
  });

  it("of a project is enough for all else, and a missing one is an error of that", async () => {
    const api = (settings: object) => apiAt(emulator.url, settings);
    const inputs = { toolkit: "gmail", name: "mail" };
    await newProcess(api({ organizationKey: undefined }), {}, "AuthConfig").create(inputs);
    await expect(newProcess(api({ credential: undefined }), {}, "AuthConfig").create(inputs)).rejects.toThrow(
      "No Composio API key is configured: run `pulumi config set --secret composio:apiKey`",
    );
  });

  it("are judged each alone where many objects seem to be gone", async () => {
    const api = apiAt(emulator.url);
    const { ComposioRun } = jest.requireActual<typeof import("../../../../../provider/run/composio-run")>(
      "../../../../../provider/run/composio-run",
    );
    const run = new ComposioRun(
      () => api,
      () => {},
    );
    expect(run.absences("project")).toBe(run.absences("project"));
    expect(run.absences("project")).not.toBe(run.absences("organization"));
  });

  it("of another organization is suspected where three projects seem to be gone", async () => {
    const process = processOf();
    const { outs } = await create(INPUTS, process);
    const missing = ["pr_a", "pr_b", "pr_c"].map((id) => processOf().read(id, { ...outs, projectId: id }));
    await Promise.all(missing);
    const another = processOf();
    for (const id of ["pr_a", "pr_b"]) {
      await another.read(id, outs);
    }
    await expect(another.read("pr_c", outs)).rejects.toThrow(
      "check that the organization API key belongs to the Composio organization of these projects",
    );
  });

  it("that is refused is named with its setting", async () => {
    emulator.faults.add({
      operation: "createProject",
      kind: "answer",
      status: 401,
      body: { error: { message: "Invalid API key", slug: "HTTP_Unauthorized" } },
    });
    await expect(create(INPUTS)).rejects.toThrow("composio:organizationApiKey");
  });
});
