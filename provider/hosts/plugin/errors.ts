import { Metadata, type ServerErrorResponse, status } from "@grpc/grpc-js";
import { ErrorResourceInitFailed } from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import { Any } from "google-protobuf/google/protobuf/any_pb";
import type { InitFailedError } from "../../core/init-failed-error";
import type { Path } from "../../core/secret-inputs";
import { UserError } from "../../core/user-error";
import { send } from "./wire";

/** An object that a failed create has left, with where its properties are secret. */
export class InitFailed extends Error {
  constructor(
    readonly failed: InitFailedError,
    readonly secrets: readonly Path[],
  ) {
    super(failed.message, { cause: failed });
  }
}

/** Puts an error into the engine's words. A mistake of this package's own comes with its stack. */
export function serviceError(error: unknown): Partial<ServerErrorResponse> {
  if (error instanceof InitFailed) {
    return { code: status.UNKNOWN, details: error.message, metadata: detailsOf(error) };
  }
  const { message, stack } = error as Error;
  return { code: status.UNKNOWN, details: error instanceof UserError ? message : (stack ?? message) };
}

/** The error that makes the engine keep the object in the state. */
function detailsOf({ failed, secrets, message }: InitFailed): Metadata {
  const failure = new ErrorResourceInitFailed();
  failure.setId(failed.id);
  failure.setProperties(send(failed.properties, secrets));
  failure.setReasonsList(failed.reasons);
  const detail = new Any();
  detail.pack(failure.serializeBinary(), "pulumirpc.ErrorResourceInitFailed");
  const details = new Status();
  details.setCode(status.UNKNOWN);
  details.setMessage(message);
  details.addDetails(detail);
  const metadata = new Metadata();
  metadata.add("grpc-status-details-bin", Buffer.from(details.serializeBinary()));
  return metadata;
}
