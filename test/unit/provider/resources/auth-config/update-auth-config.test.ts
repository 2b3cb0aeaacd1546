import type { Fault } from "composio-emulator";
import type { Properties } from "../../../../../provider/core/resource";
import { useProcess } from "../../../../support/use-process";

const CUSTOM = {
  authScheme: "OAUTH2",
  credentials: { client_id: "crm", client_secret: "hs_before_0123456789" },
  scopes: ["oauth"],
};
const ROTATED = { ...CUSTOM, credentials: { ...CUSTOM.credentials, client_secret: "hs_after_0123456789" } };
const INPUTS = { toolkit: "hubspot", name: "crm", custom: CUSTOM };

const { emulator, process, warnings } = useProcess("AuthConfig");

async function created(news: Properties) {
  const { inputs } = await process.check({}, news);
  return { inputs, ...(await process.create(inputs)) };
}

const stored = (id: string) => emulator.authConfigs().find((config) => config.id === id);

const UNCLEAR: [string, object][] = [
  ["an error", { kind: "error" }],
  ["another's page", { kind: "answer", status: 200, body: "<html>Sign in</html>" }],
  ["a denied success", { kind: "answer", status: 200, body: { success: false, message: "no" } }],
];

describe.each(UNCLEAR)("an update that Composio answers with %s", (_, fault) => {
  const failAll = (when: "before" | "after") =>
    emulator.faults.add({ operation: "updateAuthConfig", times: 100, when, ...fault } as Fault);

  test("has failed where it sets a secret, because the masked one shows nothing", async () => {
    const { id, inputs, outs } = await created(INPUTS);
    failAll("before");
    await expect(process.update(id, outs, { ...inputs, custom: ROTATED })).rejects.toThrow(
      "could not update",
    );
    expect(stored(id)?.credentials).toMatchObject(CUSTOM.credentials);
  });

  test("has failed where what it sets is not there", async () => {
    const { id, inputs, outs } = await created(INPUTS);
    failAll("before");
    await expect(process.update(id, outs, { ...inputs, name: "sales" })).rejects.toThrow("could not update");
  });
});

describe("what the program takes away and Composio keeps", () => {
  const PROXY = { proxyUrl: "https://proxy.example.com", proxyAuthKey: "proxy-0123456789" };

  afterEach(() => {
    emulator.settings.authConfigs.patchedSharedFields = "merge";
    emulator.settings.authConfigs.clearing = "works";
  });

  it("is named where it is a shared field", async () => {
    const { id, inputs, outs } = await created({
      toolkit: "jira",
      name: "tracker",
      custom: { authScheme: "API_KEY" },
      sharedConnectionFields: { subdomain: "acme" },
    });
    await process.update(id, outs, { ...inputs, sharedConnectionFields: {} });
    expect(warnings).toEqual([
      expect.stringContaining(`keeps sharedConnectionFields.subdomain of the auth config`),
    ]);
    emulator.settings.authConfigs.patchedSharedFields = "replace";
    await process.update(id, outs, { ...inputs, sharedConnectionFields: {} });
    expect(warnings).toHaveLength(1);
  });

  it("is named where it is a proxy", async () => {
    const { id, inputs, outs } = await created({ ...INPUTS, custom: { ...CUSTOM, proxyConfig: PROXY } });
    emulator.settings.authConfigs.clearing = "ignored";
    await process.update(id, outs, { ...inputs, custom: CUSTOM });
    expect(warnings).toEqual([expect.stringContaining("keeps custom.proxyConfig of the auth config")]);
  });

  it("is no proxy that does not change, whose key may not be known", async () => {
    const { id, inputs, outs } = await created({ ...INPUTS, custom: { ...CUSTOM, proxyConfig: PROXY } });
    const withoutKey = { ...CUSTOM, proxyConfig: { proxyUrl: PROXY.proxyUrl } };
    const news = { ...inputs, custom: { ...withoutKey, scopes: ["crm.read"] } };
    await process.update(id, { ...outs, custom: withoutKey }, news);
    expect(stored(id)?.proxy_config).toEqual({
      proxy_url: PROXY.proxyUrl,
      proxy_auth_key: PROXY.proxyAuthKey,
    });
    expect(warnings).toEqual([]);
  });
});

test("an update whose answer is lost is settled by what the auth config shows", async () => {
  const { id, inputs, outs } = await created(INPUTS);
  emulator.faults.add({ operation: "updateAuthConfig", kind: "error", when: "after", times: 1 });
  const news = { ...inputs, custom: { ...CUSTOM, scopes: ["crm.read"] }, forceDestroy: true };
  expect((await process.update(id, outs, news)).outs).toMatchObject({
    custom: news.custom,
    forceDestroy: true,
  });
});
