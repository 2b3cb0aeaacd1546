import { credentials, type ServiceError } from "@grpc/grpc-js";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import { errorOfService } from "./dynamic-host-error";
import type { CheckResult, DiffResult, DynamicHostOptions, ReadResult } from "./dynamic-host-types";
import { type HostProcess, startHostProcess, startPluginProcess } from "./host-process";
import { fromStruct, type Properties, toStruct } from "./properties";

export { DynamicHostError } from "./dynamic-host-error";
export type * from "./dynamic-host-types";
export { type Properties, UNKNOWN } from "./properties";

const CHANGES: Record<messages.DiffResponse.DiffChanges, DiffResult["changes"]> = {
  [messages.DiffResponse.DiffChanges.DIFF_UNKNOWN]: "unknown",
  [messages.DiffResponse.DiffChanges.DIFF_NONE]: "none",
  [messages.DiffResponse.DiffChanges.DIFF_SOME]: "some",
};

const started: DynamicHost[] = [];

// A host that a failed test leaves running would keep Jest from ending.
afterAll(() => Promise.all(started.map((host) => host.stop())));

/**
 * Starts Pulumi's own dynamic-provider process and configures it, as the engine does before its first call.
 * It is stopped after the test file at the latest.
 */
export async function startDynamicHost(options: DynamicHostOptions): Promise<DynamicHost> {
  const host = new DynamicHost(await startHostProcess(options.cwd, options.env ?? {}));
  started.push(host);
  await host.configure(options.config ?? {});
  return host;
}

interface PluginHostOptions extends Omit<DynamicHostOptions, "cwd"> {
  /** Who starts the process; the engine unless given. */
  starter?: "engine" | "person";
}

/** The same for the plugin, which learns from a URN which resource of which name is meant. */
export async function startPluginHost(
  options: PluginHostOptions,
  kind: string,
  name = "support",
  timeoutSeconds = 0,
): Promise<DynamicHost> {
  return configuredPlugin(
    await startPluginProcess(options.env ?? {}, options.starter),
    options.config ?? {},
    {
      kind,
      name,
      timeoutSeconds,
    },
  );
}

/** Configures a plugin that is there. */
export async function configuredPlugin(
  process: HostProcess,
  config: Record<string, string>,
  { kind, name, timeoutSeconds = 0 }: { kind: string; name: string; timeoutSeconds?: number },
): Promise<DynamicHost> {
  const urn = `urn:pulumi:test::trial::composio:index:${kind}::${name}`;
  const host = new DynamicHost(process, urn, timeoutSeconds);
  started.push(host);
  const settings = Object.entries(config);
  await host.configure(
    Object.fromEntries(settings.map(([key, value]) => [key.replace("composio:", ""), value])),
  );
  return host;
}

/** Serves a resource: the operations that change something or read it. */
export interface ResourceHost {
  create(props: Properties): Promise<{ id: string; outputs: Properties }>;
  read(id: string, props: Properties): Promise<ReadResult>;
  update(id: string, olds: Properties, news: Properties): Promise<{ outputs: Properties }>;
  delete(id: string, props: Properties): Promise<void>;
}

/** Speaks to a provider's process in the engine's place. */
export class DynamicHost implements ResourceHost {
  readonly #process: HostProcess;
  readonly #client: ResourceProviderClient;
  readonly #urn: string;
  readonly #timeoutSeconds: number;

