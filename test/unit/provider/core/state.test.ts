import { useEmulator } from "composio-emulator/jest";
import { isComplete } from "../../../../provider/core/state";
import { type Kind, RESOURCES } from "../../../../provider/resources";
import { apiAt } from "../../../support/composio";
import { newProcess } from "../../../support/lifecycle";
import { SAMPLES } from "../../../support/samples";

/** A state without it is that of a create whose key was lost, which an update says. */
const KEY_OF_PROJECT = { kind: "Project", output: "apiKey" };

const OUTPUTS = (Object.keys(RESOURCES) as Kind[])
  .flatMap((kind) => RESOURCES[kind].computed.map((output) => ({ kind, output })))
  .filter(({ kind, output }) => kind !== KEY_OF_PROJECT.kind || output !== KEY_OF_PROJECT.output);

const emulator = useEmulator({ strict: false });

test("a state is complete by any output of the service, and not by what the program declares", () => {
  const resource = { computed: ["url", "later"] };
  expect(isComplete(resource, { name: "n", url: "u" })).toBe(true);
  expect(isComplete(resource, { name: "n" })).toBe(false);
  expect(isComplete(resource, {})).toBe(false);
});

test.each(OUTPUTS)(
  "a state of $kind from before there was $output has nothing to do, and gets it with the next write",
  async ({ kind, output }) => {
    const process = newProcess(apiAt(emulator.url), {}, kind);
    const { inputs } = await process.check({}, SAMPLES[kind].inputs);
    const { id, outs } = await process.create(inputs);
    const { [output]: value, ...older } = outs;
    expect(value).toBeDefined();

    expect(await process.diff(id, older, inputs)).toMatchObject({ changes: false, replaces: [] });
    expect(await process.read(id, older)).toEqual({ id, props: older });
    const { outs: after } = await process.update(id, older, inputs);
    expect(after[output]).toBeDefined();
  },
);
