import { AsyncLocalStorage } from "node:async_hooks";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { insufficientPermissions, unauthorized } from "../api/api-error";
import { CREDENTIAL_HEADERS, isOfOrganization, type KeyRing } from "../api/credentials";
import { belowPrefix, pathOf } from "../api/paths";
import { withCatalogue } from "../catalogue/catalogue";
import type { Stores } from "../kinds";
import { mayDo } from "../kinds/project/key-permissions";
import type { ProjectStore } from "../kinds/project/project-store";
import type { StoredProject } from "../kinds/project/stored-project";
import { allInstances } from "../kinds/trigger-instance/trigger-instance-rules";
import type { SeededCatalogue } from "../seed/seeded-catalogue";
import type { EmulatorSettings } from "./emulator-settings";
import type { ProjectsSnapshot } from "./emulator-snapshot";
import { createStores, type StoreSources } from "./emulator-stores";
import type { ProjectContents } from "./project-contents";
import type { Seeding } from "./seeding";
import { restoreStores, snapshotOf } from "./stores-snapshot";

/** All projects that keys open: the usual one, another one that has nothing and takes nothing, and those that were made. */
export class Projects {
  readonly #usual: Stores;
  readonly #other: Stores;
  readonly #settings: EmulatorSettings;
  readonly #made = new Map<string, Stores>();
  readonly #ofRequest = new AsyncLocalStorage<Stores>();

  readonly #sources: StoreSources;

  constructor(usual: Stores, settings: EmulatorSettings, sources: StoreSources) {
    this.#usual = usual;
    this.#settings = settings;
    this.#sources = sources;
    this.#other = createStores(settings, { ...sources, isClosed: true, isEmpty: true });
  }

  /** The objects of a project that was made. */
  contentsOf(id: string): ProjectContents {
    const made = this.#madeOne(this.#usual.projects.get(id));
    return {
      servers: made.servers.all(),
      authConfigs: made.authConfigs.all(),
      connectedAccounts: made.connectedAccounts.all(),
      customToolkits: made.customToolkits.all(),
      sessions: made.sessions.all(),
      triggerInstances: allInstances({ ...made, settings: this.#settings }),
      webhookEndpoints: made.webhookEndpoints.all(),
      webhookSubscriptions: made.webhookSubscriptions.all(),
    };
  }

  /** The objects of the usual project, and of those that were made. */
  all(): readonly Stores[] {
    return [this.#usual, ...this.#made.values()];
  }

  clear(): void {
    this.#made.clear();
  }

  snapshot(): ProjectsSnapshot {
    const contents = [...this.#made].map(([id, stores]) => [id, snapshotOf(stores)]);
    return { objects: snapshotOf(this.#usual), contents: Object.fromEntries(contents) };
  }

  restore({ objects, contents }: ProjectsSnapshot): void {
    restoreStores(this.#usual, objects);
    this.clear();
    for (const [id, snapshot] of Object.entries(contents)) {
      const stores = this.#emptyStores(id);
      restoreStores(stores, snapshot);
      this.#made.set(id, stores);
    }
  }

  /** Has the rest of a request done in the project that its key opens. */
  enter(request: FastifyRequest, keys: KeyRing, next: () => void): void {
    const made = madeProjectOf(request, this.#usual.projects);
    const opensOther = keysIn(request).some((key) => keys.opensOtherProject(key));
    const opened = made ? this.#madeOne(made) : opensOther ? this.#other : this.#usual;
    this.#ofRequest.run(opened, next);
  }

  /** Stores that stand for those of the project that the key of a request opens. Projects are of the organization. */
  ofRequest(): Stores {
    const standIns = Object.keys(this.#usual).map((name) => [name, this.#standIn(name as keyof Stores)]);
    return { ...Object.fromEntries(standIns), projects: this.#usual.projects };
  }

  #standIn(name: keyof Stores): object {
    return new Proxy(this.#usual[name], {
      get: (usual, property) => {
        const store = this.#ofRequest.getStore()?.[name] ?? usual;
        const value: unknown = Reflect.get(store, property, store);
        return typeof value === "function" ? value.bind(store) : value;
      },
    });
  }

  #madeOne({ id }: StoredProject): Stores {
    const stores = this.#made.get(id) ?? this.#emptyStores(id);
    this.#made.set(id, stores);
    return stores;
  }

  #emptyStores(id: string): Stores {
    const { clock, ids } = this.#sources;
    return createStores(this.#settings, { clock, ids: ids.ofProject(id), isEmpty: true });
  }
}

interface ProjectContext {
  readonly catalogue: SeededCatalogue;
  readonly keys: KeyRing;
  readonly ofProjects: Projects;
  readonly seeding: Seeding;
}

/** Has each request done in the project that its key opens, with the catalogue that there is. */
export function enterProjects(
  app: FastifyInstance,
  { catalogue, keys, ofProjects, seeding }: ProjectContext,
): void {
  // A body is read in a context of its own, so that this comes after it.
  app.addHook("preHandler", (request, _reply, done) => {
    const enter = () => ofProjects.enter(request, keys, () => seeding.enter(request, done));
    withCatalogue(catalogue.current, enter);
  });
}

/** The project that was made with the key of a request, also where it is deleted. */
export function madeProjectOf(request: FastifyRequest, projects: ProjectStore): StoredProject | undefined {
  return keysIn(request)
    .map((key) => projects.ofKey(key))
    .find((project) => project !== undefined);
}

/** Throws the answer to a request that the key of a project does not allow. */
export function checkProjectKey(request: FastifyRequest, project: StoredProject): void {
  const path = pathOf(request.url);
  if (
    project.deleted ||
    project.api_key_revoked ||
    request.headers["x-api-key"] !== project.api_key ||
    isOfOrganization(path)
  ) {
    throw unauthorized("Invalid API key");
  }
  const right = request.method === "GET" ? "read" : "write";
  if (!mayDo(project, right, belowPrefix(path))) {
    throw insufficientPermissions(right);
  }
}

function keysIn({ headers }: FastifyRequest): string[] {
  return CREDENTIAL_HEADERS.map((name) => headers[name]).filter((key) => typeof key === "string");
}
