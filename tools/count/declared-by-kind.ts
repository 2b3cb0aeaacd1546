import ts from "typescript";
import { linesOf } from "./code-lines";
import { declarationOf, type Part, usedIn } from "./declarations";
import { nodesOf, type SourceFile } from "./source-file";

/** The members of a definition that are about a create, its evidence, an adoption, a delete and the endpoint. */
const CONCERNS = [
  "endpoint",
  "creation",
  "createsOneAtATime",
  "adoption",
  "beforeCreate",
  "makesWay",
  "afterCreate",
  "doneAfterCreate",
  "find",
  "seesProject",
  "deleteQuery",
  "whenItStays",
  "afterDelete",
];

/** The member that says who would lose something by a delete. */
const GUARD = "guardDelete";

/** The number of lines that a kind declares of its objects. */
export interface Declared {
  /** The lines of create, evidence, adoption, delete and endpoint. */
  all: number;
  /** Those of them that guard a delete: what others would lose by it. */
  guard: number;
}

/**
 * Counts the lines that a kind declares of create, evidence, adoption, delete and endpoint:
 *
 * - the members of its definition that are about these,
 * - the functions and constants of its folder that they use, and those that these use, wherever they stand,
 * - its `EndpointDefinition`, and the methods by which its endpoint differs from the engine's.
 *
 * Left out are imports and types, and what belongs to something else: what another member of the definition uses as well,
 * which is about a value, an update or a message; a function of a body, by its name, which says how values are sent,
 * with all that it looks up for that; and the requests of the endpoint's class.
 */
export function declaredByKind(folder: readonly SourceFile[]): Declared {
  const members = folder.flatMap(membersIn);
  const named = (names: readonly string[]) => members.filter(({ node }) => names.includes(nameOf(node)));
  const concerns = named(CONCERNS);
  const guard = named([GUARD]);
  const others = members.filter((each) => !concerns.includes(each) && !guard.includes(each));
  const ofOthers = reachedFrom(folder, others);
  const linesFor = (parts: readonly Part[]): Set<string> => {
    const reached = [...reachedFrom(folder, parts)].filter((key) => !ofOthers.has(key));
    return linesIn([...parts, ...reached.flatMap((key) => declarationOf(folder, key) ?? [])]);
  };
  const guarding = linesFor(guard);
  const all = new Set([...guarding, ...linesFor(concerns), ...linesIn(folder.flatMap(endpointIn))]);
  return { all: all.size, guard: guarding.size };
}

const nameOf = (node: ts.Node): string => (ts.isObjectLiteralElement(node) && node.name?.getText()) || "";

/** The members of the definition of a kind. */
function membersIn(file: SourceFile): Part[] {
  return [...nodesOf(file.parsed)]
    .filter(ts.isCallExpression)
    .filter(({ expression }) => expression.getText() === "resourceOf")
    .flatMap(({ arguments: [definition] }) =>
      definition && ts.isObjectLiteralExpression(definition) ? [...definition.properties] : [],
    )
    .map((node) => ({ file, node }));
}

/** The constant that says what only this endpoint has, and the methods that stand in the place of the engine's. */
function endpointIn(file: SourceFile): Part[] {
  const isOverride = (node: ts.Node) =>
    ts.isMethodDeclaration(node) &&
    node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.OverrideKeyword) === true;
  const isDefinition = (node: ts.Node) =>
    ts.isVariableDeclaration(node) && node.type?.getText().startsWith("EndpointDefinition<") === true;
  return [...nodesOf(file.parsed)]
    .filter((node) => isOverride(node) || isDefinition(node))
    .map((node) => ({ file, node }));
}

/** Whether a name says that something is a body of a request, such as `createBody` or `bodyOf`. */
const isOfBody = (key: string): boolean => /:body|Body/.test(key);

/** The keys of the functions and constants that some parts use, and that these use. */
function reachedFrom(folder: readonly SourceFile[], parts: readonly Part[]): Set<string> {
  const reached = new Set<string>();
  const waiting = [...parts];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    for (const key of usedIn(part).filter((each) => !isOfBody(each))) {
      const found = reached.has(key) ? undefined : declarationOf(folder, key);
      if (found) {
        reached.add(key);
        waiting.push(found);
      }
    }
  }
  return reached;
}

const linesIn = (parts: readonly Part[]): Set<string> =>
  new Set(parts.flatMap(({ file, node }) => [...linesOf(file, node)].map((line) => `${file.path}:${line}`)));
