import type { Operation } from "composio-emulator";
import type { State } from "./attempt";
import type { Properties, ResourceHost } from "./dynamic-host";
import type { FaultRun } from "./fault-matrix";
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
