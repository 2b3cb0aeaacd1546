import type { Fault } from "composio-emulator";
import { useProcess } from "../../../../support/use-process";

const CREDENTIALS = { client_id: 1234567, client_secret: "hs_0123456789" };
const PROXY = { proxyUrl: "https://proxy.example.com", proxyAuthKey: "proxy-0123456789" };
const INPUTS = {
  toolkit: "jira",
  name: "tracker",
  custom: { authScheme: "OAUTH2", credentials: CREDENTIALS, scopes: ["read"], proxyConfig: PROXY },
  sharedConnectionFields: { subdomain: 7 },
};

const { emulator, process } = useProcess("AuthConfig");

async function created() {
  const { inputs } = await process.check({}, INPUTS);
  return process.create(inputs);
}

type Altered = NonNullable<Extract<Fault, { kind: "altered" }>["set"]>;
const show = (set: Altered) => emulator.faults.add({ operation: "getAuthConfig", kind: "altered", set });

test.each([
  "REDACTED",
  "redacted",
  "[REDACTED]",
  "<redacted>",
  "***",
  "****4567",
  "••••4567",
  "1234...",
  "1234…",
  "12***67",
  "XXXX",
  "12..67",
  "12----67",
  "1234",
  "<secret>",
  "[FILTERED]",
  "[SENSITIVE VALUE]",
  "",
  { masked: true },
])("a mask is no drift: %j", async (mask) => {
  const { id, outs } = await created();
  show({
    // Scopes are words, of which none may be left.
    credentials: {
      client_id: mask,
      client_secret: mask,
      scopes: ["1234", ""].includes(String(mask)) ? "read" : mask,
    },
    shared_connection_fields: { subdomain: mask === "1234" ? 7 : mask },
    proxy_config: { proxy_url: mask, proxy_auth_key: mask },
  });
  expect(await process.read(id, outs)).toEqual({ id, props: outs });
});

const READ: { custom?: object; sharedConnectionFields: Record<string, string> } = {
  sharedConnectionFields: { subdomain: "acme" },
};
const SECRET: typeof READ = {
  custom: { authScheme: "API_KEY", credentials: {} },
  sharedConnectionFields: { generic_api_key: "key-0123456789" },
};

type Json = Altered[string];
const MASKS: Json[] = [
  "ab..yz",
  "ab----yz",
  "acme-------",
  "acm",
  "<secret>",
  "[FILTERED]",
  "",
  { a: 1 },
  null,
];
const SHARED: { what: string; given: typeof READ; shown: Json; drift?: object }[] = [
  { what: "no secret by the catalogue", given: READ, shown: "globex", drift: { subdomain: "globex" } },
  ...MASKS.map((shown) => ({ what: `a mask, ${JSON.stringify(shown)}`, given: READ, shown })),
  { what: "a secret, however it looks", given: SECRET, shown: "key-9876543210" },
];

test.each(SHARED)("a shared field is drift only where it can be no mask: $what", async (field) => {
  const { given, shown, drift } = field;
  const { id, outs } = await process.create((await process.check({}, { ...INPUTS, ...given })).inputs);
  const [name = ""] = Object.keys(given.sharedConnectionFields);
  show({ shared_connection_fields: { [name]: shown } });
  expect((await process.read(id, outs)).inputs?.sharedConnectionFields).toEqual(drift);
});

test("the same in other words is no drift", async () => {
  const { id, outs } = await created();
  show({
    credentials: { client_id: "1234567", scopes: ["read"] },
    shared_connection_fields: { subdomain: "7" },
    proxy_config: { proxy_url: "https://proxy.example.com/" },
    is_enabled_for_tool_router: "false",
    is_composio_managed: "false",
  });
  expect(await process.read(id, outs)).toEqual({ id, props: outs });
});

test("what never changes is no drift, whatever Composio calls it", async () => {
  const { id, outs } = await created();
  show({ toolkit: { slug: "JIRA_CLOUD" }, auth_scheme: "OAUTH2", is_composio_managed: true });
  const { props = {} } = await process.read(id, outs);
  expect(props).toMatchObject({ toolkit: "jira", custom: outs.custom });
  const { inputs } = await process.check({}, INPUTS);
  expect(await process.diff(id, props, inputs)).toMatchObject({ changes: false });
});

test("what can be read is drift where it is another", async () => {
  const { id, outs } = await created();
  show({
    credentials: { client_id: "7654321", scopes: "" },
    shared_connection_fields: { subdomain: "8" },
    proxy_config: { proxy_url: "https://other.example.com/" },
  });
  expect((await process.read(id, outs)).inputs).toMatchObject({
    custom: {
      credentials: { ...CREDENTIALS, client_id: "7654321" },
      scopes: [],
      proxyConfig: { ...PROXY, proxyUrl: "https://other.example.com/" },
    },
    sharedConnectionFields: { subdomain: "8" },
  });
});
