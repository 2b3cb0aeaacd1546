import type { Emulator } from "composio-emulator";

/** Runs a program in TypeScript without a look at its types, which is left to `tsc`: it takes longer than all else. */
export const WITHOUT_TYPES = { PULUMI_NODEJS_TRANSPILE_ONLY: "true" };

/** The environment of an example. The check of this repository looks at the types of all examples. */
export function exampleEnvironment({ url }: Emulator, key: string): Record<string, string> {
  return { COMPOSIO_API_KEY: key, COMPOSIO_BASE_URL: url, ...WITHOUT_TYPES };
}