  /**
   * @param urn Tells the plugin which resource is meant.
   * @param timeoutSeconds The time that `customTimeouts` gives each operation; 0 gives none.
   */
  constructor(process: HostProcess, urn = "", timeoutSeconds = 0) {
    this.#process = process;
    this.#urn = urn;
    this.#timeoutSeconds = timeoutSeconds;
    // A proxy that the environment names must not come between the test and its own machine.
    const options = { "grpc.enable_http_proxy": 0 };
    this.#client = new ResourceProviderClient(
      `127.0.0.1:${process.port}`,
      credentials.createInsecure(),
      options,
    );
  }

  get pid(): number {
    return this.#process.pid;
  }

  /** The exit code, once the process has ended by itself. */
  get ended(): Promise<number | null> {
    return this.#process.ended;
  }

  /** Returns what the process has printed so far. It may trail behind the answers; after `stop()` it is complete. */
  stdout(): string {
    return this.#process.stdout();
  }

  stderr(): string {
    return this.#process.stderr();
  }

  async stop(): Promise<void> {
    this.#client.close();
    await this.#process.stop();
  }

  async configure(config: Record<string, string>): Promise<void> {
    const request = new messages.ConfigureRequest();
    request.setArgs(toStruct(config));
    await answer<messages.ConfigureResponse>((done) => this.#client.configure(request, done));
  }

  async check(olds: Properties, news: Properties): Promise<CheckResult> {
    const request = new messages.CheckRequest();
    request.setUrn(this.#urn);
    request.setOlds(toStruct(olds));
    request.setNews(toStruct(news));
    const response = await answer<messages.CheckResponse>((done) => this.#client.check(request, done));
    return {
      inputs: fromStruct(response.getInputs()),
      failures: response.getFailuresList().map((failure) => failure.toObject()),
    };
  }

  async diff(id: string, olds: Properties, news: Properties): Promise<DiffResult> {
    const request = new messages.DiffRequest();
    request.setUrn(this.#urn);
    request.setId(id);
    request.setOlds(toStruct(olds));
    request.setNews(toStruct(news));
    const response = await answer<messages.DiffResponse>((done) => this.#client.diff(request, done));
    return {
      changes: CHANGES[response.getChanges()],
      replaces: response.getReplacesList(),
      deleteBeforeReplace: response.getDeletebeforereplace(),
    };
  }

  async create(props: Properties): Promise<{ id: string; outputs: Properties }> {
    const request = new messages.CreateRequest();
    request.setUrn(this.#urn);
    request.setTimeout(this.#timeoutSeconds);
    request.setProperties(toStruct(props));
    const response = await answer<messages.CreateResponse>((done) => this.#client.create(request, done));
    return { id: response.getId(), outputs: fromStruct(response.getProperties()) };
  }

  async read(id: string, props: Properties): Promise<ReadResult> {
    const request = new messages.ReadRequest();
    request.setUrn(this.#urn);
    request.setTimeout(this.#timeoutSeconds);
    request.setId(id);
    request.setProperties(toStruct(props));
    const response = await answer<messages.ReadResponse>((done) => this.#client.read(request, done));
    return {
      id: response.getId(),
      outputs: fromStruct(response.getProperties()),
      ...(response.hasInputs() && { inputs: fromStruct(response.getInputs()) }),
    };
  }

  async update(id: string, olds: Properties, news: Properties): Promise<{ outputs: Properties }> {
    const request = new messages.UpdateRequest();
    request.setUrn(this.#urn);
    request.setTimeout(this.#timeoutSeconds);
    request.setId(id);
    request.setOlds(toStruct(olds));
    request.setNews(toStruct(news));
    const response = await answer<messages.UpdateResponse>((done) => this.#client.update(request, done));
    return { outputs: fromStruct(response.getProperties()) };
  }

  async delete(id: string, props: Properties): Promise<void> {
    const request = new messages.DeleteRequest();
    request.setUrn(this.#urn);
    request.setTimeout(this.#timeoutSeconds);
    request.setId(id);
    request.setProperties(toStruct(props));
    await answer((done) => this.#client.delete(request, done));
  }
}

type Done<Response> = (error: ServiceError | null, response: Response) => void;

function answer<Response>(call: (done: Done<Response>) => unknown): Promise<Response> {
  return new Promise((resolve, reject) => {
    call((error, response) => (error ? reject(errorOfService(error)) : resolve(response)));
  });
}
