import { withCode } from "../../../../../provider/hosts/plugin/other-host";
import { RESOURCES } from "../../../../../provider/resources";
import { CODES, TYPES, withoutCode } from "../../../../../provider/resources/loader";

test("each kind of resource has its own code and type in the states of the dynamic host", () => {
  const kinds = Object.keys(RESOURCES);
  expect([Object.keys(CODES), Object.keys(TYPES)]).toEqual([kinds, kinds]);
  expect(new Set(Object.values(CODES)).size).toBe(kinds.length);
  expect(Object.values(TYPES)).toEqual(kinds.map((kind) => `pulumi-nodejs:dynamic/composio:${kind}`));
});

test.each(Object.entries(CODES))(
  "the outputs of a %s hold the code of the dynamic resource",
  (kind, code) => {
    const outputs = withCode(kind, { name: "a" });
    expect(outputs).toEqual({ name: "a", __provider: code });
    expect(withoutCode(outputs)).toEqual({ name: "a" });
  },
);
