import { hiding } from "../../core/hiding";
import type { Lifecycle } from "../../core/lifecycle";
import { secretOutputs } from "../../core/preview";
import { type Path, withSecretInputs } from "../../core/secret-inputs";
import { secretTexts } from "../../core/secret-texts";
import type { Run } from "../../resources/run-of-settings";
import type { Received } from "./wire";

/** Runs a step, in whose messages nothing stands that the engine marks as secret. */
export function hidingSecrets<T>(lifecycle: Lifecycle<Run>, received: Received[], step: () => T): T {
  const marked = () => received.map(({ values, secrets }) => withSecretInputs(values, secrets));
  return hiding(() => secretTexts(lifecycle, marked()), step);
}

/** Where inputs are secret: where the program says so, and where they always are. */
export function secretsOfInputs({ secretInputs = [] }: Lifecycle<Run>, ...received: Received[]): Path[] {
  return [...received.flatMap((each) => each.secrets), ...secretInputs.map((path) => path.split("."))];
}

/** Where the outputs of an object that is read are secret: where they were, where inputs are, and where they always are. */
export function secretsOfRead(lifecycle: Lifecycle<Run>, ...received: Received[]): Path[] {
  return [...secretsOfInputs(lifecycle, ...received), ...lifecycle.secrets.map((name) => [name])];
}

/**
 * Where the outputs of a create or an update are secret: where the inputs are, and in all that follows those.
 *
 * @param olds The state before an update. What the program no longer sets stays as secret as it was.
 */
export function secretsOfOutputs(lifecycle: Lifecycle<Run>, news: Received, olds?: Received): Path[] {
  const kept = (olds?.secrets ?? []).filter(
    ([name = ""]) => name in lifecycle.fields && !(name in news.values),
  );
  const all = [...secretsOfRead(lifecycle, news), ...kept];
  const whole = [...news.secrets, ...kept].filter((path) => path.length === 1).map(([name = ""]) => name);
  return [...all, ...secretOutputs(lifecycle, whole).map((name) => [name])];
}
