/** Something that the document says and this repository does not know, or the other way round. */
export interface Difference {
  /** Such as `GET /auth_configs/{}`. */
  operation: string;
  where: "route" | "query" | "header" | "request" | "response" | "status" | "error";
  /** The parameter, the header, the path of the field, or the status. Empty for the route itself. */
  what: string;
  change: "new" | "removed" | "deprecated" | "changed";
  /** How it changed. */
  detail?: string;
  /** Whether the client uses it, so that it has to be looked at. */
  isUsed: boolean;
}

/** Says of something that the document has, or not, how that differs from what is known. */
export type Report = (difference: Omit<Difference, "operation">) => void;
