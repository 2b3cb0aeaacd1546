import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../root";
import type { Document } from "./document";
import { routesOf } from "./routes";

/** The operations of Composio's newest client, such as `GET /auth_configs/{}`, and which client that is. */
interface RecordedOperations {
  client: string;
  operations: string[];
}

/** Written by `npm run contract:operations`. */
export const OPERATIONS_FILE = join(ROOT, "tools/contract/operations.json");

export async function readOperations(): Promise<RecordedOperations> {
  return JSON.parse(await readFile(OPERATIONS_FILE, "utf8"));
}

/** The operations of a document that the recorded list does not have, so that `docs/coverage.md` does not either. */
export function operationsBeside(document: Document, { operations }: RecordedOperations): string[] {
  const described = [...routesOf(document).values()].flatMap((ofVersion) => [...ofVersion.keys()]);
  return [...new Set(described)].filter((name) => !operations.includes(name)).sort();
}
