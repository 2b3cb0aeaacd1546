import fc from "fast-check";
import { errorFromAnswer } from "../../../../provider/composio/error-answer";
import { parse } from "../../../../provider/composio/parse";
import { z } from "../../../../provider/core/zod";
import { explainError } from "../../../../provider/objects/explain";
import { text } from "../../../support/arbitraries";

const REQUEST = "GET /api/v3/mcp/1";
const ACTIVE = "a\u001b[2J\n\u202eb";
const INERT = "a\\u001b[2J\\n\\u202eb";

test("all that is taken from an answer is sanitized", () => {
  const envelope = {
    message: ACTIVE,
    slug: ACTIVE,
    suggested_fix: ACTIVE,
    errors: [ACTIVE, "b"],
    request_id: ACTIVE,
  };
  const error = errorFromAnswer(REQUEST, { error: envelope }, { status: 400 });
  expect(error.message).toBe(`${REQUEST}: Composio answered 400 ${INERT}: ${INERT}`);
  expect(error.details).toMatchObject({
    slug: INERT,
    suggestedFix: INERT,
    problems: [INERT, "b"],
    requestId: INERT,
  });
  const ofHeader = errorFromAnswer(REQUEST, { message: ACTIVE }, { status: 502, requestId: ACTIVE });
  expect(ofHeader.message).toBe(`${REQUEST}: answered 502, and not in Composio's form: ${INERT}`);
  expect(ofHeader.details.requestId).toBe(INERT);
});

test("no answer forges a line of an explanation", () => {
  const property = fc.property(text, text, text, (message, fix, id) => {
    const body = {
      error: { message, suggested_fix: `${fix}\nWhat to do: b`, request_id: id, errors: [fix] },
    };
    const error = errorFromAnswer(REQUEST, body, { status: 400 });
    const lines = explainError("create", "a server", error).split("\n");
    expect(lines.filter((line) => /^\s*What to do:/.test(line))).toHaveLength(1);
  });
  fc.assert(property);
});

test("a very long answer is cut", () => {
  const long = "x".repeat(1_000_000);
  const error = { message: long, slug: long, suggested_fix: long, errors: Array(1_000).fill(long) };
  const { details, message } = errorFromAnswer(REQUEST, { error }, { status: 400 });
  expect(message.length).toBeLessThan(5_000);
  expect(details.suggestedFix).toBe(`${"x".repeat(2_000)}…`);
  expect(details.problems).toHaveLength(21);
  expect(details.problems?.at(-1)).toBe("and 980 more");
});

test("names of fields that are not as promised are sanitized, and cut", () => {
  const answer = {
    request: REQUEST,
    status: 200,
    body: {},
    requestId: undefined,
    length: 2,
    clock: undefined,
    sentAt: 0,
    firstSentAt: 0,
  };
  const wrong = (body: object) => () => parse(z.record(z.string()), body, answer);
  expect(wrong({ [ACTIVE]: 1 })).toThrow(`Composio's answer is not complete (${INERT}: Expected string`);
  const { length } = captured(wrong(Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [i, i]))));
  expect(length).toBeLessThan(3_000);
});

function captured(call: () => unknown): string {
  try {
    return String(call());
  } catch (error) {
    return String(error);
  }
}
