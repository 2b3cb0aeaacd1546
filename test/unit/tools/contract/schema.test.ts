import { fieldAt, fieldsOf, type Schema, typesOf } from "../../../../tools/contract/schema";

test.each<[string, Schema, string[]]>([
  ["null as OpenAPI 3.0 writes it", { type: "string", nullable: true }, ["null", "string"]],
  ["null as OpenAPI 3.1 writes it", { type: ["string", "null"] }, ["null", "string"]],
  ["null as a variant", { anyOf: [{ type: "string" }, { type: "null" }] }, ["null", "string"]],
  ["whole numbers as numbers", { type: "integer" }, ["number"]],
  ["the types of what is listed", { enum: ["a", 1, null] }, ["null", "number", "string"]],
  ["the type of the one value", { const: false }, ["boolean"]],
  ["the types of all variants", { oneOf: [{ type: "array" }, { type: "boolean" }] }, ["array", "boolean"]],
  ["nothing where a variant may be anything", { anyOf: [{}, { type: "string" }] }, []],
  ["nothing where nothing is said", {}, []],
  ["an object by its properties", { properties: { a: {} } }, ["object"]],
])("types: %s", (_, schema, types) => {
  expect(typesOf(schema)).toEqual(types);
});

const text: Schema = { type: "string" };

test("fields are found through allOf, oneOf and anyOf", () => {
  const fields = fieldsOf({
    allOf: [
      { properties: { a: text } },
      { oneOf: [{ properties: { b: text } }, { anyOf: [{ properties: { c: text } }] }] },
    ],
  });
  expect([...fields.keys()].sort()).toEqual(["a", "b", "c"]);
});

test("a field of two variants has the types of both, and is deprecated where both say so", () => {
  const variant = (type: string, deprecated: boolean): Schema => ({
    properties: { a: { type, deprecated } },
  });
  const both = (...deprecated: [boolean, boolean]) =>
    fieldsOf({ oneOf: [variant("string", deprecated[0]), variant("number", deprecated[1])] }).get("a");
  expect(both(true, false)).toEqual({ types: ["number", "string"], deprecated: false, required: false });
  expect(both(false, true)?.deprecated).toBe(false);
  expect(both(true, true)?.deprecated).toBe(true);
});

test("a field is required unless only a variant requires it", () => {
  const requiring: Schema = { properties: { a: text }, required: ["a"] };
  expect(fieldsOf(requiring).get("a")?.required).toBe(true);
  expect(fieldsOf({ allOf: [requiring] }).get("a")?.required).toBe(true);
  expect(fieldsOf({ oneOf: [requiring] }).get("a")?.required).toBe(false);
});

test("an object of any keys has every one of them, and lists have elements", () => {
  const fields = fieldsOf({
    properties: {
      map: { type: "object", additionalProperties: { properties: { a: text } } },
      list: { type: "array", items: { properties: { a: text } } },
      free: { type: "object" },
      closed: { type: "object", additionalProperties: false },
    },
  });
  const found = (path: string) => fieldAt(fields, path)?.types;
  expect(found("map.gmail.a")).toEqual(["string"]);
  expect(found("map.gmail.b")).toBeUndefined();
  expect(found("list[].a")).toEqual(["string"]);
  expect(found("free.anything.at[].all")).toEqual([]);
  expect(found("closed.any")).toBeUndefined();
});

test("a schema that holds itself ends", () => {
  const tree: Schema = { type: "object", properties: { name: text } };
  tree.properties = { ...tree.properties, child: tree };
  const fields = fieldsOf(tree);
  expect([...fields.keys()]).toEqual(["name", "child", "child.*"]);
  expect(fieldAt(fields, "child.child.name")).toBeDefined();
});
