import { readFileSync } from "node:fs";
import { startEmulator } from "composio-emulator";
import { RESOURCES } from "../../provider/resources";
import { FUNCTIONS } from "../../provider/resources/function-list";
import { CLIENT_REQUIREMENTS, OFFICIAL_CLIENT } from "../../tools/contract/official-client";
import { operationsBeside } from "../../tools/contract/operations";
import recorded from "../../tools/contract/operations.json";
import usage from "../../tools/contract/usage.json";
import { readPage } from "../support/code-blocks";
import { request } from "../support/emulator/client";

const PAGE = readPage("docs/coverage.md");
const ROW = /^\| `((?:GET|POST|PATCH|DELETE) [^`]+)` \| (.+) \| (yes|no) \|$/gm;
const LEFT_OUT = "left out: ";
const [OF_CLIENT = "", BESIDE = ""] = PAGE.split("## Beside the client");

/** The rows of a part of the page: each operation, what covers it, and whether the emulator answers it. */
const rowsOf = (part: string) =>
  [...part.matchAll(ROW)].map(([, operation = "", covered = "", emulated = ""]) => ({
    operation,
    covered,
    emulated,
  }));

const ROWS = [...rowsOf(OF_CLIENT), ...rowsOf(BESIDE)];
const COVERED = ROWS.filter(({ covered }) => !covered.startsWith(LEFT_OUT));

/** The operations that the provider asks for. */
const ASKED = Object.entries(usage.operations)
  .filter(([, { versions }]) => versions.length > 0)
  .map(([operation]) => operation);

test("the page has each operation of the newest client once, and says how many there are", () => {
  const named = rowsOf(OF_CLIENT).map(({ operation }) => operation);
  expect(named.toSorted()).toEqual(recorded.operations.toSorted());
  expect(PAGE).toContain(`has ${recorded.operations.length} operations`);
  expect(recorded.client).toBe(OFFICIAL_CLIENT);
  expect(readFileSync(CLIENT_REQUIREMENTS, "utf8")).toContain(`\n${OFFICIAL_CLIENT} `);
  expect(PAGE).toContain(`\`composio-client\` ${OFFICIAL_CLIENT.replace(/^.*==/, "")}`);
});

test("what the page calls covered is what the provider asks for, and nothing else is", () => {
  expect(COVERED.map(({ operation }) => operation).toSorted()).toEqual(ASKED.toSorted());
  expect(rowsOf(BESIDE).filter(({ operation }) => recorded.operations.includes(operation))).toEqual([]);
});

test("each operation is a resource's or a function's, or is left out for a reason", () => {
  const known = [...Object.keys(RESOURCES), ...FUNCTIONS.map(({ name }) => name)];
  for (const { operation, covered } of COVERED) {
    const names = [...covered.matchAll(/`([A-Z]\w+|get[A-Z]\w+)`/g)].map(([, name = ""]) => name);
    expect({
      operation,
      named: names.length > 0,
      unknown: names.filter((name) => !known.includes(name)),
    }).toEqual({
      operation,
      named: true,
      unknown: [],
    });
  }
  const reasons = ROWS.filter(({ covered }) => covered.startsWith(LEFT_OUT)).map(({ covered }) => covered);
  expect(reasons.filter((reason) => reason.length < LEFT_OUT.length + 20)).toEqual([]);
});

test("the page says of each operation whether the emulator answers it, and 501 is the answer to the others", async () => {
  const emulator = await startEmulator();
  const answers = [];
  try {
    for (const { operation, emulated } of ROWS) {
      const [method = "", path = ""] = operation.split(" ");
      const key = path.startsWith("/org/owner/") ? "x-org-api-key" : "x-api-key";
      const url = `${emulator.url}/api/v3.1${path.replaceAll("{}", "any")}`;
      const { status } = await request(method, url, { headers: { [key]: "ak_test" } });
      const asked = emulator.journal.requests().at(-1)?.operation;
      answers.push({ operation, emulated, asked, answered: status === 501 ? "no" : "yes" });
    }
  } finally {
    await emulator.close();
  }
  expect(answers.filter(({ emulated, answered }) => emulated !== answered)).toEqual([]);

  // A word of a path, such as `categories`, is not taken for an id or a slug.
  const asked = answers.flatMap(({ asked }) => asked ?? []);
  const twice = asked.filter((operation, index) => asked.indexOf(operation) !== index);
  expect(answers.filter(({ asked }) => asked && twice.includes(asked))).toEqual([]);
});

test("what a document has beside the recorded operations is found, whatever its parameters are called", () => {
  const operation = { responses: {} };
  const paths = {
    "/api/v3.1/auth_configs/{id}": { get: operation, put: operation },
    "/api/v3/brand_new": { post: operation },
  };
  const document = { openapi: "3.1.0", paths } as unknown as Parameters<typeof operationsBeside>[0];
  expect(operationsBeside(document, recorded)).toEqual(["POST /brand_new", "PUT /auth_configs/{}"]);
});
