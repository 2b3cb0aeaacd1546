import { useEmulator } from "composio-emulator/jest";
import { closeSession, findMail, openSession } from "./assistant";

const emulator = useEmulator({
  seed: { connected_accounts: [{ auth_config_id: "ac_gmail_prod", user_id: "user-1" }] },
});

test("the assistant may read mail and draft answers, and may not send any", async () => {
  const { id, mcpUrl } = await openSession("user-1");

  expect(mcpUrl).toBe(`${emulator.url}/tool_router/${id}/mcp`);
  expect(emulator.sessions()).toMatchObject([
    {
      id,
      config: {
        user_id: "user-1",
        tools: { gmail: { enable: ["GMAIL_FETCH_EMAILS", "GMAIL_CREATE_EMAIL_DRAFT"] } },
      },
    },
  ]);
});

test("the assistant finds mail by what the user asks for", async () => {
  emulator.tools.returns("GMAIL_FETCH_EMAILS", { messages: [{ subject: "Your invoice" }] });

  expect(await findMail(await openSession("user-1"), "invoice")).toEqual(["Your invoice"]);

  expect(emulator.tools.calls()).toMatchObject([{ userId: "user-1", arguments: { query: "invoice" } }]);
});

test("a session is closed once, however often the assistant closes it", async () => {
  const { id } = await openSession("user-1");

  await closeSession(id);
  await closeSession(id);

  // The session of the test before is not there: the emulator is reset between tests.
  expect(emulator.sessions()).toMatchObject([{ id, deleted: true }]);
});

test("a user hears whose session could not be opened", async () => {
  emulator.faults.add({ operation: "createSession", kind: "unavailable" });

  await expect(openSession("user-1")).rejects.toThrow("Composio opened no session for user-1: 503");
});
