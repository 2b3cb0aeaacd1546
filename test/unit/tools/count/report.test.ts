import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { report } from "../../../../tools/count/report";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "count-"));
  write("emulator/index.ts", "");
  write("test/a.test.ts", "");
  write("provider/resources/session/inputs.ts", "export const inputs = { userId: 1 };\n");
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const lines = (): string[] => report(root, ["userId", "tags"]);

test("counts lines of code, in all and by kind", () => {
  write(
    "provider/resources/auth-config/one.ts",
    [
      "/** About it. */",
      "// More.",
      "",
      "export const text = `a",
      "",
      "b`; // Not alone.",
      "/* Two",
      "lines */ export const five = 5;",
    ].join("\n"),
  );
  write("provider/dist/compiled.ts", "export const left = 1;");
  write("provider/types.d.ts", "export declare const left: 1;");

  expect(lines()).toEqual(
    expect.arrayContaining([
      "provider: 4 code lines, 2 files",
      expect.stringMatching(/^ {2}provider\/resources\/auth-config: 3 code lines, 1 files;/),
      expect.stringMatching(/^ {2}provider\/resources\/session: 1 code lines, 1 files;/),
      "emulator: 0 code lines, 1 files",
    ]),
  );
});

test("counts the files that are about a kind alone, and the others that import them", () => {
  write("provider/program/session.ts", `import { inputs } from "../resources/session/inputs";`);
  write("provider/program/native/session.ts", `import { Session } from "../session";`);
  write("provider/resources/index.ts", `import { inputs } from "./session/inputs";`);
  write(
    "provider/index.ts",
    `export { Session } from "./program/session";\nexport * from "./program/session";`,
  );
  write("provider/program/session-args.ts", `export const session = "session";`);
  write("provider/hosts/host.ts", `export const session = hosted(RESOURCES.Session);`);

  expect(lines()).toContain(
    "  provider/resources/session: 1 code lines, 1 files; 3 files with its classes, 2 others import of it, 1 more name its class; " +
      "0 lines of create, evidence, adoption, delete and endpoint, 0 of them a guard of the delete",
  );
});

test("counts what a kind declares of create, evidence, adoption, delete and endpoint, wherever it stands", () => {
  write(
    "provider/resources/session/session-definition.ts",
    `import { createBody, creation, place as placeOf } from "./create";
     import { assertNobody } from "./guard";
     export const session = resourceOf<Api, Inputs, Remote>({
       kind: "Session",
       outputs: (remote) => shared(remote),
       endpoint: ({ sessions }) => sessions,
       creation,
       createsOneAtATime: (inputs) => placeOf(inputs),
       guardDelete: assertNobody,
       update: () => createBody,
     });
     const shared = (remote) => remote;`,
  );
  write(
    "provider/resources/session/create.ts",
    `/** A create. */
     export function creation() {
       return { body: createBody(), place, other: thing.unused };
     }
     function createBody() {
       return lookUp();
     }
     const lookUp = () => 1;
     const unused = 2;
     type Place = typeof unused;
     export const place: Place = 3;`,
  );
  write(
    "provider/resources/session/guard.ts",
    `import { place } from "./create";
     export function assertNobody() {
       return place;
     }`,
  );
  write(
    "provider/resources/session/sessions.ts",
    `const SESSIONS: EndpointDefinition<Remote> = {
       label: "session",
     };
     class Sessions extends Endpoint<Remote> {
       create() {}
       override async remove() {
         return SESSIONS;
       }
     }`,
  );

  expect(lines().find((line) => line.includes("resources/session"))).toMatch(
    / 17 lines of create, evidence, adoption, delete and endpoint, 5 of them a guard of the delete$/,
  );
});

test("counts the members of a definition, and those that have to be given", () => {
  write(
    "provider/objects/object-definition.ts",
    `type Needed = "kind" | "label";
     type Offered = "resolve" | "validate" | "said";
     export interface ObjectDefinition { endpoint(): void; creation(): void; find?(): void; keyAdvice?: string }
     export interface Other { given: string }`,
  );

  expect(lines()).toContain("members that a definition must give: 4 of 9");
});

test("counts imports of what lies in a folder above, in each form", () => {
  for (const path of ["loader", "api", "lazy", "toolkit/catalogue", "access/index"]) {
    write(`provider/resources/${path}.ts`, "");
  }
  write(
    "provider/resources/session/find.ts",
    `import { a } from "../loader";
     import type { b } from "../loader";
     export * from "../../core/values";
     import { c } from "../toolkit/catalogue";
     import { access } from "../access";
     import { d } from "./inputs";
     import ts from "typescript";
     type E = import("../api").E;
     const lazy = () => import("../lazy");`,
  );
  write("emulator/context.ts", "");
  write("emulator/kinds/session/routes.ts", `const context = require("../../context");`);

  expect(lines()).toContain("upward imports: 4 (of 3 modules) in resources/, 1 (of 1 modules) in emulator/");
});

test("counts what says more of types than the compiler knows", () => {
  write(
    "provider/escapes.ts",
    `const a = b as C;
     const d = <E>f;
     const g = ["as"] as const;
     import { h as i } from "./h";
     const j = k!.l;
     let m: any;
     // @ts-expect-error
     const n = !o;`,
  );

  expect(lines()).toContain("past the types in provider: 5: 2 as, 1 !, 1 any, 1 @ts-");
});

test("counts the files of a session that name its inputs in their code", () => {
  write("provider/resources/session/outputs.ts", `// tags\nexport const OUTPUTS = ["userId", "tags"];`);
  write("provider/resources/toolkit/other.ts", `export const other = "userId";`);

  expect(lines()).toContain("files of its folder that name an input of a session: 1 to 2");
});

test("counts doc comments that begin with a word, in one line and in several", () => {
  const word = "What";
  write(
    "emulator/one.ts",
    `/** ${word} it is. */\n/**\n * ${word} it does.\n */\n/** ${word}ever. */\n// ${word}`,
  );
  write("test/b.test.ts", `/** ${word} is tried. */`);

  expect(lines()).toContain('doc comments that begin with "What": 0, 2, 1 in provider, emulator, test');
});

test("names the base names that stand five times or more, in both packages together", () => {
  for (const kind of ["a", "b", "c"]) {
    write(`provider/${kind}/store.ts`, "");
    write(`emulator/${kind}/store.ts`, "");
    write(`provider/${kind}/${kind}-store.ts`, "");
  }

  expect(lines()).toContain("base names that stand 5 times or more: store.ts 6");
});
