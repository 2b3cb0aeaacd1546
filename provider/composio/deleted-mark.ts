import { z } from "../core/zod";
import { flag, optional } from "./tolerant";

const markSchema = z.object({ deleted: optional(flag) });

/** Whether an object says of itself that it is deleted: some versions of the API keep and show what was. */
export function isMarkedDeleted(value: unknown): boolean {
  return markSchema.safeParse(value).data?.deleted === true;
}
