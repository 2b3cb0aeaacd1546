import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { startEmulator } from "composio-emulator";
import ts from "typescript";
import { ComposioError } from "../../../provider/composio/errors";
import { UserError } from "../../../provider/core/user-error";
import { apiAt } from "../../support/composio";
import { newProcess } from "../../support/lifecycle";
import { SAMPLES } from "../../support/samples";

const ROOT = join(__dirname, "../../..");
const files = ["provider", "emulator", "policy", "tools"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !/^dist\b|\bnode_modules\b/.test(file))
    .map((file) => join(folder, file)),
);

/** The nodes of a tree, of one form. */
function nodesIn<T extends ts.Node>(root: ts.Node, isOfForm: (node: ts.Node) => node is T): T[] {
  const found: T[] = isOfForm(root) ? [root] : [];
  ts.forEachChild(root, (child) => void found.push(...nodesIn(child, isOfForm)));
  return found;
}

/** The places of a file that handle an error, each with the name that it has there. */
function handlersIn(source: ts.SourceFile): { caught: string; body: ts.Node }[] {
  const clauses = nodesIn(source, ts.isCatchClause).map(({ variableDeclaration, block }) => ({
    caught: variableDeclaration?.name.getText() ?? "",
    body: block,
  }));
  const callbacks = nodesIn(source, ts.isCallExpression)
    .filter(({ expression }) => ts.isPropertyAccessExpression(expression) && expression.name.text === "catch")
    .flatMap(({ arguments: [callback] }) => (callback && ts.isArrowFunction(callback) ? [callback] : []))
    .map(({ parameters: [parameter], body }) => ({ caught: parameter?.name.getText() ?? "", body }));
  return [...clauses, ...callbacks];
}

/** Whether a node has the error itself in it, and not a part of it alone, such as its message. */
function isMadeOf(node: ts.Node, caught: string): boolean {
  return nodesIn(node, ts.isIdentifier).some(
    ({ text, parent }) =>
      text === "cause" ||
      (text === caught && !(ts.isPropertyAccessExpression(parent) && parent.name.text !== "withProperties")),
  );
}

/** The errors that a file makes of another one, and does not keep it in. */
function withoutCause(file: string): string[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return handlersIn(source).flatMap(({ caught, body }) => {
    const made = nodesIn(body, ts.isNewExpression).filter(({ expression }) =>
      /(?:Error|Failed)$/.test(expression.getText()),
    );
    const thrown = nodesIn(body, ts.isThrowStatement);
    return [...made, ...thrown].filter((node) => !isMadeOf(node, caught)).map((node) => node.getText());
  });
}

test("each error that is made of another one keeps that as its cause", () => {
  expect(files.length).toBeGreaterThan(800);
  expect(files.flatMap((file) => withoutCause(file).map((made) => `${file}: ${made}`))).toEqual([]);
});

/** All that an error wraps. */
function causesOf(error: unknown): unknown[] {
  return error instanceof Error && error.cause !== undefined ? [error.cause, ...causesOf(error.cause)] : [];
}

test.each(["timeout", "refused"] as const)(
  "an error of an operation leads to the failure that it tells of, without a key: %s",
  async (why) => {
    const emulator = await startEmulator();
    const { url } = emulator;
    if (why === "refused") {
      await emulator.close();
    } else {
      emulator.faults.add({ operation: "getAuthConfig", kind: "delay", ms: 2_000, times: 9 });
    }
    const process = newProcess(apiAt(url, { timeoutMs: 200, retryBudgetMs: 0 }), {}, "AuthConfig");
    const { inputs } = SAMPLES.AuthConfig;

    const error: unknown = await process
      .read("ac_1a2b3c4d", { ...inputs })
      .catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(UserError);
    const [answered, ...deeper] = causesOf(error);
    expect(answered).toBeInstanceOf(ComposioError);
    expect(deeper).toEqual([expect.any(Error)]);
    expect(inspect(error, { depth: 20, showHidden: true })).not.toContain("ak_");
    await emulator.close();
  },
);
