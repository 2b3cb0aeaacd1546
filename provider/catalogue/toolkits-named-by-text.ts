import type { ComposioRun } from "../run/composio-run";

/** The fate of a custom toolkit. */
type Fate = "replaced" | "deleted";

const FATES: Record<Fate, string> = {
  replaced:
    "and the toolkit is to be replaced: Composio deletes its auth configs with it, which the next preview does not " +
    "notice. Give the auth config the toolkit's output `toolkitSlug`, so that Pulumi replaces both, and what names the " +
    "auth config after it.",
  deleted:
    "and this update has deleted the toolkit: Composio deletes its auth configs with it, which the next preview does not " +
    "notice. Take the auth config out of the program too, and out of the servers and sessions that name it.",
};

/** The custom toolkits of a run that its auth configs name by text. */
export function toolkitsNamedByText(run: ComposioRun): ToolkitsNamedByText {
  return run.shared(newToolkitsNamedByText);
}

function newToolkitsNamedByText({ warn }: ComposioRun): ToolkitsNamedByText {
  return new ToolkitsNamedByText(warn);
}

/**
 * Which auth configs name a custom toolkit by a text of the program, and which toolkits are lost. Pulumi knows of neither
 * where a text stands in the place of an output, and says them in any order.
 */
class ToolkitsNamedByText {
  readonly #namedBy = new Map<string, Set<string>>();
  readonly #lost = new Map<string, Fate>();
  readonly #warn: (warning: string) => void;

  /** @param warn Gets each warning once. */
  constructor(warn: (warning: string) => void) {
    this.#warn = warn;
  }

  /** Notes that an auth config names a toolkit by a text. */
  named(authConfig: string, slug: string): void {
    const names = this.#namedBy.get(slug) ?? new Set();
    this.#namedBy.set(slug, names);
    if (!names.has(authConfig)) {
      names.add(authConfig);
      this.#warnOfLoss(authConfig, slug);
    }
  }

  /** Notes that a toolkit is to be replaced, or was deleted. The delete of a replacement is not another loss. */
  lost(slug: string, fate: Fate): void {
    if (!this.#lost.has(slug)) {
      this.#lost.set(slug, fate);
      for (const authConfig of this.#namedBy.get(slug) ?? []) {
        this.#warnOfLoss(authConfig, slug);
      }
    }
  }

  #warnOfLoss(authConfig: string, slug: string): void {
    const fate = this.#lost.get(slug);
    if (fate !== undefined) {
      this.#warn(`${authConfig} names the custom toolkit "${slug}" by a text, ${FATES[fate]}`);
    }
  }
}
