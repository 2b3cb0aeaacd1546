import * as pulumi from "@pulumi/pulumi";

interface DeclaredServer {
  name: string;
  inputs: { allowedTools?: string[] };
}

const servers: DeclaredServer[] = [];
let program: typeof import("./index");

beforeAll(async () => {
  await pulumi.runtime.setMocks({
    newResource({ name, inputs }) {
      servers.push({ name, inputs });
      return { id: `id-of-${name}`, state: inputs };
    },
    call: () => ({}),
  });
  // Not an import, which would run the program before it has the mocks.
  program = require("./index");
  // Waits until every server is declared.
  await pulumi.runtime.disconnect();
});

test("every server lists the tools that agents may use", () => {
  const unlimited = servers.filter(({ inputs }) => !inputs.allowedTools?.length);
  expect(unlimited.map(({ name }) => name)).toEqual([]);
});

test("no agent may merge", () => {
  const tools = servers.flatMap(({ inputs }) => inputs.allowedTools ?? []);
  expect(tools).not.toContain("GITHUB_MERGE_A_PULL_REQUEST");
});

test("each agent has an address of its own", async () => {
  expect(await promiseOf(program.triageUrl)).toMatch("/id-of-triage/mcp?user_id=triage-agent");
  expect(await promiseOf(program.releaseUrl)).toMatch("/id-of-release/mcp?user_id=release-agent");
});

function promiseOf<T>(output: pulumi.Output<T>): Promise<T> {
  return new Promise((resolve) => output.apply(resolve));
}
