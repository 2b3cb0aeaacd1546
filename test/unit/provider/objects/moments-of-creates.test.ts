import { useEmulator } from "composio-emulator/jest";
import { withIdentity } from "../../../../provider/core/identity";
import type { Properties } from "../../../../provider/core/resource";
import type { Kind } from "../../../../provider/resources";
import { apiAt } from "../../../support/composio";
import { listenBefore } from "../../../support/forward";
import type { HttpServer } from "../../../support/http-server";
import { newProcess } from "../../../support/lifecycle";
import { ownTime } from "../../../support/time/own-time";

/*
 * What comes between a create and the look for what it has made: it waits for its turn, the machine is suspended, or the
 * list shows what is deleted.
 */

const SERVER = { name: "support", authConfigIds: ["ac_gmail_prod"] };
const MAIL = withIdentity({ toolkit: "gmail" }, { project: "shop", stack: "dev", logicalName: "mail" });

const time = ownTime();

const emulator = useEmulator({ strict: false });
/** Carries requests out, and loses the answers of those that create. */
let losing: Pick<HttpServer, "origin" | "close">;
/** The objects that lists show at first, although they are deleted. */
let ghosts: object[];
/** Called when a create has been carried out. */
let onCreate: () => void;

beforeAll(async () => {
  losing = await listenBefore(
    () => emulator.url,
    ({ method }, { status, headers, body }, response) => {
      if (method === "POST") {
        onCreate();
        response.destroy();
      } else {
        const { "content-length": _, ...others } = headers;
        response.writeHead(status, others).end(withGhosts(body.toString()));
      }
    },
  );
});
afterAll(async () => {
  await losing.close();
});
beforeEach(() => {
  onCreate = () => {};
  ghosts = [];
});

function withGhosts(text: string): string {
  const body = JSON.parse(text);
  return JSON.stringify(body.items ? { ...body, items: [...ghosts, ...body.items] } : body);
}

const live = () => emulator.authConfigs().filter(({ name, deleted }) => !deleted && /^mail-/.test(name));

async function createIn(origin: string, kind: Kind, inputs: object, api = apiWith(origin)) {
  const process = newProcess(api, {}, kind);
  const { inputs: checked } = await process.check({}, { ...inputs });
  return process.create(checked);
}

const apiWith = (origin: string) => apiAt(origin, { retryBudgetMs: 60_000, timeoutMs: 10_000 });

test("what another stack makes while a create waits for its turn is not taken", async () => {
  const api = apiWith(emulator.url);
  emulator.faults.add({ operation: "listAuthConfigs", kind: "rate-limit", retryAfter: 30 });
  const listing = api.authConfigs.list();
  await time.sleep(1_000);
  const creating = createIn(emulator.url, "McpServer", SERVER, api);
  await time.sleep(10_000);
  const other = await apiWith(emulator.url).mcpServers.create(
    { name: "support", auth_config_ids: ["ac_gmail_prod"] },
    apiWith(emulator.url).mcpServers.newBudget(),
  );
  emulator.faults.add({ operation: "createMcpServer", kind: "error", when: "before" });
  await expect(creating).rejects.toThrow(`the server with the id ${other.id} has this name`);
  await listing;
});

test("what a create has made while it waited for its turn is its own", async () => {
  const api = apiWith(emulator.url);
  emulator.faults.add({ operation: "listAuthConfigs", kind: "rate-limit", retryAfter: 30 });
  const listing = api.authConfigs.list();
  await time.sleep(1_000);
  emulator.faults.add({ operation: "createMcpServer", kind: "reset", when: "after" });
  const { id } = await createIn(emulator.url, "McpServer", SERVER, api);
  expect(emulator.servers()).toMatchObject([{ id }]);
  await listing;
});

test("nothing is made twice where the machine was suspended before the answer", async () => {
  onCreate = () => time.suspend(600_000);
  const creating = createIn(losing.origin, "AuthConfig", MAIL);
  await expect(creating).rejects.toThrow(/could not create/);
  expect(live()).toHaveLength(1);
  await expect(creating).rejects.toThrow(live()[0]?.id);
});

test("a server is not called another's where the machine was suspended before the answer", async () => {
  onCreate = () => time.suspend(600_000);
  const creating = createIn(losing.origin, "McpServer", SERVER);
  await expect(creating).rejects.toThrow("An earlier attempt of this create may have made it");
  expect(emulator.servers()).toHaveLength(1);
});

const SUBSCRIPTION = {
  webhookUrl: "https://hooks.example.com/composio",
  enabledEvents: ["composio.trigger.message"],
};

test.each<[Kind, Properties, () => { id: string; deleted: boolean }[]]>([
  ["McpServer", SERVER, () => emulator.servers()],
  ["WebhookSubscription", SUBSCRIPTION, () => emulator.webhookSubscriptions()],
])("a %s is found beside a deleted one that a late list still shows", async (kind, inputs, all) => {
  const process = newProcess(apiWith(emulator.url), {}, kind);
  const { inputs: checked } = await process.check({}, inputs);
  const old = await process.create(checked);
  const [ghost = {}] = all();
  await process.delete(old.id, old.outs);
  await time.sleep(30_000);
  ghosts = [{ ...ghost, deleted: false }];
  const { id } = await createIn(losing.origin, kind, inputs);
  expect(all().filter(({ deleted }) => !deleted)).toMatchObject([{ id }]);
});
