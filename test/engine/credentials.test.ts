import type { Fault } from "composio-emulator";
import { startHttpServer } from "../support/http-server";
import { KeySearch } from "../support/key-search";
import { createProjectFolder } from "../support/project-folder";
import { NODE, startTrial } from "../support/trial";

/** As the program gets them, so that no file of its own holds them. */
const FIRST = {
  T_ID: "first-client-0123456789",
  T_SECRET: "first-secret-0123456789",
  T_LONG: `-----BEGIN PRIVATE KEY-----\n${"first-key-0123456789\n".repeat(150)}`,
  T_PROXY: "first-proxy-key-0123456789",
  T_SHARED: "first-subdomain-0123456789",
};
const SECOND = Object.fromEntries(
  Object.entries(FIRST).map(([name, value]) => [name, value.replaceAll("first", "second")]),
);
const WORDS = [FIRST, SECOND].flatMap(({ T_LONG, ...others }) => [
  ...Object.values(others),
  T_LONG?.includes("first") ? "first-key-0123456789" : "second-key-0123456789",
]);

const PROGRAM = `
  const { T_ID, T_SECRET, T_LONG, T_PROXY, T_SHARED } = process.env;
  const later = (value) => pulumi.output(value).apply((each) => each);
  const proxyConfig = { proxyUrl: "https://proxy.test/", proxyAuthKey: T_PROXY };
  const credentials = { client_id: T_ID, client_secret: T_SECRET, key: T_LONG };
  const tracker = new AuthConfig("tracker", {
    toolkit: "jira",
    custom: { authScheme: "OAUTH2", credentials, proxyConfig },
    sharedConnectionFields: { subdomain: T_SHARED },
  });
  const crm = new AuthConfig("crm", {
    toolkit: "hubspot",
    enabled: false,
    custom: later({ authScheme: "OAUTH2", credentials, proxyConfig }),
  });
  new McpServer("support", { authConfigIds: [tracker.id] });
  Object.assign(exports, tracker, { crm });
`;

const UP = ["up", "--yes", "--diff", "--skip-preview", "--continue-on-error"];
const REFRESH = ["refresh", "--yes", "--diff", "--skip-preview"];

type WithoutTarget<F> = F extends Fault ? Omit<F, "operation" | "times" | "skip"> : never;

test("credentials are in nothing that Pulumi says or leaves, in a whole life with faults", async () => {
  const folder = await createProjectFolder({});
  const trial = await startTrial({ folder, program: NODE });
  const repeating = await startHttpServer((_, response) => {
    const sent = repeating.requests.at(-1)?.body ?? "";
    const message = `no ${sent} and ${Object.values(JSON.parse(sent || "{}")).map((each) => JSON.stringify(each))}`;
    const error = { message, slug: message, request_id: message, suggested_fix: message, errors: [message] };
    response.writeHead(400, { link: encodeURIComponent(sent), sunset: "x" }).end(JSON.stringify({ error }));
  });
  try {
    const { emulator, stack } = trial;
    const search = new KeySearch(stack, ...WORDS);
    const short = { COMPOSIO_REQUEST_TIMEOUT_SECONDS: "1", COMPOSIO_RETRY_SECONDS: "0", COMPOSIO_DEBUG: "1" };

    async function run(args: string[], secrets: object, said?: RegExp): Promise<void> {
      const { code, stdout, stderr } = await search.run(args, { env: { ...short, ...secrets } });
      expect({ args, failed: code !== 0, said: stdout + stderr }).toEqual({
        args,
        failed: said !== undefined,
        said: said ? expect.stringMatching(said) : expect.anything(),
      });
    }
    async function failsBy(
      fault: WithoutTarget<Fault>,
      operation: Fault["operation"],
      secrets: object,
      said: RegExp,
    ) {
      emulator.faults.add({ ...fault, operation, times: 100 } as Fault);
      await run(UP, secrets, said);
      emulator.faults.clear();
    }

    await trial.program(PROGRAM);
    await run(["preview", "--diff"], FIRST);
    await stack.setConfig({ "composio:baseUrl": repeating.origin });
    await run(UP, FIRST, /POST \/api\/v3\/auth_configs: 400 in \d+ ms .*could not create .*redacted/s);
    await stack.setConfig({ "composio:baseUrl": emulator.url });
    await failsBy({ kind: "answer", status: 500 }, "getAuthConfig", FIRST, /Pulumi keeps it/);
    await run(UP, FIRST);
    await run(["stack", "export"], FIRST);
    await run(["stack", "output", "--json"], FIRST);
    await run(["preview", "--diff"], SECOND);
    await failsBy({ kind: "error" }, "updateAuthConfig", SECOND, /could not update/);
    await failsBy({ kind: "reset" }, "updateAuthConfig", SECOND, /could not update/);
    await stack.setConfig({ "composio:baseUrl": repeating.origin });
    await run(UP, SECOND, /could not update .*redacted/s);
    await stack.setConfig({ "composio:baseUrl": emulator.url });
    await run(UP, SECOND);
    await run(["stack", "export"], SECOND);

    const live = emulator
      .authConfigs()
      .filter(({ credentials }) => credentials.client_secret === SECOND.T_SECRET);
    expect(live).toHaveLength(2);
    for (const { id, credentials } of live) {
      emulator.changeAuthConfig(id, { credentials: { ...credentials, client_id: "elsewhere" } });
    }
    await run(REFRESH, {});
    await run(["preview", "--diff"], SECOND);
    await run(UP, SECOND);
    await run(["destroy", "--yes", "--diff", "--skip-preview"], {});
    await run(["stack", "export"], {});

    expect(search.said()).toEqual([]);
    expect(await search.files(folder.path)).toEqual([]);
    // What is no secret is found by the same search, so it looks where it should.
    const shown = new KeySearch(stack, "https://proxy.test/");
    expect((await shown.files(folder.path)).length).toBeGreaterThan(0);
    const sent = repeating.requests.map(({ body }) => body).join("\n");
    expect(WORDS.filter((word) => !sent.includes(word))).toEqual([]);
  } finally {
    await repeating.close();
    await trial.cleanup();
  }
});
