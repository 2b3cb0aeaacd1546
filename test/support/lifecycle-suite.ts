import { isDeepStrictEqual } from "node:util";
import { type Emulator, type Fault, startEmulator } from "composio-emulator";
import { InitFailedError } from "../../provider/core/init-failed-error";
import type { Properties } from "../../provider/core/resource";
import { UNKNOWN } from "../../provider/core/unknown";
import { UserError } from "../../provider/core/user-error";
import type { Provider } from "../../provider/hosts/dynamic/provider";
import { type Kind, RESOURCES } from "../../provider/resources";
import type { FieldSample, Sample } from "./sample";
import { inputsWith } from "./samples";

/** A resource as the engine holds it. */
interface State {
  id: string;
  inputs: Properties;
  outs: Properties;
}

const KINDS = Object.keys(RESOURCES) as Kind[];

/** Starts a process of the provider for one kind of resource, against the API at an origin. */
type Start = (kind: Kind, origin: string, warn: (warning: string) => void) => Provider | Promise<Provider>;

type Answer = Required<Pick<Extract<Fault, { kind: "answer" }>, "status" | "body">>;

/** Answers to a write that quote what it was sent. */
const QUOTING: { what: string; answer: (quoted: string) => Answer }[] = [
  {
    what: "refuses",
    answer: (message) => ({
      status: 400,
      body: { error: { message, slug: message, suggested_fix: message, errors: [message] } },
    }),
  },
  {
    what: "denies the success of",
    answer: (message) => ({ status: 200, body: { success: false, message } }),
  },
  { what: "stumbles over", answer: (message) => ({ status: 500, body: { message } }) },
];

