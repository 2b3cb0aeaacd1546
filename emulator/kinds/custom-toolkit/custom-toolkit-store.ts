import { ObjectStore, type StoreSetup } from "../../storage/object-store";
import { toolkitNotFound } from "./custom-toolkit-errors";
import type { CustomToolkitSettings } from "./custom-toolkit-settings";
import type { CustomToolkitChange, StoredCustomToolkit, WantedCustomToolkit } from "./stored-custom-toolkit";

/** The part of an emulator that holds the custom toolkits. */
export interface CustomToolkitHolder {
  readonly customToolkits: CustomToolkitStore;
  readonly settings: { readonly customToolkits: CustomToolkitSettings };
}

/** The custom toolkits of a project, by slug. One that is created anew takes the place of a deleted one. */
export class CustomToolkitStore extends ObjectStore<StoredCustomToolkit> {
  constructor(setup: StoreSetup) {
    super(setup, {
      keyOf: ({ slug }) => slug,
      changedAt: ({ updated_at }) => updated_at,
      notFound: toolkitNotFound,
    });
  }

  add(toolkit: WantedCustomToolkit): StoredCustomToolkit {
    const now = this.times.now();
    const version = `${now.slice(0, 10).replaceAll("-", "")}_00`;
    const state = { version, tools_count: 0, deleted: false, created_at: now, updated_at: now };
    return this.saveNew({ ...toolkit, ...state });
  }

  change(slug: string, change: CustomToolkitChange): StoredCustomToolkit {
    return this.save({ ...this.get(slug), ...change, updated_at: this.times.now() });
  }
}
