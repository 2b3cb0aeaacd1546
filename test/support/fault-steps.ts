import type { Operation } from "composio-emulator";
import { attempt, type State } from "./attempt";
import type { Properties, ResourceHost } from "./dynamic-host";
import { type FaultRun, KEY } from "./fault-matrix";
import { type NamedFault, switchOn } from "./faults";
import { plain } from "./plain";

/**
 * Switches the fault of a run on. That of `settle` hits the list that has to say what became of a create whose answer is
 * lost.
 */
export async function switchOnFor<Name extends string>(
  run: FaultRun<Name>,
  operations: Readonly<Record<Name | "create", Operation>>,
): Promise<void> {
  const { emulator, fault, operation, duration } = run;
  if (operation === "settle") {
    emulator.faults.add({ operation: operations.create, kind: "reset", when: "after" });
  }
  await switchOn(run, operation === "settle" ? afterTheFirst(fault) : fault, operations[operation], duration);
}

/** The list is read once before a create, which goes well. */
function afterTheFirst(named: NamedFault): NamedFault {
  const { fault } = named;
  return fault === "refuse" ? named : { ...named, fault: Object.assign({ skip: 1 }, fault) };
}

/** Creates an object where there is none. Of one that is there, the operation's name says what happens to it. */
export async function perform(
  host: ResourceHost,
  operation: string,
  state: State | undefined,
  inputs: Properties,
): Promise<State | undefined> {
  if (!state) {
    return create(host, inputs);
  }
  const { id, outputs } = state;
  if (operation === "read") {
    const read = await host.read(id, outputs);
    return { id: read.id, outputs: plain(read.outputs) };
  }
  if (operation.startsWith("delete")) {
    await host.delete(id, outputs);
    return undefined;
  }
  return update(host, state, inputs);
}

export async function create(host: ResourceHost, inputs: Properties): Promise<State> {
  const { id, outputs } = await host.create(inputs);
  return { id, outputs: plain(outputs) };
}

export async function update(host: ResourceHost, { id, outputs }: State, inputs: Properties): Promise<State> {
  return { id, outputs: plain((await host.update(id, outputs, inputs)).outputs) };
}

/** Creates, as the next `pulumi up` does, and then adopts as its error advises; what a stranger has is left alone. */
export async function createOrAdopt(
  host: ResourceHost,
  inputs: Properties,
  isStrangers: boolean,
): Promise<State | undefined> {
  const again = await attempt(() => create(host, inputs), undefined);
  if (isStrangers || !again.error) {
    return again.state;
  }
  expect(again.error.message).toContain("set adoptExisting: true");
  return create(host, { ...inputs, adoptExisting: true });
}

/**
 * Looks at the error of an operation, and waits until the next operation can meet nothing of the fault.
 *
 * @param says The words that it has to have.
 * @param secrets The texts that it must not have, beside the key.
 * @param tally Counts it where it has one of them.
 */
export async function takeError<Name extends string>(
  { label, sleep }: Pick<FaultRun<Name>, "label" | "sleep">,
  { message }: Error,
  says: RegExp,
  secrets: Iterable<string>,
  tally: { leaked: number },
): Promise<void> {
  expect({ label, message }).toEqual({ label, message: expect.stringMatching(says) });
  tally.leaked += [KEY, ...secrets].some((secret) => message.includes(secret)) ? 1 : 0;
  // What was given up may still be carried out, and connections may still be refused.
  await sleep(2_500);
}

/** The words of an error: what could not be done, on what, and what to do next. */
export function explained(verb: string, what: string): RegExp {
  return new RegExp(`could not ${verb} the ${what}.*(What to do: |not as declared)`, "s");
}
