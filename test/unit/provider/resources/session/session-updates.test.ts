import type { Fault } from "composio-emulator";
import type { Properties } from "../../../../../provider/core/resource";
import { ownTime } from "../../../../support/time/own-time";
import { useProcess } from "../../../../support/use-process";

ownTime();

const GMAIL = { userId: "agent-7", toolkits: { enable: ["gmail"] } };
const SEND = { gmail: { enable: ["GMAIL_SEND_EMAIL"] } };

const { emulator, process, warnings } = useProcess("Session");

const patches = () => emulator.journal.requests("updateSession").map(({ body }) => body);

/** Creates a session, and does with it what the next `pulumi up` of another program does. */
async function updated(before: Properties, after: Properties, fault?: Fault) {
  const { inputs } = await process.check({}, before);
  const { id, outs } = await process.create(inputs);
  const news = await process.check(inputs, after);
  expect(news.failures).toEqual([]);
  if (fault) {
    emulator.faults.add(fault);
  }
  return (await process.update(id, outs, news.inputs)).outs;
}

/** The answer to a write that was carried out, and that another one came before. */
const CONFLICT: Fault = {
  kind: "answer",
  operation: "updateSession",
  when: "after",
  status: 409,
  body: { error: { message: "Version conflict", slug: "ToolRouterV2_ConfigVersionConflict" } },
};

test("an update that Composio has carried out is not sent again after a conflict", async () => {
  const outs = await updated(GMAIL, { ...GMAIL, tools: SEND }, CONFLICT);
  expect(outs).toMatchObject({ tools: SEND });
  expect(patches()).toHaveLength(1);
});

test("an update that shows late, by reads that say no version, has succeeded, and says so", async () => {
  emulator.settings.sessions.staleReads = 1;
  const fault: Fault = { kind: "altered", operation: "getSession", unset: ["config_version"], times: 99 };
  const outs = await updated(GMAIL, { ...GMAIL, tools: SEND }, fault);
  expect(outs).toMatchObject({ tools: SEND });
  expect(patches()).toHaveLength(1);
  expect(warnings).toEqual([expect.stringContaining("and shows it late. There is nothing to do.")]);
});

test("an update that is refused names the permission that the key lacks", async () => {
  const fault: Fault = { kind: "answer", operation: "updateSession", status: 403, body: {}, times: 9 };
  await expect(updated(GMAIL, { ...GMAIL, tools: SEND }, fault)).rejects.toThrow(
    "give the API key the permission session_management, reading and writing",
  );
});

test("a create where sessions are off for the account sends nobody to look for a permission", async () => {
  const body = { error: { message: "Tool router is not enabled for this account" } };
  emulator.faults.add({ kind: "answer", operation: "createSession", status: 403, body });
  const { inputs } = await process.check({}, GMAIL);
  const error: Error = await process.create(inputs).catch((thrown) => thrown);
  expect(error.message).toContain("sessions are off for the whole Composio account");
  expect(error.message).not.toContain("session_management");
});

test("a block that goes off is sent as null, because its parts may stand only where it is on", async () => {
  const on = { ...GMAIL, multiAccount: { enable: true, maxAccountsPerToolkit: 3 } };
  const outs = await updated(on, { ...GMAIL, multiAccount: { enable: false } });
  expect(patches()).toMatchObject([{ multi_account: null }]);
  expect(outs).toMatchObject({ multiAccount: { enable: false } });
});

test("an update that changes nothing of a session sends nothing", async () => {
  const outs = await updated(GMAIL, GMAIL);
  expect(outs).toMatchObject(GMAIL);
  expect(patches()).toEqual([]);
  expect(warnings).toEqual([]);
});
