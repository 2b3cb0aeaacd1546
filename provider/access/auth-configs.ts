import { UNKNOWN } from "../core/unknown";
import { type DeclaredObject, DeclaredObjects } from "./declared-objects";
import { isHidden } from "./hidden";

/** The auth configs of one side of a comparison, with what Composio says of others. */
export class AuthConfigs extends DeclaredObjects {
  readonly #toolkits: ReadonlyMap<string, string>;

  /** @param toolkits The toolkits of auth configs that the program does not declare, by id. */
  constructor(declared: readonly DeclaredObject[] = [], toolkits: ReadonlyMap<string, string> = new Map()) {
    super(declared);
    this.#toolkits = toolkits;
  }

  /** The slug of an auth config's toolkit, where it is known. */
  toolkitOf(id: string): string | undefined {
    const toolkit = this.find(id)?.inputs.toolkit;
    return typeof toolkit === "string" && toolkit !== UNKNOWN && !isHidden(toolkit)
      ? toolkit.toLowerCase()
      : this.#toolkits.get(id)?.toLowerCase();
  }
}
