import { useEmulator } from "composio-emulator/jest";
import { RESOURCES } from "../../../../../provider/resources";
import { ComposioRun } from "../../../../../provider/run/composio-run";
import { apiAt } from "../../../../support/composio";

const { McpServer } = RESOURCES;
const NAMED = { name: "support", authConfigIds: ["ac_gmail_prod"] };

const emulator = useEmulator({ strict: false });

/** Imports a server that was made with a toolkit without authentication, and gives what a program then changes. */
async function changesOf(declared: object) {
  const run = new ComposioRun(
    () => apiAt(emulator.url),
    () => {},
  );
  const { id } = await McpServer.create(run, { ...NAMED, noAuthApps: ["hackernews"] });
  const fresh = new ComposioRun(
    () => apiAt(emulator.url),
    () => {},
  );
  const found = await McpServer.import(fresh, id);
  if (found.isGone) {
    throw new Error("The server is not there");
  }
  const { inputs } = await McpServer.check(() => undefined, found.inputs, { ...NAMED, ...declared });
  return McpServer.diff(fresh, id, found.outputs, inputs);
}

test.each<[string, object]>([
  ["noAuthApps", { noAuthApps: ["hackernews"] }],
  ["toolkits", { toolkits: ["hackernews"] }],
])("a toolkit without authentication of an imported server may be declared in %s", async (_, declared) => {
  expect(await changesOf(declared)).toEqual([]);
});

test("another one in noAuthApps still replaces it", async () => {
  expect(await changesOf({ noAuthApps: ["exa"] })).toContainEqual({ property: "noAuthApps", replaces: true });
});
