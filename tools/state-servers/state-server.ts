/** A server that keeps the state of stacks, for as long as a test needs it. */
export interface StateServer {
  /** The URL that `pulumi login` takes. */
  url: string;
  /** The variables that the Pulumi CLI needs in its environment beside the URL. */
  env: Record<string, string>;
  /** Ends the server, and forgets what it has kept. */
  stop(): Promise<void>;
}

/** A kind of server, as far as this machine can run it. */
export interface StateServerKind {
  name: string;
  /** The file of `test/state/` that needs it. */
  testFile: string;
  /** Says how a machine comes to have it. */
  howToHave: string;
  /** Brings what it needs where that is not there. Rejects with what is missing. */
  prepare(): Promise<void>;
  start(): Promise<StateServer>;
}
