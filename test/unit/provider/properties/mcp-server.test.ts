import { useEmulator } from "composio-emulator/jest";
import fc from "fast-check";
import { ComposioError } from "../../../../provider/composio/errors";
import { bodyOf } from "../../../../provider/core/fields";
import { inputsToDeclare } from "../../../../provider/core/state";
import { UNKNOWN } from "../../../../provider/core/unknown";
import { fields, type McpServerInputs } from "../../../../provider/resources/mcp-server/mcp-server-fields";
import type { McpServers } from "../../../../provider/resources/mcp-server/mcp-servers";
import { apiAt } from "../../../support/composio";
import { newProcess, type Process } from "../../../support/lifecycle";
import { doubtfulInputs, INPUT_NAMES, permuted, validInputs } from "../../../support/mcp-server-arbitraries";
import { checkServer, createServer, diffServer } from "../../../support/mcp-servers";

const NO_CHANGE = { changes: false, replaces: [], deleteBeforeReplace: true };

const emulator = useEmulator({ strict: false, resetBetweenTests: false });
let servers: McpServers;
let lifecycle: Process;

beforeAll(async () => {
  const api = apiAt(emulator.url);
  servers = api.mcpServers;
  lifecycle = newProcess(api, {}, "McpServer");
});

/** Checks a property over HTTP, each time with an emulator that has nothing. */
function assertAlways(property: fc.IAsyncPropertyWithHooks<unknown>, numRuns: number): Promise<void> {
  return fc.assert(
    property.beforeEach(() => emulator.reset()),
    { numRuns },
  );
}

test("what check accepts is created as it was declared", async () => {
  const property = fc.asyncProperty(validInputs, async (inputs) => {
    expect(checkServer({}, inputs)).toEqual({ inputs, failures: [] });
    const { id, outs } = await lifecycle.create(inputs);
    const { adoptExisting: _, ...declared } = inputs;
    expect(inputsToDeclare(outs)).toMatchObject(declared);
    const { toolkits = [], ...sent } = bodyOf(fields, inputs, INPUT_NAMES);
    expect(emulator.servers()).toMatchObject([
      { id, ...sent, toolkits: expect.arrayContaining(toolkits as string[]) },
    ]);
  });
  await assertAlways(property, 150);
});

/** Whether inputs can get as far as Composio: what a preview does not know yet passes check, and is known by then. */
function isKnown(inputs: object): boolean {
  return !JSON.stringify(inputs).includes(UNKNOWN);
}

test("what the emulator refuses for its shape, check refuses too", async () => {
  const outcomes = { created: 0, refused: 0 };
  const property = fc.asyncProperty(doubtfulInputs.filter(isKnown), async (candidate) => {
    const { failures } = checkServer({}, candidate);
    const sent = bodyOf(fields, candidate, INPUT_NAMES);
    const error = await createServer(servers, sent).catch((reason: unknown) => reason);
    if (!(error instanceof ComposioError)) {
      outcomes.created += 1;
      return;
    }
    // An auth config that does not exist is for Composio alone to refuse.
    expect(error.details.status).toBe(error.details.slug === "Auth_Config_NotFound" ? 404 : 400);
    if (error.details.status === 400) {
      outcomes.refused += 1;
      expect(failures).not.toEqual([]);
    }
  });
  await assertAlways(property, 300);
  expect(Math.min(outcomes.created, outcomes.refused)).toBeGreaterThan(20);
});

test("after a create nothing differs, in whatever order the lists are declared and answered", async () => {
  const inputs = validInputs.chain((declared) => fc.tuple(fc.constant(declared), permuted(declared)));
  const property = fc.asyncProperty(inputs, fc.boolean(), async ([declared, again], isSorted) => {
    emulator.settings.allowedTools = isSorted ? "normalised" : "as-sent";
    const { id, outs } = await lifecycle.create(declared);
    expect(diffServer(outs, declared)).toEqual(NO_CHANGE);
    expect(diffServer(outs, again)).toEqual(NO_CHANGE);
    expect(await lifecycle.read(id, outs)).toEqual({ id, props: outs });
  });
  await assertAlways(property, 150);
});

test("after an update nothing differs, whatever was there before", async () => {
  const property = fc.asyncProperty(validInputs, validInputs, async (before, after) => {
    const { id, outs } = await lifecycle.create(before);
    const { noAuthApps, ...changed } = after;
    const news = {
      ...changed,
      ...(before.noAuthApps && { noAuthApps: before.noAuthApps }),
    } satisfies McpServerInputs;
    const { inputs } = checkServer(before, news);
    const expected = inputs as McpServerInputs;
    const { outs: updated } = await lifecycle.update(id, outs, expected);
    expect(diffServer(updated, expected)).toEqual(NO_CHANGE);
    expect(diffServer(updated, news)).toEqual(NO_CHANGE);
    expect(await lifecycle.read(id, updated)).toEqual({ id, props: updated });
  });
  await assertAlways(property, 100);
});
