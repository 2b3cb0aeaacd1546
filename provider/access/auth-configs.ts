import { UNKNOWN } from "../core/unknown";
import type { Properties } from "../core/values";
import { isHidden } from "./hidden";

/** An auth config of the program. */
export interface DeclaredAuthConfig {
  readonly urn: string;
  readonly name: string;
  readonly id: unknown;
  readonly inputs: Properties;
}

/** The auth configs of one side of a comparison, by id and by URN, with what Composio says of others. */
export class AuthConfigs {
  readonly #byId = new Map<string, DeclaredAuthConfig>();
  readonly #byUrn = new Map<string, DeclaredAuthConfig>();
  readonly #toolkits: ReadonlyMap<string, string>;

  /** @param toolkits The toolkits of auth configs that the program does not declare, by id. */
  constructor(declared: readonly DeclaredAuthConfig[], toolkits: ReadonlyMap<string, string> = new Map()) {
    for (const each of declared) {
      this.#byUrn.set(each.urn, each);
      if (typeof each.id === "string" && each.id !== "" && !isHidden(each.id)) {
        this.#byId.set(each.id, each);
      }
    }
    this.#toolkits = toolkits;
  }

  find(id: string): DeclaredAuthConfig | undefined {
    return this.#byId.get(id);
  }

  ofUrn(urn: string): DeclaredAuthConfig | undefined {
    return this.#byUrn.get(urn);
  }

  /** The slug of an auth config's toolkit, where it is known. */
  toolkitOf(id: string): string | undefined {
    const toolkit = this.find(id)?.inputs.toolkit;
    return typeof toolkit === "string" && toolkit !== UNKNOWN && !isHidden(toolkit)
      ? toolkit.toLowerCase()
      : this.#toolkits.get(id)?.toLowerCase();
  }
}