/** The life of every kind of resource, as each host of the provider has to bring it about. */
export function describeLifecycles(samples: Record<Kind, Sample>, start: Start): void {
  let emulator: Emulator;
  let warnings: string[];

  beforeAll(async () => {
    // As Composio shows the most, so that the most can be seen to drift.
    emulator = await startEmulator({ settings: { authConfigs: { managedScopes: "shown" } } });
  });
  afterAll(() => emulator.close());
  beforeEach(() => {
    emulator.reset();
    warnings = [];
  });
  afterEach(() => {
    const known = KINDS.flatMap((kind) => samples[kind].warnings ?? []);
    expect(warnings.filter((warning) => !known.some((said) => said.test(warning)))).toEqual([]);
  });

  /** Changes of an input that replace the resource, although others do not. */
  const REPLACING = KINDS.flatMap((kind) =>
    Object.entries(samples[kind].fields).flatMap(([name, { replacing = {} }]) =>
      Object.entries(replacing).map(([how, value]) => ({ kind, name, how, value })),
    ),
  );

  test.each(REPLACING)(
    "$kind whose $name gets $how is replaced, and then nothing differs",
    async (change) => {
      const { kind, name, value } = change;
      const sample = samples[kind];
      const process = await processOf(kind);
      const inputs = inputsWith(sample, fieldOf(sample, name));
      const after = await applied(process, await created(process, inputs), { ...inputs, [name]: value });
      expect(after.step).toBe("replace");
      expect(after.outs[name]).toEqual(value);
      await expectOnly(sample, process, after);
    },
  );

  const SECRET = KINDS.flatMap((kind) =>
    (["create", "update"] as const).flatMap((step) =>
      QUOTING.flatMap(({ what, answer }) => {
        const { secrets } = samples[kind];
        return secrets ? [{ kind, step, what, answer, secrets }] : [];
      }),
    ),
  );

  test.each(SECRET)(
    "$kind says no secret where Composio quotes what it $what, in a $step",
    async (quoting) => {
      const { kind, step, answer, secrets } = quoting;
      const process = await processOf(kind);
      const inputs = await checked(process, {}, secrets.inputs);
      const { id } = step === "create" ? { id: "" } : await process.create(inputs);
      const fault = answer(`not ${secrets.values.join(" or ")}`);
      emulator.faults.add({ kind: "answer", operation: secrets.writes[step], times: 100, ...fault });
      const steps = {
        create: () => process.create(inputs),
        update: () => process.update(id, {}, { ...inputs, name: "renamed" }),
      };
      const error: unknown = await steps[step]().catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(UserError);
      const { message, stack } = error as UserError;
      expect(message).toContain(`could not ${step}`);
      // The beginning of one is too much already.
      const beginnings = secrets.values.map((value) => value.slice(0, 20));
      expect(beginnings.filter((beginning) => `${message}${stack}`.includes(beginning))).toEqual([]);
    },
  );

  test("every kind of resource has a sample", () => {
    expect(Object.keys(samples).sort()).toEqual(KINDS.sort());
  });

  describe.each(KINDS)("%s", (kind) => {
    const sample = samples[kind];
    const { definition } = sample;
    const fieldNames = Object.keys(definition.fields);
    const isFixed = (name: string) => definition.fields[name]?.fixed !== undefined;
    const drifting = fieldNames.filter((name) => fieldOf(sample, name).elsewhere);
    let process: Provider;

    beforeEach(async () => {
      process = await processOf(kind);
    });

    test("has a sample of every input, and a drift of every one that Composio shows and can change", () => {
      expect(Object.keys(sample.fields).sort()).toEqual([...fieldNames].sort());
      const changeable = Object.entries(definition.fields).filter(
        ([, { createOnly, local, unreported }]) => !createOnly && !local && !unreported,
      );
      expect([...drifting].sort()).toEqual(changeable.map(([name]) => name).sort());
    });

    test("is created with all outputs, and then nothing differs", async () => {
      const state = await created(process, sample.inputs);
      const missing = definition.computed.filter((name) => state.outs[name] === undefined);
      expect(missing).toEqual([]);
      expect(state.outs).toMatchObject(sample.inputs);
      expect(sample.live(emulator)).toEqual([expect.objectContaining({ id: state.id })]);
      await expectSettled(process, state);
    });

    test.each(fieldNames)(
      "whose %s changes is updated or replaced, and then nothing differs",
      async (name) => {
        const field = fieldOf(sample, name);
        const before = await created(process, inputsWith(sample, field));
        const news = { ...inputsWith(sample, field), [name]: field.to };
        if (isFixed(name)) {
          await expectRefused(process, before.inputs, news, name);
          return;
        }
        const after = await applied(process, before, news);
        const { inCreateAlone } = field;
        const effect = definition.fields[name]?.createOnly ? "replace" : "update";
        expect(after.step).toBe(inCreateAlone ? "none" : effect);
        expect(after.outs[name]).toEqual(inCreateAlone ? before.outs[name] : field.to);
        await expectOnly(sample, process, after);
      },
    );

    test.each(fieldNames)("whose program no longer sets %s has the default, or what it had", async (name) => {
      const field = fieldOf(sample, name);
      const before = await created(process, inputsWith(sample, field));
      const { [name]: _, ...news } = inputsWith(sample, field);
      if (field.removed === "refused") {
        await expectRefused(process, before.inputs, news, name);
        return;
      }
      const after = await applied(process, before, news);
      expect(after.step === "replace").toBe(field.removalReplaces === true);
      expect(after.outs[name]).toEqual(field.removed === "same" ? before.outs[name] : field.removed.is);
      await expectOnly(sample, process, after);
      const later = await applied(process, after, news);
      expect(later.step).toBe("none");
    });

    const defaults = Object.entries(definition.fields).flatMap(([name, row]) =>
      row.default === undefined ? [] : [{ name, value: row.default }],
    );

    // Pulumi's SDKs of other languages fill the defaults of the schema in.
    test.each(defaults)("with $name as it is by default is as without it", async ({ name, value }) => {
      const { [name]: _, ...without } = sample.inputs;
      const given = { ...without, [name]: value };
      for (const [first, second] of [
        [without, given],
        [given, without],
      ] as const) {
        const before = await created(process, first);
        const after = await applied(process, before, second);
        expect(after.step).toBe("none");
        expect(sample.live(emulator)).toEqual([expect.objectContaining({ id: before.id })]);
        await process.delete(before.id, before.outs);
      }
    });

    test.each(drifting)("whose %s was changed elsewhere shows it, and is brought back", async (name) => {
      const field = fieldOf(sample, name);
      const { id, inputs, outs } = await created(process, inputsWith(sample, field));
      const before = sample.live(emulator);
      sample.change(emulator, id, field.elsewhere?.change ?? {});
      expect(sample.live(emulator)).not.toEqual(before);

      const { props = {}, inputs: declared = {} } = await process.read(id, outs);
      expect(differing(declared, { ...inputs, ...declared, [name]: field.elsewhere?.shows })).toEqual([]);
      expect(differing(declared, inputs)).toEqual([name]);
      if (isFixed(name)) {
        await expectRefused(process, declared, inputsWith(sample, field), name);
        return;
      }
      const after = await applied(process, { id, inputs: declared, outs: props }, inputsWith(sample, field));
      expect(after.step).toBe(field.elsewhere?.replaces ? "replace" : "update");
      expect(sample.live(emulator)).toEqual(before);
      expect(after.outs[name]).toEqual(outs[name]);
      await expectSettled(process, after);
    });

    test.each(drifting)("with %s has not drifted where a field of it is null in an answer", async (name) => {
      const { id, outs } = await created(process, inputsWith(sample, fieldOf(sample, name)));
      emulator.journal.clear();
      await process.read(id, outs);
      const { operation, path, headers } = emulator.journal.requests().at(-1) ?? {};
      const [header = "x-api-key"] = headers?.credentials ?? [];
      const answer = await fetch(`${emulator.url}${path}`, { headers: { [header]: "ak_test" } });
      // What a session does not say of its policy permits more.
      const fieldsOfAnswer = Object.keys((await answer.json()) as object).filter(
        (field) => !(kind === "Session" && field === "experimental"),
      );
      expect(fieldsOfAnswer.length).toBeGreaterThan(3);
      for (const field of fieldsOfAnswer) {
        emulator.faults.add({ operation, kind: "altered", set: { [field]: null }, times: 1 } as Fault);
        // What cannot be done without is an error.
        const read = await process.read(id, outs).catch((error: unknown) => error);
        expect({ field, read: read instanceof UserError ? "an error" : read }).toEqual({
          field,
          read: read instanceof UserError ? "an error" : { id, props: outs },
        });
        emulator.faults.clear();
      }
    });

    test("that was deleted elsewhere is gone, and deleting it succeeds", async () => {
      const { id, outs } = await created(process, sample.inputs);
      sample.remove(emulator, id);
      expect(await process.read(id, outs)).toEqual({});
      await process.delete(id, outs);
    });

    test("is deleted", async () => {
      const { id, outs } = await created(process, sample.inputs);
      await process.delete(id, outs);
      expect(sample.live(emulator)).toEqual([]);
      expect(await process.read(id, outs)).toEqual({});
    });

    test("may have values that a preview does not know yet, at any depth, and they count as changes", async () => {
      for (const name of fieldNames) {
        const known = inputsWith(sample, fieldOf(sample, name));
        const { id, inputs, outs } = await created(process, known);
        for (const value of withOneUnknown(known[name])) {
          const news = { ...known, [name]: value };
          expect({ value, ...(await process.check({}, news)) }).toMatchObject({ value, failures: [] });
          const checked = await process.check(inputs, news);
          expect({ value, ...checked }).toMatchObject({ value, failures: [] });
          expect({ value, ...(await process.diff(id, outs, checked.inputs)) }).toMatchObject({
            value,
            changes: fieldOf(sample, name).inCreateAlone !== true,
          });
        }
        await process.delete(id, outs);
      }
    });

    // Not every kind can be left incomplete.
    for (const incomplete of sample.incomplete) {
      test(`${incomplete.what} is kept with its id, and completed by the next update`, async () => {
        const { inputs, error, id } = await leftIncomplete(incomplete);
        const { properties } = error;
        expect(error.reasons).toEqual([expect.stringContaining(id)]);
        expect(await process.diff(id, properties, inputs)).toMatchObject({ replaces: [] });
        const { outs } = await process.update(id, properties, inputs);
        expect(definition.computed.filter((name) => outs[name] === undefined)).toEqual([]);
        await expectOnly(sample, process, { id, inputs, outs });
      });
      test(`${incomplete.what} is complete once it is read, and can be deleted`, async () => {
        const { error, id } = await leftIncomplete(incomplete);
        const { props = {} } = await process.read(id, error.properties);
        expect(definition.computed.filter((name) => props[name] === undefined)).toEqual([]);
        await process.delete(id, error.properties);
        expect(sample.live(emulator)).toEqual([]);
      });
    }

    async function leftIncomplete({ given, faults, undone = [] }: Sample["incomplete"][number]) {
      for (const fault of faults) {
        // However often it is tried again.
        emulator.faults.add({ ...fault, times: 100 });
      }
      const inputs = await checked(process, {}, { ...sample.inputs, ...given });
      const error = await process.create(inputs).catch((reason: unknown) => reason);
      emulator.faults.clear();
      const [object] = sample.live(emulator);
      expect(error).toBeInstanceOf(InitFailedError);
      const done = Object.entries(inputs).filter(([name]) => !undone.includes(name));
      expect(error).toMatchObject({ id: object?.id, properties: Object.fromEntries(done) });
      expect(undone.filter((name) => name in (error as InitFailedError).properties)).toEqual([]);
      const { id, reasons, properties } = error as InitFailedError;
      return { inputs, id, error: { reasons, properties: { ...properties } } };
    }
  });

  function processOf(kind: Kind): Provider | Promise<Provider> {
    return start(kind, emulator.url, (warning) => warnings.push(warning));
  }

  /** The same, and that there is no other object. */
  async function expectOnly(sample: Sample, process: Provider, state: State): Promise<void> {
    await expectSettled(process, state);
    expect(sample.live(emulator).map(({ id }) => id)).toEqual([state.id]);
  }
}

