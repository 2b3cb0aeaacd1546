import { ObjectStore, type StoreSetup } from "../../storage/object-store";
import { nameTaken, projectNotFound } from "./project-errors";
import type { ProjectSettings } from "./project-settings";
import type { NewProject, ProjectChange, StoredProject } from "./stored-project";

/** The part of an emulator that holds the projects. */
export interface ProjectHolder {
  readonly projects: ProjectStore;
  readonly settings: { readonly projects: ProjectSettings };
}

const ORGANIZATION = "org_emulator";

/** The projects of the organization beside the one that all other keys open. */
export class ProjectStore extends ObjectStore<StoredProject> {
  readonly #settings: ProjectSettings;
  readonly #byKey = this.indexBy(({ api_key }) => api_key ?? undefined);
  readonly #byName = this.indexBy(({ name }) => name);

  constructor(settings: ProjectSettings, setup: StoreSetup) {
    super(setup, {
      keyOf: ({ id }) => id,
      changedAt: ({ updated_at }) => updated_at,
      notFound: projectNotFound,
    });
    this.#settings = settings;
  }

  /** Finds the project that a key was made for, also where it is deleted. */
  ofKey(key: string): StoredProject | undefined {
    return this.#byKey.of(key)[0];
  }

  /** Throws the answer to a name that is taken. */
  requireName(wanted: string): void {
    const { deletedNames, duplicateName } = this.#settings;
    if (this.#byName.of(wanted).some(({ deleted }) => !deleted || deletedNames === "held")) {
      throw nameTaken(wanted, duplicateName);
    }
  }

  add(project: NewProject): StoredProject {
    this.requireName(project.name);
    const { name, should_create_api_key = false, config = {} } = project;
    const now = this.times.now();
    return this.saveNew({
      id: this.newId((bytes) => `${this.#settings.ids}${bytes.toString("base64url")}`),
      name,
      org_id: ORGANIZATION,
      api_key_revoked: false,
      api_key: should_create_api_key ? `ak_${this.ids.bytes(18).toString("base64url")}` : null,
      api_key_permissions: project.api_key_permissions ?? null,
      api_key_allowed_ips: project.api_key_allowed_ips ?? null,
      config,
      webhook_secret: this.ids.bytes(24).toString("hex"),
      deleted: false,
      created_at: now,
      updated_at: now,
    });
  }

  /** Revokes the keys that there are among these, where the switch says so. */
  revoke(keys: readonly string[]): StoredProject[] {
    const found = keys.flatMap((key) => this.#byKey.of(key));
    return this.#settings.keyRevocations === "ignored"
      ? []
      : found.map(({ id }) => this.change(id, { api_key_revoked: true }));
  }

  change(id: string, change: ProjectChange): StoredProject {
    return this.save({ ...this.get(id), ...change, updated_at: this.times.now() });
  }
}
