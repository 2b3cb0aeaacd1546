import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { ModuleKind, ScriptTarget, transpileModule } from "typescript";
import { importFile } from "../../../../provider/cli/import-file";
import { type ImportedObject, importedObject } from "../../../../provider/cli/imported-object";
import { program } from "../../../../provider/cli/program";
import { authConfig } from "../../../../provider/resources/auth-config/auth-config-definition";
import { importedAuthConfigInputs } from "../../../../provider/resources/auth-config/auth-config-import";
import { codeOf, dynamicType } from "../../../../provider/resources/loader";
import { mcpServer } from "../../../../provider/resources/mcp-server/mcp-server-definition";
import { text } from "../../../support/arbitraries";
import { SERVER_OBJECT } from "../../../support/mcp-servers";

const ACTIVE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;

const HOSTILE = 'a\u001b[2J\u202e\u2028\u200b\u007f\u009b\u{e0041}\ud83d"\\\r\n';

const anyText = fc.oneof(text, fc.constant(HOSTILE), fc.constantFrom("", "AuthConfig", "mcp", "auth"));

const server: fc.Arbitrary<ImportedObject> = fc
  .record({ logicalName: anyText, id: anyText, name: anyText, slugs: fc.array(anyText) })
  .map(({ logicalName, id, name, slugs }) => {
    const remote = { ...SERVER_OBJECT, address: "", id, name, allowed_tools: slugs };
    return importedObject(mcpServer, logicalName, remote, {
      name,
      authConfigIds: slugs,
      allowedTools: slugs,
    });
  });

const importedAuthConfig: fc.Arbitrary<ImportedObject> = fc
  .record({
    logicalName: anyText,
    id: anyText,
    name: anyText,
    toolkit: fc.record({ slug: anyText }),
    auth_scheme: anyText,
    is_composio_managed: fc.boolean(),
    credentials: fc.record({ scopes: fc.array(anyText) }),
    proxy_config: fc.record({ proxy_url: fc.option(anyText, { nil: undefined }) }),
  })
  .map(({ logicalName, ...remote }) =>
    importedObject(authConfig, logicalName, remote, importedAuthConfigInputs(remote)),
  );

const several = fc
  .tuple(fc.array(importedAuthConfig, { maxLength: 3 }), fc.array(server, { minLength: 1, maxLength: 3 }))
  .map(([authConfigs, servers]) => [...authConfigs, ...servers]);

/** Runs a program, and gives the class, the name and the inputs of each resource that it declares. */
function run(source: string): unknown[] {
  const made: unknown[] = [];
  const resource = (kind: string) =>
    class {
      readonly id = { of: made.length };
      constructor(...args: unknown[]) {
        made.push([kind, ...args]);
      }
    };
  const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 };
  const { outputText } = transpileModule(source, { compilerOptions });
  const classes = { AuthConfig: resource("AuthConfig"), McpServer: resource("McpServer") };
  runInNewContext(outputText, { exports: {}, require: () => classes });
  // What was made in another context has prototypes of its own.
  return structuredClone(made);
}

function expectPlain(printed: string): void {
  expect(printed.split("\n").filter((line) => ACTIVE.test(line))).toEqual([]);
}

/** The inputs as `run` gives them: an id that an earlier resource has is a reference to the last one of that id. */
function referring(all: ImportedObject[], index: number) {
  const { programInputs } = all[index] as ImportedObject;
  const ids = all.slice(0, index).map(({ id }) => id);
  const { authConfigIds } = programInputs;
  return Array.isArray(authConfigIds)
    ? {
        ...programInputs,
        authConfigIds: authConfigIds.map((id) => (ids.includes(id) ? { of: ids.lastIndexOf(id) } : id)),
      }
    : programInputs;
}

test("the program is plain text, and declares what Composio has", () => {
  const property = fc.property(several, (all) => {
    const printed = program(all);
    expectPlain(printed);
    expect(run(printed)).toEqual(
      all.map(({ definition, logicalName }, index) => [definition.kind, logicalName, referring(all, index)]),
    );
  });
  fc.assert(property, { numRuns: 100 });
});

test("the file is plain text, and holds what Composio has", () => {
  const property = fc.property(several, (all) => {
    const printed = importFile(all);
    expectPlain(printed);
    expect(JSON.parse(printed).resources).toEqual(
      all.map(({ definition, logicalName, id, name, programInputs }) =>
        expect.objectContaining({
          type: dynamicType(definition.kind),
          name: logicalName,
          id,
          inputs: expect.objectContaining({ ...programInputs, __provider: codeOf(definition.kind) }),
          outputs: expect.objectContaining({ __provider: codeOf(definition.kind), name }),
        }),
      ),
    );
  });
  fc.assert(property, { numRuns: 100 });
});
