import { toolkitNotFound } from "../../api/api-error";
import type { DataFile } from "../../storage/data-file";
import { Clock } from "../../time/clock";
import type { CustomToolkitChange, StoredCustomToolkit, WantedCustomToolkit } from "./stored-custom-toolkit";

/** The custom toolkits of a project, by slug. One that is created anew takes the place of a deleted one. */
export class CustomToolkitStore {
  private readonly toolkits: Map<string, StoredCustomToolkit>;
  private readonly clock: Clock;

  constructor(private readonly file?: DataFile) {
    const stored = file?.read("customToolkits") ?? [];
    this.toolkits = new Map(stored.map((toolkit) => [toolkit.slug, toolkit]));
    this.clock = new Clock(stored.map(({ updated_at }) => updated_at));
  }

  all(): StoredCustomToolkit[] {
    return structuredClone([...this.toolkits.values()]);
  }

  /** The deleted ones too. */
  find(slug: string): StoredCustomToolkit | undefined {
    return this.toolkits.get(slug);
  }

  add(toolkit: WantedCustomToolkit): StoredCustomToolkit {
    const now = this.clock.now();
    const version = `${now.slice(0, 10).replaceAll("-", "")}_00`;
    const state = { version, tools_count: 0, deleted: false, created_at: now, updated_at: now };
    return this.save({ ...toolkit, ...state });
  }

  change(slug: string, change: CustomToolkitChange): StoredCustomToolkit {
    const toolkit = this.find(slug);
    if (!toolkit) {
      throw toolkitNotFound(slug);
    }
    return this.save({ ...toolkit, ...change, updated_at: this.clock.now() });
  }

  clear(): void {
    this.toolkits.clear();
    this.file?.write("customToolkits", []);
  }

  private save(toolkit: StoredCustomToolkit): StoredCustomToolkit {
    this.toolkits.set(toolkit.slug, structuredClone(toolkit));
    this.file?.write("customToolkits", [...this.toolkits.values()]);
    return toolkit;
  }
}
