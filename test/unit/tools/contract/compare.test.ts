import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { compare } from "../../../../tools/contract/compare";
import { readDocument } from "../../../../tools/contract/document";
import { type OperationUsage, readUsage, usageOf } from "../../../../tools/contract/usage";
import { inTemporaryFile } from "../../../support/temporary-folder";

const EXCERPT = readFileSync(join(__dirname, "../../../fixtures/openapi-excerpt.yaml"), "utf8");
const LIST = "/api/v3/webhook_subscriptions";
const ONE = "/api/v3/webhook_subscriptions/{subscription_id}";

// biome-ignore lint/suspicious/noExplicitAny: a document of any form
type Loose = any;

/** How the excerpt, after an edit, differs from what is used of webhook subscriptions, a line for each difference. */
async function differences(
  edit: (document: Loose) => void = () => {},
  toText: (document: object) => string = stringify,
) {
  const document = parse(EXCERPT);
  edit(document);
  const usage = usageOf(await readUsage(), ["webhook_subscriptions"]);
  const found = await inTemporaryFile(toText(document), async (file) =>
    compare(usage, await readDocument(file)),
  );
  return found.map(({ isUsed, change, operation, where, what, detail = "" }) =>
    `${isUsed ? "! " : ""}${change} ${operation}: ${where} ${what} ${detail}`.trim(),
  );
}

const KNOWN = ["new GET /webhook_subscriptions/event_types: query cursor"];

function schemas(document: Loose): Loose {
  return document.components.schemas;
}

test("nothing but what is new is said of a document that has all", async () => {
  expect(await differences()).toEqual(KNOWN);
  expect(await differences(undefined, JSON.stringify)).toEqual(KNOWN);
});

const EDITS: [string, (document: Loose) => void, string[]][] = [
  [
    "an operation that is removed",
    ({ paths }) => delete paths[ONE].delete,
    ["! removed DELETE /webhook_subscriptions/{}: route"],
  ],
  [
    "an operation that is deprecated",
    ({ paths }) => Object.assign(paths[LIST].post, { deprecated: true }),
    ["! deprecated POST /webhook_subscriptions: route"],
  ],
  [
    "a new operation of a resource that is used, and none of others",
    ({ paths }) =>
      Object.assign(paths, { [`${LIST}/{id}/test`]: { post: {} }, "/api/v3/other": { get: {} } }),
    ["new POST /webhook_subscriptions/{}/test: route"],
  ],
  [
    "a version of its own",
    ({ paths }) => {
      paths["/api/v3.1/webhook_subscriptions"] = paths[LIST];
      delete paths[LIST];
    },
    [
      "! removed GET /webhook_subscriptions: route  only in v3.1",
      "! removed POST /webhook_subscriptions: route  only in v3.1",
    ],
  ],
  [
    "parameters",
    ({ paths }) => {
      paths[LIST].get.parameters = [
        { name: "limit", in: "query", deprecated: true },
        { name: "project", in: "query", required: true },
        { name: "x-trace", in: "header" },
        { name: "X-API-Key", in: "header", required: true },
        { name: "x-project-id", in: "header", required: true },
      ];
    },
    [
      "! removed GET /webhook_subscriptions: query cursor",
      "! deprecated GET /webhook_subscriptions: query limit",
      "! new GET /webhook_subscriptions: query project required",
      "! new GET /webhook_subscriptions: header x-project-id required",
    ],
  ],
  [
    "a header that every operation of a path wants",
    ({ paths }) => paths[ONE].parameters.push({ name: "x-project-id", in: "header", required: true }),
    ["GET", "PATCH", "DELETE"].map(
      (method) => `! new ${method} /webhook_subscriptions/{}: header x-project-id required`,
    ),
  ],
  [
    "a field that is removed from requests and responses",
    (document) => {
      const { properties } = schemas(document).SubscriptionFields;
      properties.url = properties.webhook_url;
      delete properties.webhook_url;
    },
    [
      "! removed GET /webhook_subscriptions: response items[].webhook_url",
      "new GET /webhook_subscriptions: response items[].url",
      "! removed POST /webhook_subscriptions: request webhook_url",
      "new POST /webhook_subscriptions: request url",
      "! removed POST /webhook_subscriptions: response webhook_url",
      "new POST /webhook_subscriptions: response url",
      "! removed GET /webhook_subscriptions/{}: response webhook_url",
      "new GET /webhook_subscriptions/{}: response url",
      "! removed PATCH /webhook_subscriptions/{}: request webhook_url",
      "new PATCH /webhook_subscriptions/{}: request url",
      "! removed PATCH /webhook_subscriptions/{}: response webhook_url",
      "new PATCH /webhook_subscriptions/{}: response url",
    ],
  ],
  [
    "a field that is deprecated beside its reference",
    (document) => {
      schemas(document).Secret = { type: "string" };
      const [, own] = schemas(document).Subscription.allOf;
      own.properties.secret = { $ref: "#/components/schemas/Secret", deprecated: true };
    },
    [
      "! deprecated GET /webhook_subscriptions: response items[].secret",
      "! deprecated POST /webhook_subscriptions: response secret",
      "! deprecated GET /webhook_subscriptions/{}: response secret",
      "! deprecated PATCH /webhook_subscriptions/{}: response secret",
    ],
  ],
  [
    "a field of another type, while one that may be null too is no other",
    (document) => {
      const [, own] = schemas(document).Subscription.allOf;
      own.properties.id = { type: "integer" };
      own.properties.created_at = { type: "string", nullable: true };
    },
    [
      "! changed GET /webhook_subscriptions: response items[].id string → number",
      "! changed POST /webhook_subscriptions: response id string → number",
      "! changed GET /webhook_subscriptions/{}: response id string → number",
      "! changed PATCH /webhook_subscriptions/{}: response id string → number",
    ],
  ],
  [
    "a request that wants another type and one field more",
    ({ components: { requestBodies } }) => {
      requestBodies.NewSubscription.content["application/json"].schema = {
        type: "object",
        required: ["name"],
        properties: {
          name: { type: "string" },
          webhook_url: { type: "object" },
          enabled_events: { type: "array", items: {} },
          version: {},
        },
      };
    },
    [
      "! changed POST /webhook_subscriptions: request webhook_url string → object",
      "! new POST /webhook_subscriptions: request name required",
    ],
  ],
  [
    "statuses",
    ({ paths }) => {
      paths[ONE].get.responses = { "200": paths[ONE].get.responses["200"], "410": {} };
      paths[ONE].delete.responses = { "2XX": paths[ONE].delete.responses["200"], default: {} };
    },
    ["! removed GET /webhook_subscriptions/{}: status 404", "new GET /webhook_subscriptions/{}: status 410"],
  ],
  [
    "the form of errors",
    (document) => {
      const { properties } = schemas(document).Error.properties.error;
      delete properties.slug;
      properties.suggested_fix.deprecated = true;
    },
    [
      "! removed every operation: error error.slug",
      "! deprecated every operation: error error.suggested_fix",
    ],
  ],
];

