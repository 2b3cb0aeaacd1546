import { readDocument } from "../../../../tools/contract/document";
import { inTemporaryFile } from "../../../support/temporary-folder";

const PATHS = '"paths": {"/api/v3/x": {}}';

test.each([
  ["no document at all", "<html>Not found</html>", /says no such version/],
  ["another document", '{"name": "composio"}', /says no such version/],
  ["a list", "- openapi: 3.1.0", /says no such version/],
  ["nothing", "", /says no such version/],
  ["OpenAPI 2.0", `{"swagger": "2.0", ${PATHS}}`, /is of OpenAPI 2.0/],
  ["a version to come", `{"openapi": "4.0.0", ${PATHS}}`, /says no such version/],
  ["no paths", '{"openapi": "3.1.0", "paths": {}}', /has no paths/],
  ["cut JSON", `{"openapi": "3.1.0", ${PATHS}, "components": {"sch`, /is not whole/],
  ["cut YAML", 'openapi: 3.1.0\npaths: {"/api/v3/x": {get: ', /is not whole/],
  [
    "a reference to nothing",
    '{"openapi": "3.0.0", "paths": {"/x": {"get": {"requestBody": {"$ref": "#/components/requestBodies/X"}}}}}',
    /refers to what it does not hold/,
  ],
])("%s is refused", async (_, text, reason) => {
  const reading = inTemporaryFile(text, readDocument);
  await expect(reading).rejects.toThrow(reason);
  await expect(reading).rejects.toThrow("It has to be an OpenAPI document of version 3.0 or 3.1.");
});

test("a file that is not there is refused", async () => {
  await expect(readDocument("/no/such/file.json")).rejects.toThrow(/no\/such\/file.json cannot be read/);
});

test("nothing is loaded from elsewhere", async () => {
  const text = `{"openapi": "3.0.0", "paths": {"/x": {"$ref": "file:///etc/passwd#/x"}, "/y": {"$ref": "http://127.0.0.1:9/y"}}}`;
  const { paths } = await inTemporaryFile(text, readDocument);
  expect(paths["/x"]).toEqual({ $ref: "file:///etc/passwd#/x" });
});
