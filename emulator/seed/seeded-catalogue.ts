import { BUILT_IN, type Catalogue } from "../catalogue/catalogue";
import { type SeedToolkit, toolkitOf, toolOf } from "./seeded-toolkit";

/** The catalogue of one emulator: the one that is built in, and what seeds have added. */
export class SeededCatalogue {
  #initial: readonly SeedToolkit[] = [];
  #added: readonly SeedToolkit[] = [];
  #current: Catalogue = BUILT_IN;

  get current(): Catalogue {
    return this.#current;
  }

  /** The toolkits of the seeds, as they were given. */
  get added(): readonly SeedToolkit[] {
    return this.#added;
  }

  add(toolkits: readonly SeedToolkit[]): void {
    this.restore([...this.#added, ...toolkits]);
  }

  /** Has these toolkits, in the place of all that were added. */
  restore(toolkits: readonly SeedToolkit[]): void {
    this.#added = toolkits;
    this.#current = toolkits.reduce(withToolkit, BUILT_IN);
  }

  /** Counts what there is as there from the start. */
  begin(): void {
    this.#initial = this.#added;
  }

  /** Comes back to what was there from the start. */
  clear(): void {
    this.restore(this.#initial);
  }
}

function withToolkit({ toolkits, tools }: Catalogue, seed: SeedToolkit): Catalogue {
  const isThere = toolkits.some(({ slug }) => slug === seed.slug);
  const added = (seed.tools ?? []).map((tool) => toolOf(seed.slug, tool));
  const slugs = new Set(added.map(({ slug }) => slug));
  return {
    toolkits: isThere ? toolkits : [...toolkits, toolkitOf(seed)],
    tools: [...tools.filter(({ slug }) => !slugs.has(slug)), ...added],
  };
}
