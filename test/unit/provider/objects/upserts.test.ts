import { ComposioError, IncompleteCreateError } from "../../../../provider/composio/errors";
import { TimeBudget } from "../../../../provider/composio/time-budget";
import { createOnce } from "../../../../provider/objects/create-once";
import { UnprovenCreateError } from "../../../../provider/objects/creation";
import type { InTheWay } from "../../../../provider/objects/in-the-way";
import { lookBeforeUpsert, type Upsert } from "../../../../provider/objects/upsert";
import { ObjectsOfRun } from "../../../../provider/run/objects-of-run";

interface Remote {
  id: string;
  place: string;
  isRead?: true;
}

const WORDS: InTheWay = {
  noun: "gate",
  isThere: (id) => `the wall has the gate ${id} already`,
  ifNobodyNeeds: "If nobody else needs it, set adoptExisting: true.",
};
const OURS = { id: "g_1", place: "here" };
const OTHER = { id: "g_2", place: "there" };

let objects: ObjectsOfRun;
beforeEach(() => {
  objects = new ObjectsOfRun();
});

function upsertAmong(items: Remote[], more: Partial<Upsert<Remote>> & { isWhole?: boolean } = {}) {
  const { isWhole = true, ...others } = more;
  return {
    list: async () => ({ items, isWhole }),
    finds: ({ place }: Remote) => place === "here",
    post: async () => ({ ...OURS, remote: OURS, clock: undefined, isNew: true }),
    createdAt: () => undefined,
    ...others,
  };
}

function look(
  upsert: Upsert<Remote>,
  isWanted = false,
  asItIs = async (each: Remote): Promise<Remote | undefined> => each,
) {
  const adoption = { isWanted: () => isWanted };
  return lookBeforeUpsert(upsert, { what: 'the gate "here"', words: WORDS, objects, adoption, asItIs });
}

/** Creates an object after a look that found nothing. */
async function create(upsert: Upsert<Remote>) {
  const found = await look(upsert);
  if (!("creation" in found)) {
    throw new Error("the look has found something");
  }
  const creation = { ...found.creation, label: "gate", what: 'the gate "here"' };
  return createOnce(creation, { objects, budget: new TimeBudget(0), warn: () => {} });
}

describe("a look before an upsert", () => {
  it.each<[string, boolean, boolean, RegExp]>([
    [
      "is not to be adopted",
      false,
      false,
      /^could not create the gate "here": the wall has the gate g_1 already\.\n {2}What to do: If it is the gate of a resource .*aliases: .*adoptExisting: true\.$/,
    ],
    [
      "another resource of the program has",
      false,
      true,
      /the gate g_1 already\.\n {2}What to do: another resource of this program has it; take one of the two out of the program\.$/,
    ],
    [
      "another resource has, although adoption is asked for",
      true,
      true,
      /another resource of this program has it/,
    ],
  ])("refuses what %s", async (_, isWanted, isHeld, reason) => {
    if (isHeld) {
      objects.hold(OURS.id, "here");
    }
    await expect(look(upsertAmong([OTHER, OURS]), isWanted)).rejects.toThrow(reason);
  });

  it.each([false, true])("refuses a list that did not come whole, adopting or not: %s", async (isWanted) => {
    await expect(look(upsertAmong([OTHER], { isWhole: false }), isWanted)).rejects.toThrow(
      'could not create the gate "here": Composio\'s list of gates did not come whole',
    );
  });

  it("gives what is there where it is to be adopted, as a read of it says", async () => {
    const asItIs = async () => ({ ...OURS, isRead: true }) as const;
    expect(await look(upsertAmong([OTHER, OURS]), true, asItIs)).toEqual({
      existing: { ...OURS, isRead: true },
    });
  });

  it.each<[string, Remote | undefined]>([
    ["is gone", undefined],
    ["is another one by now", OTHER],
  ])("gives a create where what a late list shows %s", async (_, now) => {
    expect(await look(upsertAmong([OTHER, OURS]), true, async () => now)).toHaveProperty("creation");
    expect(await look(upsertAmong([OTHER, OURS]), false, async () => now)).toHaveProperty("creation");
  });

  it("gives a create that knows what was there, and finds what it has made", async () => {
    const CLOCK = { atLeast: 6, atMost: 7 };
    const list = jest.fn().mockResolvedValueOnce({ items: [OTHER], isWhole: true });
    list.mockResolvedValueOnce({ items: [OTHER, OURS], isWhole: false, clock: CLOCK });
    const found = await look(upsertAmong([], { list }));
    const { creation } = found as Extract<typeof found, { creation: object }>;
    expect(await creation.before?.(1)).toEqual({ items: [OTHER], isWhole: true });
    expect(await creation.look?.(new TimeBudget(0))).toEqual({
      found: [OURS],
      isWhole: false,
      clock: CLOCK,
    });
    expect(creation.isAsAskedFor(OTHER)).toBe(false);
    expect(list).toHaveBeenCalledTimes(2);
  });
});

describe("an answer to an upsert", () => {
  it("that says that the object was there is an error, and nothing is held", async () => {
    const post = async () => ({ id: OURS.id, remote: OURS, clock: undefined, isNew: false });
    expect(await create(upsertAmong([], { post }))).toMatchObject({
      error: { message: expect.stringMatching(/the gate g_1, which was there before\. .*not in the state/) },
    });
    expect(objects.has(OURS.id)).toBe(false);
  });

  it("that says that the object was there is no sign after an attempt that may have made it", async () => {
    const post = jest.fn().mockResolvedValue({ id: OURS.id, remote: OURS, clock: undefined, isNew: false });
    post.mockRejectedValueOnce(
      new ComposioError({ kind: "refused", request: "POST /x", reason: "busy", status: 429 }),
    );
    const found = await look(upsertAmong([], { post }));
    const { creation } = found as Extract<typeof found, { creation: object }>;
    const budget = new TimeBudget(60_000);
    const outcome = createOnce(
      { ...creation, label: "gate", what: "it" },
      { objects, budget, warn: () => {} },
    );
    expect(await outcome).toEqual({ made: OURS });
  });

  it.each<[string, true | undefined, typeof IncompleteCreateError | typeof UnprovenCreateError, boolean]>([
    ["new is kept with its id", true, IncompleteCreateError, true],
    ["new or not is left to its owner", undefined, UnprovenCreateError, false],
  ])("that nothing describes, and that is %s", async (_, isNew, kind, isHeld) => {
    const post = async () => ({ id: OURS.id, clock: undefined, isNew });
    const complete = async () => {
      const details = { kind: "refused", request: "GET /x", reason: "forbidden", status: 403 } as const;
      throw new IncompleteCreateError(details, OURS.id);
    };
    const error: unknown = await create(upsertAmong([], { post, complete })).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(kind);
    expect(error).toHaveProperty("id", OURS.id);
    expect(objects.has(OURS.id)).toBe(isHeld);
  });
});
