import { Server, ServerCredentials } from "@grpc/grpc-js";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { InitFailedError } from "../../provider/core/init-failed-error";
import { dynamicProvider } from "../../provider/hosts/dynamic/provider";
import { Plugin } from "../../provider/hosts/plugin/plugin";
import { serviceOf } from "../../provider/hosts/plugin/service";
import { type Kind, RESOURCES } from "../../provider/resources";
import { withCode } from "../../provider/resources/loader";
import { runOfSettings } from "../../provider/resources/run-of-settings";
import { configuredPlugin, type Properties, type ResourceHost } from "./dynamic-host";
import { DynamicHostError } from "./dynamic-host-error";
import type { HostName } from "./fault-matrix";
import { fromStruct, toStruct } from "./properties";

/** A host of a resource in this process. */
export interface InProcessHost extends ResourceHost {
  stop(): Promise<void>;
  /** The lines that it has for the user. */
  said(): string;
}

/** Starts a host of a resource as its process would, and configures it. */
export function startInProcess(
  by: HostName,
  kind: Kind,
  config: Record<string, string>,
): Promise<InProcessHost> {
  return by === "plugin" ? servePlugin(kind, config) : Promise.resolve(dynamicHost(kind, config));
}

/** The plugin's own gRPC service, on a port. */
async function servePlugin(kind: Kind, config: Record<string, string>): Promise<InProcessHost> {
  const lines: string[] = [];
  const plugin = new Plugin("");
  for (const level of ["warn", "info"] as const) {
    jest.spyOn(plugin.log, level).mockImplementation((line) => void lines.push(line));
  }
  const server = new Server();
  server.addService(ResourceProviderService, serviceOf(plugin));
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
  const said = () => lines.join("\n");
  const stop = async () => server.forceShutdown();
  const process = { pid: 0, port, ended: new Promise<null>(() => {}), stdout: said, stderr: () => "", stop };
  return Object.assign(await configuredPlugin(process, config, { kind, name: "support" }), { said });
}

/** Does what Pulumi's dynamic-provider process does with the provider of a resource, and with what it answers. */
function dynamicHost(kind: Kind, config: Record<string, string>): InProcessHost {
  const lines: string[] = [];
  const note = (line: string) => void lines.push(line);
  const run = runOfSettings({ config: (key) => config[key], env: {} }, { warn: note, info: note });
  const provider = dynamicProvider(RESOURCES[kind], () => run);
  const outputsOf = (outputs: Properties) => onTheWire(withCode(kind, outputs));
  return {
    async create(inputs) {
      const { id, outs } = await thrownOnTheWire(provider.create(onTheWire(inputs)));
      return { id, outputs: outputsOf(outs) };
    },
    async read(id, known) {
      const {
        id: found = "",
        props = {},
        inputs,
      } = await thrownOnTheWire(provider.read(id, onTheWire(known)));
      return { id: found, outputs: outputsOf(props), ...(inputs && { inputs: onTheWire(inputs) }) };
    },
    async update(id, olds, news) {
      const { outs } = await thrownOnTheWire(provider.update(id, onTheWire(olds), onTheWire(news)));
      return { outputs: outputsOf(outs) };
    },
    delete: (id, known) => thrownOnTheWire(provider.delete(id, onTheWire(known))),
    stop: async () => run.stopWaiting(),
    said: () => lines.join("\n"),
  };
}

/** Properties as they come out at the other side. */
function onTheWire(properties: Properties): Properties {
  return fromStruct(toStruct(properties));
}

const UNKNOWN_STATUS = 2;

/** An error as the engine would get it. */
async function thrownOnTheWire<T>(step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (error) {
    const { message } = error as Error;
    const initFailed =
      error instanceof InitFailedError
        ? { id: error.id, properties: onTheWire({ ...error.properties }), reasons: error.reasons }
        : undefined;
    throw new DynamicHostError(message, UNKNOWN_STATUS, initFailed);
  }
}
