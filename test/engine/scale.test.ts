import { codeOf } from "../../provider/resources/loader";
import { API_KEY, startTrial, type Trial } from "../support/trial";

const COUNT = 100;
const MAX_STATE_BYTES = 400_000;

let trial: Trial;

beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.cleanup());

test("a hundred servers cost one request each to create and to destroy, four to refresh, none when unchanged", async () => {
  await trial.program(`
    for (let i = 0; i < ${COUNT}; i++) {
      new McpServer("server-" + i, {
        authConfigIds: ["ac_gmail_prod", "ac_slack_prod"],
        allowedTools: ["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL", "SLACK_SEND_MESSAGE"],
      });
    }
  `);
  await trial.stack.up();
  expect(trial.requests()).toEqual(Array(COUNT).fill("createMcpServer"));
  expect(trial.servers()).toHaveLength(COUNT);

  const state = await trial.stack.exportState();
  const text = JSON.stringify(state);
  expect(Buffer.byteLength(text)).toBeLessThan(MAX_STATE_BYTES);
  expect(text).not.toContain(API_KEY);
  const codes = [...text.matchAll(/"__provider":("(?:[^"\\]|\\.)*")/g)].map(([, code]) =>
    JSON.parse(String(code)),
  );
  expect(new Set(codes)).toEqual(new Set([codeOf("McpServer")]));

  await trial.stack.up(["--expect-no-changes"]);
  expect(trial.requests()).toEqual([]);
  await trial.stack.expectNothingToDo();
  expect(trial.requests().sort()).toEqual([...Array(3).fill("getMcpServer"), "listMcpServers"]);
  await trial.stack.destroy();
  expect(trial.requests()).toEqual(Array(COUNT).fill("deleteMcpServer"));
  expect(trial.servers()).toEqual([]);
});
