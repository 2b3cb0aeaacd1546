import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../root";

/** The types of the parts of a body, by their paths. */
export type Shape = Record<string, string[]>;

/** The parts of the requests and responses of an operation. */
interface Exchange {
  /** The parameters of the query. */
  query: string[];
  request: Shape;
  response: Shape;
}

/** The parts that this repository builds on in one operation of the API, such as `GET /auth_configs/{}`. */
export interface OperationUsage {
  /** The versions of the API by which the client asks. Empty where it does not. */
  versions: string[];
  /** The statuses that the client met. */
  statuses: number[];
  /** The parts that the client sends, and those that it reads of what the emulator answers. */
  client: Exchange;
  /** The parts that the client reads too where an answer has them, and that the emulator does not answer by default. */
  alternatives: string[];
  /** The parts that the emulator takes and answers beside. */
  emulator: Exchange;
}

export interface Usage {
  operations: Record<string, OperationUsage>;
  /** The parts that the client reads in the body of an error. */
  errors: string[];
}

/** Written by `npm run contract:record`, which watches the client and the emulator at work. */
export const USAGE_FILE = join(ROOT, "tools/contract/usage.json");

export async function readUsage(): Promise<Usage> {
  return JSON.parse(await readFile(USAGE_FILE, "utf8"));
}

/** The resource of an operation, by the first word of its path. */
export function resourceOf(operation: string): string {
  return /\/([^/]+)/.exec(operation)?.[1] ?? operation;
}

/**
 * The usage of some resources alone.
 *
 * @throws Error when there is no such resource.
 */
export function usageOf({ operations, errors }: Usage, resources?: readonly string[]): Usage {
  const known = [...new Set(Object.keys(operations).map(resourceOf))];
  const unknown = resources?.filter((resource) => !known.includes(resource)) ?? [];
  if (unknown.length > 0) {
    throw new Error(`There is no resource ${unknown.join(", ")}; there are ${known.join(", ")}.`);
  }
  const wanted = Object.entries(operations).filter(([name]) => resources?.includes(resourceOf(name)) ?? true);
  return { operations: Object.fromEntries(wanted), errors };
}
