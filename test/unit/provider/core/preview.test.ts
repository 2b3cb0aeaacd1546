import { previewOfCreate, previewOfUpdate, secretOutputs } from "../../../../provider/core/preview";
import { UNKNOWN } from "../../../../provider/core/unknown";

const RESOURCE = {
  fields: {
    name: { api: "name" },
    tools: { api: "tools", managedOnceSet: true },
    force: { api: "force", local: true },
  },
  computed: ["url", "link", "count"],
  follows: { url: [], link: ["name"] },
  secretInputs: ["key"],
} as const;
const STATE = { name: "a", tools: ["T"], url: "u", link: "l", count: 1, force: false, __managed: [] };

test("of a create, what the program sets is known and the rest is not", () => {
  expect(previewOfCreate(RESOURCE, { name: "a" })).toEqual({
    name: "a",
    tools: UNKNOWN,
    url: UNKNOWN,
    link: UNKNOWN,
    count: UNKNOWN,
    __managed: [],
  });
});

test("of an update, only what may move is unknown", () => {
  expect(previewOfUpdate(RESOURCE, STATE, { name: "a", tools: ["T", "U"] })).toMatchObject({
    tools: ["T", "U"],
    url: "u",
    link: "l",
    count: UNKNOWN,
  });
  expect(previewOfUpdate(RESOURCE, STATE, { name: "b" })).toMatchObject({ url: "u", link: UNKNOWN });
});

test("of an update of the state alone, all is known", () => {
  const { count } = previewOfUpdate(RESOURCE, STATE, { name: "a", force: true });
  expect(count).toBe(1);
});

test("of an update after an incomplete create, what is missing is unknown", () => {
  expect(previewOfUpdate(RESOURCE, { name: "a" }, { name: "a" })).toMatchObject({
    url: UNKNOWN,
    link: UNKNOWN,
  });
});

test("what follows a secret is secret, unless that is always one", () => {
  expect(secretOutputs(RESOURCE, ["name"])).toEqual(["link"]);
  expect(secretOutputs({ ...RESOURCE, follows: { link: ["key"] } }, ["key"])).toEqual([]);
});