test.each(EDITS)("%s", async (_, edit, expected) => {
  expect((await differences(edit)).filter((line) => !KNOWN.includes(line)).sort()).toEqual(
    [...expected].sort(),
  );
});

test("paths may stand below a base path, and end in a slash", async () => {
  const found = await differences((document) => {
    document.servers = [{ url: "/api/v3/" }];
    document.paths = Object.fromEntries(
      Object.entries(document.paths).map(([path, item]) => [`${path.replace("/api/v3", "")}/`, item]),
    );
  });
  expect(found).toEqual(KNOWN);
});

test("a document of v3.1 alone stands for both", async () => {
  const found = await differences((document) => {
    document.openapi = "3.0.3";
    document.paths = Object.fromEntries(
      Object.entries(document.paths).map(([path, item]) => [path.replace("/v3/", "/v3.1/"), item]),
    );
  });
  expect(found).toEqual(KNOWN);
});

test("what the client does not use is told, and does no harm", async () => {
  const usage = usageOf(await readUsage(), ["auth_configs"]);
  const found = await inTemporaryFile(EXCERPT, async (file) => compare(usage, await readDocument(file)));
  expect(found.filter(({ operation }) => operation === "POST /auth_configs")).toEqual(
    ["restrict_to_following_tools", "shared_credentials", "tool_access_config"].map((field) => ({
      operation: "POST /auth_configs",
      where: "request",
      what: `auth_config.${field}`,
      change: "deprecated",
      isUsed: false,
    })),
  );
});

test("an operation that is asked in two versions is compared in both, and each difference told once", async () => {
  const all = usageOf(await readUsage(), ["toolkits"]).operations;
  const asked = ["GET /toolkits", "GET /toolkits/{}", "POST /toolkits/{}/scopes/recommended"];
  const operations = Object.fromEntries(asked.map((name) => [name, all[name] as OperationUsage]));
  const usage = { operations, errors: [] };
  const others = ["category", "managed_by", "sort_by"];
  const get = (...names: string[]) => ({ get: { parameters: names.map((name) => ({ name, in: "query" })) } });
  const paths = {
    "/api/v3/toolkits": get("cursor", "limit", "search", "sort", ...others),
    "/api/v3.1/toolkits": get("cursor", "limit", "type", "sort", ...others),
    "/api/v3.1/toolkits/{slug}": get("version"),
  };
  const text = JSON.stringify({ openapi: "3.1.0", paths });
  const found = await inTemporaryFile(text, async (file) => compare(usage, await readDocument(file)));
  expect(
    found.map(({ change, operation, what, detail = "" }) => `${change} ${operation} ${what}${detail}`),
  ).toEqual([
    "removed GET /toolkits type",
    "new GET /toolkits sort",
    "removed GET /toolkits search",
    "removed GET /toolkits/{} only in v3.1",
    "removed POST /toolkits/{}/scopes/recommended ",
  ]);
});

test("a parameter that only the emulator takes hits the client once it is required", async () => {
  const { operations } = usageOf(await readUsage(), ["auth_configs"]);
  const usage = {
    operations: { "GET /auth_configs": operations["GET /auth_configs"] as OperationUsage },
    errors: [],
  };
  const names = ["cursor", "limit", "show_disabled", "toolkit_slug", "is_composio_managed", "search"];
  const parameters = names.map((name) => ({ name, in: "query", required: name === "search" }));
  const paths = { "/api/v3/auth_configs": { get: { parameters } } };
  const text = JSON.stringify({ openapi: "3.1.0", paths });
  const found = await inTemporaryFile(text, async (file) => compare(usage, await readDocument(file)));
  expect(found).toEqual([
    {
      operation: "GET /auth_configs",
      where: "query",
      what: "search",
      change: "changed",
      detail: "required",
      isUsed: true,
    },
  ]);
});
