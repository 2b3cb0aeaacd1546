import type { ServiceError } from "@grpc/grpc-js";
import { ErrorResourceInitFailed } from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import { fromStruct, type Properties } from "./properties";

/** The error by which a provider says that a resource exists but is not in order. */
export interface InitFailed {
  id: string;
  properties: Properties;
  reasons: string[];
}

/** An error that the provider answered with, as the engine gets it. */
export class DynamicHostError extends Error {
  override readonly name = "DynamicHostError";

  /**
   * @param code The gRPC status code.
   * @param initFailed Set when the provider kept the resource in spite of the error.
   */
  constructor(
    message: string,
    readonly code: number,
    readonly initFailed?: InitFailed | undefined,
  ) {
    super(message);
  }
}

export function errorOfService(error: ServiceError): DynamicHostError {
  return new DynamicHostError(error.details, error.code, initFailed(error));
}

function initFailed(error: ServiceError): InitFailed | undefined {
  const [bytes] = error.metadata.get("grpc-status-details-bin");
  if (!(bytes instanceof Uint8Array)) {
    return undefined;
  }
  const [detail] = Status.deserializeBinary(bytes).getDetailsList();
  const failure = detail?.unpack(
    ErrorResourceInitFailed.deserializeBinary,
    "pulumirpc.ErrorResourceInitFailed",
  );
  if (!failure) {
    return undefined;
  }
  return {
    id: failure.getId(),
    properties: fromStruct(failure.getProperties()),
    reasons: failure.getReasonsList(),
  };
}
