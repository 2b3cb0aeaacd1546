import type { StateServer, StateServerKind } from "../../tools/state-servers";
import { NATIVE } from "./native-trial";
import { startTrial, type Trial } from "./trial";

/** A trial and a server of its own for state. */
export interface StateTrial extends Trial {
  /** What makes the Pulumi CLI keep state on the server. */
  readonly onServer: Record<string, string>;
}

/** Starts a trial that keeps its state on the server, or in a folder until the caller moves it. */
export async function startStateTrial(
  kind: StateServerKind,
  { begins }: { begins: "on the server" | "in a folder" } = { begins: "on the server" },
): Promise<StateTrial> {
  const server = await kind.start();
  const onServer = { PULUMI_BACKEND_URL: server.url, ...server.env };
  try {
    const trial = await startTrial({ program: NATIVE, ...(begins === "on the server" && { env: onServer }) });
    return { ...trial, onServer, cleanup: () => cleanUp(trial, server) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function cleanUp(trial: Trial, server: StateServer): Promise<void> {
  try {
    await trial.cleanup();
  } finally {
    await server.stop();
  }
}
