import { useEmulator } from "composio-emulator/jest";
import { errorFromAnswer } from "../../../../provider/composio/error-answer";
import type { Properties } from "../../../../provider/core/resource";
import { type Kind, RESOURCES } from "../../../../provider/resources";
import { apiAt } from "../../../support/composio";
import { newProcess } from "../../../support/lifecycle";
import { SAMPLES } from "../../../support/samples";

const KINDS = Object.keys(RESOURCES) as Kind[];

/** As Composio has answered where it had retired a route. */
const RETIRED =
  "Creating this on this endpoint is no longer supported. Use POST /api/v3/connected_accounts/link instead.";

const ANSWERS = [
  ["410", { status: 410, body: { error: { message: "This API was removed", slug: "HTTP_Gone" } } }],
  ["400", { status: 400, body: { error: { message: RETIRED, slug: "HTTP_BadRequest", code: 600 } } }],
] as const;

const STEPS = ["create", "read", "update", "delete"] as const;

const CASES = KINDS.flatMap((kind) =>
  ANSWERS.flatMap(([status, answer]) => STEPS.map((step) => ({ kind, status, answer, step }))),
);

const emulator = useEmulator({ strict: false });

const isWithdrawn = (message: string, suggested_fix = "", status = 400) =>
  errorFromAnswer("POST /api/v3/x", { error: { message, suggested_fix } }, { status }).isWithdrawn;

test.each(CASES)("$kind: an API that is withdrawn with $status keeps the state in a $step", async (tried) => {
  const { kind, answer, step } = tried;
  const process = newProcess(apiAt(emulator.url), {}, kind);
  const { inputs } = await process.check({}, SAMPLES[kind].inputs);
  const made: { id: string; outs: Properties } =
    step === "create" ? { id: "", outs: {} } : await process.create(inputs);
  const live = SAMPLES[kind].live(emulator);
  emulator.faults.add({ kind: "answer", operation: "any", times: 1000, ...answer });

  const { id, outs } = made;
  const changed = { ...inputs, ...CHANGES[kind] };
  const steps = {
    create: () => process.create(inputs),
    read: () => process.read(id, outs),
    update: () => process.update(id, outs, changed),
    delete: () => process.delete(id, outs),
  };
  const error: unknown = await steps[step]().catch((reason: unknown) => reason);

  expect(error).toBeInstanceOf(Error);
  // Of one instance, 410 is Composio's word that it was deleted.
  const isOfOne = kind === "TriggerInstance" && step === "update" && answer.status === 410;
  expect((error as Error).message).toMatch(
    isOfOne
      ? /answers so of an instance that was deleted\. Run `pulumi refresh`/
      : /withdrawn this part of its API|is no longer there/,
  );
  const isOfServers = (error as Error).message.includes("names sessions as the successor of MCP servers");
  expect(isOfServers).toBe(kind === "McpServer");
  expect(SAMPLES[kind].live(emulator)).toEqual(live);
});

/** A change in place. */
const CHANGES: Record<Kind, Properties> = {
  AuthConfig: { name: "renamed" },
  ConnectedAccount: { alias: "renamed" },
  CustomToolkit: { name: "renamed" },
  McpServer: { name: "renamed" },
  Project: { forceDestroy: false },
  Session: { searchEnabled: false },
  TriggerInstance: { egressUrl: "https://hooks.example.com/renamed" },
  WebhookEndpoint: { data: { signing_secret: "another" } },
  WebhookSubscription: { webhookUrl: "https://hooks.example.com/renamed" },
};

test.each(KINDS)("%s: a preview is not stopped by look-ups that are withdrawn", async (kind) => {
  for (const [, answer] of ANSWERS) {
    emulator.faults.add({ kind: "answer", operation: "any", times: 1000, ...answer });
    const { check } = newProcess(apiAt(emulator.url), { mayAsk: true }, kind);
    expect((await check({}, SAMPLES[kind].inputs)).failures).toEqual([]);
    emulator.faults.clear();
  }
});

describe("a 400", () => {
  it.each([
    [RETIRED],
    ["MCP servers are no longer supported. Use tool router sessions instead."],
    ["This route is no longer available", "Migrate to sessions"],
  ])("that says %j withdraws the API", (message, fix = "") => {
    expect(isWithdrawn(message, fix)).toBe(true);
  });

  it.each([
    ["no_auth_apps is no longer supported. Use toolkits."],
    ["The scheme OAUTH1 is no longer supported, use OAUTH2"],
    ["This endpoint is no longer supported"],
    ["Use another endpoint"],
    ["Validation error while processing request", "Use the API as documented"],
  ])("that says %j is of the request", (message, fix = "") => {
    expect(isWithdrawn(message, fix)).toBe(false);
  });
});

test("a text of a withdrawal counts with 400 alone", () => {
  expect([401, 403, 404, 409, 422, 500].map((status) => isWithdrawn(RETIRED, "", status))).toEqual(
    Array(6).fill(false),
  );
});

test.each<[Kind, string]>([
  ["AuthConfig", "Auth_Config_NotFound"],
  ["ConnectedAccount", "ConnectedAccount_ResourceNotFound"],
  ["CustomToolkit", "Toolkit_ToolkitSlugNotFound"],
  ["Session", "ToolRouterV2_SessionNotFound"],
])("a withdrawal keeps the state of a %s, whatever its slug says", async (kind, slug) => {
  const process = newProcess(apiAt(emulator.url), {}, kind);
  const { inputs } = await process.check({}, SAMPLES[kind].inputs);
  const { id, outs } = await process.create(inputs);
  const body = { error: { message: RETIRED, slug } };
  emulator.faults.add({ kind: "answer", operation: "any", times: 1000, status: 400, body });
  await expect(process.read(id, outs)).rejects.toThrow("400");
});

test("an update of a session is not sent again with other words once it is withdrawn", async () => {
  const process = newProcess(apiAt(emulator.url), {}, "Session");
  const tags = { enable: ["readOnlyHint"] };
  const { inputs } = await process.check({}, { ...SAMPLES.Session.inputs, tags });
  const { id, outs } = await process.create(inputs);
  const [, [, answer]] = ANSWERS;
  emulator.faults.add({ kind: "answer", operation: "updateSession", times: 9, ...answer });
  const changed = await process.check(inputs, SAMPLES.Session.inputs);
  await expect(process.update(id, outs, changed.inputs)).rejects.toThrow("no longer supported");
  expect(emulator.journal.requests("updateSession")).toHaveLength(1);
});
