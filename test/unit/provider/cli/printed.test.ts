import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { ModuleKind, ScriptTarget, transpileModule } from "typescript";
import type { DeclaredServer } from "../../../../provider/cli/declared-server";
import { importFile } from "../../../../provider/cli/import-file";
import { program } from "../../../../provider/cli/program";
import { SERVER_OBJECT } from "../../../support/composio";
import { text } from "../properties/arbitraries";

const ACTIVE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;

const HOSTILE = 'a\u001b[2J\u202e\u2028\u200b\u007f\u009b\u{e0041}\ud83d"\\\r\n';

const anyText = fc.oneof(text, fc.constant(HOSTILE));
const declared: fc.Arbitrary<DeclaredServer> = fc
  .record({ logicalName: anyText, id: anyText, name: anyText, slugs: fc.array(anyText) })
  .map(({ logicalName, id, name, slugs }) => ({
    logicalName,
    server: { ...SERVER_OBJECT, address: "", id, name, allowed_tools: slugs },
    inputs: { name, authConfigIds: slugs, allowedTools: slugs },
  }));

/** Runs a program, and gives the name and the inputs of each server that it declares. */
function run(source: string): unknown[] {
  const made: unknown[] = [];
  class McpServer {
    constructor(...args: unknown[]) {
      made.push(args);
    }
  }
  const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 };
  const { outputText } = transpileModule(source, { compilerOptions });
  runInNewContext(outputText, { exports: {}, require: () => ({ McpServer }) });
  // What was made in another context has prototypes of its own.
  return structuredClone(made);
}

function expectPlain(printed: string): void {
  expect(printed.split("\n").filter((line) => ACTIVE.test(line))).toEqual([]);
}

test("the program is plain text, and declares what the servers have", () => {
  const property = fc.property(fc.array(declared, { minLength: 1, maxLength: 3 }), (servers) => {
    const printed = program(servers);
    expectPlain(printed);
    expect(run(printed)).toEqual(servers.map(({ logicalName, inputs }) => [logicalName, inputs]));
  });
  fc.assert(property, { numRuns: 100 });
});

test("the file is plain text, and holds what the servers have", () => {
  const property = fc.property(fc.array(declared, { minLength: 1, maxLength: 3 }), (servers) => {
    const printed = importFile(servers);
    expectPlain(printed);
    expect(JSON.parse(printed).resources).toEqual(
      servers.map(({ logicalName, server, inputs }) =>
        expect.objectContaining({
          name: logicalName,
          id: server.id,
          inputs: expect.objectContaining(inputs),
          outputs: expect.objectContaining({ name: server.name, allowedTools: server.allowed_tools }),
        }),
      ),
    );
  });
  fc.assert(property, { numRuns: 100 });
});
