import { runtime } from "@pulumi/pulumi";
import type { Emulator } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";

/** Gives the tests of a file an emulator that functions ask, as in a program that Pulumi runs. */
export function useFunctions(): Emulator {
  const emulator = useEmulator({ strict: false });
  beforeAll(async () => {
    runtime.setAllConfig({ "composio:apiKey": "ak_test", "composio:retrySeconds": "0" }, ["composio:apiKey"]);
    await runtime.setMocks({
      newResource: ({ inputs }) => ({ id: undefined, state: inputs }),
      call: ({ inputs }) => inputs,
    });
  });
  return emulator;
}
