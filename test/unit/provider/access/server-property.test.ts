import fc from "fast-check";
import { AuthConfigs } from "../../../../provider/access/auth-configs";
import { compareAccess } from "../../../../provider/access/compare";
import { DeclaredObjects } from "../../../../provider/access/declared-objects";
import type { Properties } from "../../../../provider/core/resource";

/** The toolkit of each auth config: two have one. */
const TOOLKIT_OF: Record<string, string> = { ac_mail: "gmail", ac_2nd: "gmail", ac_slack: "slack" };
const TOOLS = ["GMAIL_SEND_EMAIL", "GMAIL_FETCH_EMAILS", "SLACK_SEND_MESSAGE", "EXA_SEARCH"];

interface Server extends Properties {
  authConfigIds: string[];
  noAuthApps?: string[];
  toolkits?: string[];
  allowedTools?: string[];
  managedAuthViaComposio?: boolean;
}

const servers: fc.Arbitrary<Server> = fc
  .record(
    {
      authConfigIds: fc.subarray(Object.keys(TOOLKIT_OF)),
      noAuthApps: fc.subarray(["exa", "hackernews"]),
      toolkits: fc.subarray(["exa", "EXA", "github"]),
      allowedTools: fc.subarray(TOOLS),
      managedAuthViaComposio: fc.boolean(),
    },
    { requiredKeys: ["authConfigIds"] },
  )
  .map((inputs) => inputs as Server);

/** Facts of what a server lets its users do, each a text, written for this test alone. Each toolkit has a tool that no list names. */
function factsOf({
  authConfigIds,
  noAuthApps = [],
  toolkits = [],
  allowedTools = [],
  managedAuthViaComposio,
}: Server) {
  const all = [...authConfigIds.map((id) => TOOLKIT_OF[id] ?? ""), ...noAuthApps, ...toolkits];
  const slugs = new Set(all.map((slug) => slug.toLowerCase()));
  const facts = new Set<string>();
  for (const slug of slugs) {
    const tools = [...TOOLS.filter((tool) => tool.startsWith(`${slug.toUpperCase()}_`)), `${slug} other`];
    const calls = tools.filter((tool) => allowedTools.length === 0 || allowedTools.includes(tool));
    const through = authConfigIds.filter((id) => TOOLKIT_OF[id] === slug);
    for (const call of calls) {
      facts.add(call);
    }
    for (const id of calls.length > 0 ? through : []) {
      facts.add(`${slug} through ${id}`);
    }
  }
  if (managedAuthViaComposio) {
    facts.add("managed");
  }
  return facts;
}

test("10,000 pairs of servers have the verdict of an oracle that is other code", () => {
  const authConfigs = new AuthConfigs(
    Object.entries(TOOLKIT_OF).map(([id, toolkit]) => ({ urn: id, name: id, id, inputs: { toolkit } })),
  );
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(servers, servers, (before, after) => {
      const side = (inputs: Server) => ({
        inputs,
        authConfigs,
        accounts: new DeclaredObjects(),
        dependencies: {},
      });
      const { verdict } = compareAccess("McpServer", { before: side(before), after: side(after) });
      const [old, now] = [factsOf(before), factsOf(after)];
      const grows = [...now].some((fact) => !old.has(fact));
      const shrinks = [...old].some((fact) => !now.has(fact));
      expect(verdict).toBe(grows ? (shrinks ? "changed" : "wider") : shrinks ? "narrower" : "same");
      seen.set(verdict, (seen.get(verdict) ?? 0) + 1);
    }),
    { numRuns: 10_000 },
  );
  expect([...seen.keys()].sort()).toEqual(["changed", "narrower", "same", "wider"]);
});
