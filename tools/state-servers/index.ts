import { POSTGRESQL } from "./postgresql";
import { S3 } from "./s3";
import type { StateServerKind } from "./state-server";

export { POSTGRESQL } from "./postgresql";
export { S3 } from "./s3";
export type { StateServer, StateServerKind } from "./state-server";

/** Where the tests keep state beside a folder. */
export const STATE_SERVERS: StateServerKind[] = [POSTGRESQL, S3];
