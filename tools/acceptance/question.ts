import type { Asking } from "./asking";

/** A fact about the service that no document settles, so that the provider copes with each answer. */
export interface Question {
  /** The question, for people. */
  question: string;
  /** The answer of the emulator unless a switch says otherwise. */
  assumed: string;
  /** The switch of the emulator that it is about. */
  switch: string;
  /** @throws Error where it cannot be asked. */
  ask(asking: Asking): Promise<string>;
}
