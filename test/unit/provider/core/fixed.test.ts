import { checkInputs } from "../../../../provider/core/check";
import { InitFailedError } from "../../../../provider/core/init-failed-error";
import { lifecycleOf } from "../../../../provider/core/lifecycle";
import type { Properties, ResourceDefinition } from "../../../../provider/core/resource";
import { UNKNOWN } from "../../../../provider/core/unknown";
import { setOf } from "../../../../provider/core/values";
import { z } from "../../../../provider/core/zod";

type Remote = { id: string };

/** A thing that has a badge only where its create has made one, and whose name and tags nothing changes. */
const THING: ResourceDefinition<object, Properties, Remote> = {
  kind: "Thing",
  label: "thing",
  words: { service: "the service", createdOtherwise: () => "", changedElsewhere: () => "" },
  fields: {
    name: { api: "name", fixed: "declare another thing" },
    tags: { api: "tags", value: setOf(), unreported: true, fixed: "leave the tags" },
    badge: { api: "badge", unreported: true, default: false, fixed: "make one by hand" },
    note: { api: "note", local: true },
  },
  schema: () =>
    z.object({
      name: z.string(),
      tags: z.array(z.string()).optional(),
      badge: z.boolean().optional(),
      note: z.string().optional(),
    }),
  computed: ["number"],
  watched: [],
  outputs: (_remote, known) => ({ name: known.name, number: known.number ?? "" }),
  nameOf: ({ name }) => String(name),
  lacks: ({ number }, { badge }) =>
    badge === true && !number ? { property: "badge", reason: "has no number." } : undefined,
  create: async () => ({ remote: { id: "t_1" } }),
  place: () => "the box",
  find: async () => ({ id: "t_1" }),
  update: async () => ({ id: "t_1" }),
  delete: async () => {},
  deleteBeforeReplace: () => false,
  warn: () => {},
  explain: () => undefined,
  incompleteId: () => undefined,
};

const reasons = (olds: Properties, news: Properties) =>
  checkInputs(THING, olds, news).failures.map(({ property, reason }) => `${property} ${reason}`);

test.each<[string, Properties, Properties, string[]]>([
  ["a change", { name: "a" }, { name: "b" }, ["name cannot be changed; declare another thing"]],
  ["a new one", {}, { name: "b" }, []],
  ["the same", { name: "a", tags: ["x", "y"] }, { name: "a", tags: ["y", "x"] }, []],
  [
    "what is taken away",
    { name: "a", tags: ["x"] },
    { name: "a" },
    ["tags cannot be changed; leave the tags"],
  ],
  ["what is added", { name: "a" }, { name: "a", tags: ["x"] }, ["tags cannot be changed; leave the tags"]],
  ["the default", { name: "a" }, { name: "a", badge: false }, []],
  ["what is not known yet", { name: "a" }, { name: UNKNOWN }, []],
  ["what was not known", { name: UNKNOWN }, { name: "a" }, []],
  ["another input", { name: "a", note: "x" }, { name: "a", note: "y" }, []],
])("of an input that nothing changes, a check says what to do: %s", (_, olds, news, expected) => {
  expect(reasons(olds, news)).toEqual(expected);
});

test("what is no such value at all is said once", () => {
  expect(reasons({ name: "a" }, { name: 1 })).toHaveLength(1);
});

describe("an object that lacks what only its create could have given", () => {
  const { create, diff, update } = lifecycleOf(THING);
  const news = { name: "a", badge: true, note: "x" };

  it("is kept with its state by the create, and by each update, which applies the rest", async () => {
    const created: unknown = await create({}, news).catch((reason: unknown) => reason);
    expect(created).toBeInstanceOf(InitFailedError);
    expect(created).toMatchObject({
      id: "t_1",
      message: 'the thing "a" (id t_1) has no number.',
      properties: { name: "a", badge: true, note: "x", number: "" },
    });
    const olds = { ...(created as InitFailedError).properties };
    expect(diff({}, "t_1", olds, news)).toEqual([{ property: "badge", replaces: false }]);
    await expect(update({}, "t_1", olds, { ...news, note: "y" })).rejects.toMatchObject({
      id: "t_1",
      properties: { note: "y" },
    });
  });

  it("differs in nothing where it has that, or nobody asks for it", () => {
    const olds = { name: "a", badge: true, note: "x", number: "1" };
    expect(diff({}, "t_1", olds, news)).toEqual([]);
    expect(diff({}, "t_1", { ...olds, badge: false, number: "" }, { ...news, badge: false })).toEqual([]);
  });
});
