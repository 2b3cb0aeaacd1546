import { codeOf, withCode, withoutCode } from "../../../../../provider/hosts/plugin/other-host";
import { RESOURCES } from "../../../../../provider/resources";
import * as loader from "../../../../../provider/resources/loader";

test.each(Object.keys(RESOURCES))("the outputs of a %s hold the constant of the dynamic resource", (kind) => {
  expect(Object.values(loader)).toContain(codeOf(kind));
  expect(withoutCode(withCode(kind, { name: "a" }))).toEqual({ name: "a" });
});
