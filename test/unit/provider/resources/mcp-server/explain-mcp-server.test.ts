import {
  ComposioError,
  type ComposioErrorDetails,
  IncompleteCreateError,
} from "../../../../../provider/composio/errors";
import type { Operation } from "../../../../../provider/core/resource";
import { TakenError } from "../../../../../provider/objects/creation";
import { explainError } from "../../../../../provider/objects/explain";
import { nextStep } from "../../../../../provider/resources/mcp-server/explain-mcp-server";
import { ObjectsOfRun } from "../../../../../provider/run/objects-of-run";

function explain(operation: Operation, what: string, error: ComposioError): string {
  return explainError(operation, what, error, nextStep(operation, error, new ObjectsOfRun()));
}

function explained(operation: Operation, details: Partial<ComposioErrorDetails>): string {
  const request = "POST /api/v3/mcp/servers";
  const error = new ComposioError({
    kind: "refused",
    isFromComposio: true,
    request,
    reason: "failed",
    ...details,
  });
  return explain(operation, 'the MCP server "support"', error);
}

test("says what was tried, what Composio said of it, and what to do", () => {
  const details = { status: 422, problems: ["a", "b"], suggestedFix: "fix it", requestId: "req_1" };
  expect(explained("create", details)).toBe(
    [
      'could not create the MCP server "support": POST /api/v3/mcp/servers: failed',
      "  - a",
      "  - b",
      "  Composio suggests: fix it",
      "  Request id: req_1",
      "  What to do: correct what Composio refuses, and run the command again.",
    ].join("\n"),
  );
});

test("a create whose answer is incomplete names the server that exists", () => {
  const details = { kind: "incomplete", request: "GET /api/v3/mcp/id_1", reason: "failed" } as const;
  const explanation = explain(
    "create",
    'the MCP server "support"',
    new IncompleteCreateError(details, "id_1"),
  );
  expect(explanation).toContain("the server exists, with the id id_1, and Pulumi keeps it");
});

test("a name that another stack may have is not advised to be adopted", () => {
  const error = new ComposioError({ kind: "refused", request: "POST /api/v3/mcp/servers", reason: "failed" });
  const taken = new TakenError(error, [{ id: "id_1", what: "id_1" }]);
  const explanation = explain("create", 'the MCP server "support"', taken);
  expect(explanation).toContain("If an interrupted run of this stack created it, set adoptExisting: true");
  expect(explanation).toContain("Otherwise choose another name: a stack that was renamed keeps its servers");
});

describe("the way out", () => {
  it.each<[string, Operation, Partial<ComposioErrorDetails>, string]>([
    [
      "a taken name, by slug",
      "create",
      { status: 400, slug: "MCP_DuplicateServerName" },
      "choose another name",
    ],
    ["a taken name, by status", "update", { status: 409 }, "choose another name"],
    [
      "an unknown auth config",
      "update",
      { status: 404, slug: "Auth_Config_NotFound" },
      "check authConfigIds",
    ],
    ["a server that is gone", "update", { status: 404 }, "run `pulumi refresh`"],
    ["a server marked as deleted", "update", { kind: "gone" }, "run `pulumi refresh`"],
    [
      "a page that is not Composio's",
      "read",
      { status: 404, isFromComposio: false },
      "check composio:baseUrl",
    ],
    [
      "a proxy's page after a create that may have got through",
      "create",
      { status: 502, isFromComposio: false },
      "may exist",
    ],
    ["an unknown auth config without a slug", "create", { status: 404 }, "check authConfigIds"],
    ["a redirect", "read", { status: 307, isFromComposio: false }, "check composio:baseUrl"],
    ["a key of another kind", "create", { status: 401 }, "one with uak_ in composio:userApiKey"],
    ["a refused key", "read", { status: 401 }, "add --run-program"],
    ["a missing permission", "delete", { status: 403 }, "give the API key the permission"],
    ["an unclear create, by status", "create", { status: 500 }, "if the name is then taken"],
    ["an unclear create, by time-out", "create", { kind: "timeout" }, "if the name is then taken"],
    [
      "a create that was cut off",
      "create",
      { kind: "network", socketCode: "ECONNRESET" },
      "if the name is then taken",
    ],
    [
      "a create that was never sent",
      "create",
      { kind: "network", socketCode: "ECONNREFUSED" },
      "check the network",
    ],
    ["a cut connection", "delete", { kind: "network", socketCode: "ECONNRESET" }, "check the network"],
    ["too many requests", "create", { status: 429 }, "run the command again"],
    ["a wish to wait", "read", { status: 429, retryAfterMs: 7_200_000 }, "asks to wait 7200 s"],
    ["an unclear update", "update", { status: 500 }, "run the command again"],
  ])("of %s, on %s", (_, operation, details, wayOut) => {
    expect(explained(operation, details)).toContain(`What to do: `);
    expect(explained(operation, details)).toContain(wayOut);
  });
});
