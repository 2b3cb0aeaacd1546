import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Emulator, startEmulator } from "composio-emulator";
import { installOfficialClient } from "../../tools/contract/official-client";
import usage from "../../tools/contract/usage.json";
import { runTool } from "../../tools/run-tool";
import { watchAnswers } from "../support/contract/emulator-answers";
import { describeEverything } from "../support/contract/everything";
import { clientOf } from "../support/emulator/client";

/** The routes that the client does not have, so that it has no models of their answers either. */
const BESIDE_THE_CLIENT = ["DELETE /webhook_endpoints/{}"];

const answers = watchAnswers();

describeEverything();

test("what the provider does not ask", async () => {
  const emulator = await startEmulator();
  try {
    await askTheRest(emulator);
  } finally {
    await emulator.close();
  }
});

async function askTheRest(emulator: Emulator): Promise<void> {
  const { create, get, post } = clientOf(emulator);
  const { id: mcp_server_id } = await create("rest");
  await get("/mcp/app/gmail");
  await post("/mcp/servers/generate", { mcp_server_id, user_ids: ["agent-7"] });
  await get("/session_configs/sc_support");
  const { body } = await post<{ session_id: string }>("/tool_router/session", { user_id: "agent-7" });
  await get(`/tool_router/session/${body.session_id}/config_history`);
  await get(`/tool_router/session/${body.session_id}/toolkits`);
  await get("/toolkits?limit=100");
  await get("/tools?limit=100");
}

test("every route has been answered", () => {
  const answered = answers().filter(({ status }) => status < 300);
  expect([...new Set(answered.map(({ route }) => route))].sort()).toEqual(
    Object.keys(usage.operations).sort(),
  );
});

test("the models of the official client find nothing wrong with the answers", async () => {
  const folder = await mkdtemp(join(tmpdir(), "composio-client-"));
  try {
    const python = await installOfficialClient(folder);
    const known = answers().filter(({ route }) => !BESIDE_THE_CLIENT.includes(route));
    await writeFile(join(folder, "answers.json"), JSON.stringify(known));
    const problems = await runTool(python, [join(__dirname, "validate_answers.py"), "answers.json"], folder);
    expect(JSON.parse(problems)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
