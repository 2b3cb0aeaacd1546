import { getTriggerType, getTriggerTypes } from "../../../../../provider";
import { useFunctions } from "../../../../support/use-functions";

const emulator = useFunctions();

test("a type is found by its slug in any case, with its schemas", async () => {
  expect(await getTriggerType({ slug: "linear_issue_created_trigger" })).toEqual({
    slug: "LINEAR_ISSUE_CREATED_TRIGGER",
    name: "Issue Created",
    description: "An issue was created in a team",
    instructions: expect.stringContaining("Linear"),
    types: ["webhook", "poll"],
    toolkit: "linear",
    version: "20251027_00",
    config: expect.objectContaining({ required: ["team_id"] }),
    payload: { type: "object", properties: { id: { type: "string" } } },
    requiresWebhookEndpoint: false,
  });
});

test("a slug that no type has is an error that names what is near", async () => {
  await expect(getTriggerType({ slug: "GMAIL_NEW_MESSAGE" })).rejects.toThrow(
    'There is no trigger type "GMAIL_NEW_MESSAGE" in Composio; did you mean "GMAIL_NEW_GMAIL_MESSAGE"?',
  );
  await expect(getTriggerType({ slug: "../triggers" })).rejects.toThrow("There is no trigger type");
  emulator.faults.add({ kind: "answer", operation: "getTriggerType", status: 400, body: { error: {} } });
  await expect(getTriggerType({ slug: "GMAIL_NEW_GMAIL_MESSAGE" })).rejects.toThrow(/answered 400/);
});

test("the types of a toolkit are listed, or all, and never half of them", async () => {
  const slugs = async (toolkit?: string) =>
    (await getTriggerTypes(toolkit === undefined ? {} : { toolkit })).triggerTypes.map(({ slug }) => slug);
  expect(await slugs("Gmail")).toEqual(["GMAIL_NEW_GMAIL_MESSAGE", "GMAIL_EMAIL_SENT_TRIGGER"]);
  expect(await slugs()).toContain("SLACK_RECEIVE_MESSAGE");
  expect(await slugs("notion")).toEqual([]);
  await expect(slugs("gmial")).rejects.toThrow(
    'There is no toolkit "gmial" in Composio; did you mean "gmail"',
  );
  const half = { items: [{}], next_cursor: null };
  emulator.faults.add({ kind: "altered", operation: "listTriggerTypes", set: half });
  await expect(slugs()).rejects.toThrow("did not come whole");
});

test.each([
  ["null", { config: null, payload: null, toolkit: null, types: null, version: null, instructions: null }],
  ["of other types", { config: [], payload: "x", toolkit: "gmail", types: {}, version: 7, instructions: 7 }],
])("fields that are %s are empty", async (_, set) => {
  emulator.faults.add({ kind: "altered", operation: "getTriggerType", set });
  expect(await getTriggerType({ slug: "GMAIL_NEW_GMAIL_MESSAGE" })).toMatchObject({
    ...{ config: {}, payload: {}, toolkit: "", types: [], version: "", instructions: "" },
  });
});
