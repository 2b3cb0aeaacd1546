import { credentials } from "@grpc/grpc-js";
import { EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { LogRequest, LogSeverity } from "@pulumi/pulumi/proto/engine_pb";
import { inertLine } from "../../core/inert";

/** Tells the engine what the user should know, which shows it among the diagnostics. */
export class EngineLog {
  #client: EngineClient | undefined;
  #underWay: Promise<void> = Promise.resolve();

  /** @param address Where the engine listens; empty where nobody does. */
  connect(address: string): void {
    this.#client = address === "" ? undefined : new EngineClient(address, credentials.createInsecure());
  }

  warn(notice: string): void {
    const request = new LogRequest();
    request.setSeverity(LogSeverity.WARNING);
    request.setMessage(`pulumi-composio: ${inertLine(notice)}`);
    const client = this.#client;
    const logged = new Promise<void>((resolve) => {
      // A notice that the engine does not take is lost, and nothing else.
      client ? client.log(request, () => resolve()) : resolve();
    });
    this.#underWay = Promise.all([this.#underWay, logged]).then(() => undefined);
  }

  /** Ends when the engine has all that it was told: it may end this process after the last answer. */
  flushed(): Promise<void> {
    return this.#underWay;
  }
}
