import type { StateServer, StateServerKind } from "../../tools/state-servers";
import { NATIVE } from "./native-trial";
import { startTrial, type Trial, type TrialOptions } from "./trial";

/** A trial and a server of its own for state. */
export interface StateTrial extends Trial {
  /** The variables that make the Pulumi CLI keep state on the server. */
  readonly onServer: Record<string, string>;
}

interface StateTrialOptions extends Pick<TrialOptions, "baseUrl" | "config"> {
  /** @default "on the server" */
  begins?: "on the server" | "in a folder";
}

/** Starts a trial that keeps its state on the server, or in a folder until the caller moves it. */
export async function startStateTrial(
  kind: Pick<StateServerKind, "start">,
  { begins = "on the server", ...options }: StateTrialOptions = {},
): Promise<StateTrial> {
  const server = await kind.start();
  const onServer = { PULUMI_BACKEND_URL: server.url, ...server.env };
  try {
    const env = begins === "on the server" ? onServer : {};
    const trial = await startTrial({ ...options, program: NATIVE, env, hasPassphrase: true });
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
