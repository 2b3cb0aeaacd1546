import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AgentKind, AgentSide } from "../../../provider/access/agent";
import { AuthConfigs } from "../../../provider/access/auth-configs";
import type { Verdict } from "../../../provider/access/compare";
import { type DeclaredObject, DeclaredObjects } from "../../../provider/access/declared-objects";
import type { Properties } from "../../../provider/core/resource";

/** A resource of the same program. */
interface Beside {
  kind: "AuthConfig";
  name: string;
  id: { before: unknown; after: unknown };
  before: Properties | null;
  after: Properties | null;
}

/** A pair of inputs, with the verdict that is right, and with what the report has to name. */
export interface AccessCase {
  name: string;
  kind: AgentKind;
  before: Properties | null;
  after: Properties | null;
  verdict: Verdict;
  /** Other verdicts that are sound too. */
  alsoRight?: Verdict[];
  /** Each text has to be named; `a|b` is one of them. */
  mustName: string[];
  beside?: Beside[];
  propertyDependencies?: Record<string, string[]>;
  resource?: { before: string; after: string; aliases: string[] };
  op?: string;
}

export const ACCESS_CASES: readonly AccessCase[] = JSON.parse(
  readFileSync(join(__dirname, "../../fixtures/access-cases.json"), "utf8"),
);

/** The agent of a case, before its change or after it. */
export function sideOf(of: AccessCase, side: "before" | "after"): AgentSide | undefined {
  const inputs = of[side];
  const urn = (name: string) => `urn:pulumi:dev::shop::composio:index:AuthConfig::${name}`;
  const declared = (of.beside ?? []).flatMap((each): DeclaredObject[] => {
    const { name, id, [side]: of } = each;
    return of ? [{ urn: urn(name), name, id: id[side], inputs: of }] : [];
  });
  const dependencies = Object.entries(of.propertyDependencies ?? {}).map(([input, names]) => [
    input,
    side === "after" ? names.map(urn) : [],
  ]);
  return inputs
    ? {
        inputs,
        authConfigs: new AuthConfigs(declared),
        accounts: new DeclaredObjects(),
        dependencies: Object.fromEntries(dependencies),
      }
    : undefined;
}
