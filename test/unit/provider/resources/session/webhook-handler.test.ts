import type { Properties } from "../../../../../provider/core/resource";
import { useProcess } from "../../../../support/use-process";

const FIELDS = {
  url: "https://audit.example.com/hooks",
  headers: { authorization: "Bearer header-token-4410" },
};
const hooks = (handler: object, id = "audit") => ({
  userId: "agent-7",
  toolkits: { enable: ["gmail"] },
  hooks: [{ type: "before_execute", id, appliesTo: "all", handler }],
});
const BESIDE = hooks({ type: "webhook", ...FIELDS });
const WITHIN = hooks({ type: "webhook", fields: FIELDS });

const { emulator, process } = useProcess("Session");

async function created(given: Properties) {
  const { inputs, failures } = await process.check({}, given);
  expect(failures).toEqual([]);
  const { id, outs } = await process.create(inputs);
  return { id, inputs, outs };
}

test.each([
  ["beside the type", BESIDE],
  ["in fields", WITHIN],
])("free fields of a webhook %s are sent as they are, and stay as the program has them", async (_, given) => {
  const { id, inputs, outs } = await created(given);
  const [request] = emulator.journal.requests("createSession");
  expect(request?.body).toMatchObject({ hooks: [{ handler: { type: "webhook", ...FIELDS } }] });
  expect(JSON.stringify(request?.body)).not.toContain('"fields"');
  expect(outs.hooks).toEqual(given.hooks);
  expect(await process.diff(id, outs, inputs)).toMatchObject({ changes: false });
  expect((await process.read(id, outs)).props?.hooks).toEqual(given.hooks);
});

test.each([
  [BESIDE, WITHIN],
  [WITHIN, BESIDE],
])("the two ways mean the same", async (before, after) => {
  const { id, inputs, outs } = await created(before);
  const { inputs: news } = await process.check(inputs, after);
  expect(await process.diff(id, outs, news)).toMatchObject({ changes: false });
});

test("fields that somebody else changes are drift, in the program's own way", async () => {
  const { id, outs } = await created(WITHIN);
  const handler = { type: "webhook", url: "https://b.example.com/" };
  const hook = { type: "before_execute" as const, id: "audit", applies_to: "all" as const, handler };
  emulator.changeSession(id, { config: { hooks: [hook] } });
  const { props } = await process.read(id, outs);
  expect(props?.hooks).toMatchObject([
    { handler: { type: "webhook", fields: { url: "https://b.example.com/" } } },
  ]);
});

test("fields of another kind of check are refused", async () => {
  const injection = {
    type: "prompt_injection_check",
    action: "block",
    fields: { url: "https://b.example.com/" },
  };
  const given = hooks(injection);
  const { failures } = await process.check(
    {},
    { ...given, hooks: [{ ...given.hooks[0], type: "after_execute" }] },
  );
  expect(failures).toEqual([
    expect.objectContaining({ reason: expect.stringContaining('the type "webhook" alone') }),
  ]);
});
