import { AsyncLocalStorage } from "node:async_hooks";
import { credentials } from "@grpc/grpc-js";
import { EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { LogRequest, LogSeverity } from "@pulumi/pulumi/proto/engine_pb";
import { type UserLog, userLine } from "../../run/user-log";

/** Tells the engine what the user should know, which shows it among the diagnostics. */
export class EngineLog implements UserLog {
  #client: EngineClient | undefined;
  readonly #isOfEngine: boolean;
  #underWay: Promise<void> = Promise.resolve();
  /** The URN of the resource that an operation is for. */
  readonly #urn = new AsyncLocalStorage<string>();

  /** @param starter The address of the engine that has started the process; empty where a person has. */
  constructor(starter: string) {
    this.#client = clientOf(starter);
    this.#isOfEngine = starter !== "";
  }

  /** Tells the engine at an address from now on, unless another one has started the process. */
  connect(engine: string): void {
    if (!this.#isOfEngine) {
      this.#client = clientOf(engine);
    }
  }

  /** Runs an operation. What is logged on its way is shown at its resource. */
  at<T>(urn: string, operation: () => T): T {
    return this.#urn.run(urn, operation);
  }

  warn(warning: string): void {
    this.#log(LogSeverity.WARNING, warning);
  }

  info(line: string): void {
    this.#log(LogSeverity.INFO, line);
  }

  /** Ends when the engine has all that it was told: it may end this process after the last answer. */
  flushed(): Promise<void> {
    return this.#underWay;
  }

  #log(severity: LogSeverity, text: string): void {
    const request = new LogRequest();
    request.setSeverity(severity);
    request.setMessage(userLine(text));
    request.setUrn(this.#urn.getStore() ?? "");
    const client = this.#client;
    const logged = new Promise<void>((resolve) => {
      // What the engine does not take is lost, and nothing else.
      client ? client.log(request, () => resolve()) : resolve();
    });
    this.#underWay = Promise.all([this.#underWay, logged]).then(() => undefined);
  }
}

function clientOf(address: string): EngineClient | undefined {
  return address === "" ? undefined : new EngineClient(address, credentials.createInsecure());
}