function fieldOf({ fields }: Sample, name: string): FieldSample {
  const field = fields[name];
  if (!field) {
    throw new Error(`There is no sample of ${name}`);
  }
  return field;
}

/** Expects that the program cannot make a change of an input. A host puts the name of the input into the reason. */
async function expectRefused(
  process: Provider,
  olds: Properties,
  news: Properties,
  name: string,
): Promise<void> {
  const { failures } = await process.check(olds, news);
  expect(failures.map(({ property, reason }) => property || reason.split(" ")[0])).toEqual([name]);
}

async function checked(process: Provider, olds: Properties, news: Properties): Promise<Properties> {
  const { inputs, failures } = await process.check(olds, news);
  expect(failures).toEqual([]);
  return inputs;
}

async function created(process: Provider, news: Properties): Promise<State> {
  const inputs = await checked(process, {}, news);
  return { inputs, ...(await process.create(inputs)) };
}

/** Does what the engine does for a program that declares `news`. */
async function applied(
  process: Provider,
  { id, inputs: olds, outs }: State,
  news: Properties,
): Promise<State & { step: "none" | "update" | "replace" }> {
  const inputs = await checked(process, olds, news);
  const { changes, replaces, deleteBeforeReplace } = await process.diff(id, outs, inputs);
  if (!changes) {
    return { step: "none", id, inputs, outs };
  }
  if (replaces.length === 0) {
    return { step: "update", id, inputs, ...(await process.update(id, outs, inputs)) };
  }
  if (deleteBeforeReplace) {
    await process.delete(id, outs);
  }
  const replacement = await process.create(inputs);
  if (!deleteBeforeReplace) {
    await process.delete(id, outs);
  }
  return { step: "replace", inputs, ...replacement };
}

/** Expects that nothing is left to do, and that nothing has drifted. */
async function expectSettled(process: Provider, { id, inputs, outs }: State): Promise<void> {
  const again = await checked(process, inputs, inputs);
  expect(await process.diff(id, outs, again)).toMatchObject({ changes: false, replaces: [] });
  expect(await process.read(id, outs)).toEqual({ id, props: outs });
}

/** The names of the inputs that differ, of those that the first has and that are not the package's own. */
function differing(some: Properties, others: Properties): string[] {
  return Object.keys(some).filter((name) => !isDeepStrictEqual(some[name], others[name]));
}

/** The same value, each time with another part of it unknown: all of it, and each part of its parts. */
function withOneUnknown(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) {
    return [UNKNOWN];
  }
  const parts = Object.entries(value).flatMap(([key, part]) =>
    withOneUnknown(part).map((unknown) =>
      Array.isArray(value) ? value.with(Number(key), unknown) : { ...value, [key]: unknown },
    ),
  );
  return [UNKNOWN, ...parts];
}
