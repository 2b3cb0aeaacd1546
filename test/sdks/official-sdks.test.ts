import { join } from "node:path";
import { type Emulator, startEmulator } from "composio-emulator";
import { createPythonEnvironment } from "../../tools/python-environment";
import { runTool } from "../../tools/run-tool";
import { removeFolder, temporaryFolder } from "../support/temporary-folder";
import { installOfficialPackages } from "./official/packages";

const REQUIREMENTS = join(__dirname, "official/requirements.txt");

/** The result that a program in either language gets. */
const EXPECTED = {
  toolkits: {
    listed: ["slack", "pushover"],
    one: "Gmail",
    categories: true,
    fields: ["client_id", "generic_api_key"],
  },
  tools: {
    parameters: ["bcc", "body", "cc", "is_html", "recipient_email", "subject", "user_id"],
    ofToolkit: [
      "SLACK_SEND_MESSAGE",
      "SLACK_SENDS_A_MESSAGE_TO_A_SLACK_CHANNEL",
      "SLACK_LIST_ALL_CHANNELS",
      "SLACK_SEARCH_MESSAGES",
    ],
    found: ["GMAIL_SEND_EMAIL", "GMAIL_REPLY_TO_THREAD"],
    raw: "Send Email",
  },
  auth_configs: { one: ["mail", "DISABLED", "GMAIL_SEND_EMAIL"], isListed: true },
  connected_accounts: { statuses: ["INACTIVE", "ACTIVE", "INITIATED"], listed: 1, hasLink: true },
  servers: { name: "support-2", query: "user_id=agent-7&include_composio_helper_actions=true", listed: 1 },
  triggers: { type: "New Gmail Message", isListed: true, active: ["GMAIL_NEW_GMAIL_MESSAGE"] },
  sessions: {
    tools: ["COMPOSIO_SEARCH_TOOLS", "COMPOSIO_MULTI_EXECUTE_TOOL", "COMPOSIO_MANAGE_CONNECTIONS"],
    account: "ca_gmail_team",
    found: "GMAIL_SEND_EMAIL",
    called: { id: "msg_1" },
    isLink: true,
    hasAddress: true,
  },
  received: { trigger: "GMAIL_NEW_GMAIL_MESSAGE", payload: { subject: "Hello" } },
  calls: { id: "msg_1" },
};

let folder: string;
let emulator: Emulator;

beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => removeFolder(folder));

beforeEach(async () => {
  emulator = await startEmulator();
  emulator.tools.returns("GMAIL_SEND_EMAIL", { id: "msg_1" });
});
afterEach(() => emulator.close());

test.each([
  [
    "Python",
    async () => {
      // PyPI has this one as its sources alone.
      const bin = await createPythonEnvironment(join(folder, "packages"), REQUIREMENTS, ["pysher"]);
      return [join(bin, "python"), join(__dirname, "official/use_sdk.py")] as const;
    },
  ],
  [
    "JavaScript",
    async () => {
      await installOfficialPackages(folder, ["use-sdk.mjs"]);
      return ["node", join(folder, "use-sdk.mjs")] as const;
    },
  ],
])("the official SDK for %s gets from the emulator what its own types want", async (_, install) => {
  const [command, program] = await install();
  const printed = await runTool(command, [program, emulator.url], folder);
  expect(JSON.parse(printed)).toEqual(EXPECTED);
  expect(emulator.journal.unanswered()).toEqual([]);
});
