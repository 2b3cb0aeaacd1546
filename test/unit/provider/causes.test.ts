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

const PROVIDER = join(__dirname, "../../../provider");
const files = readdirSync(PROVIDER, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".ts") && !file.startsWith("dist") && !file.includes("node_modules"),
);

/** The nodes of a tree, of one form. */
function nodesIn<T extends ts.Node>(root: ts.Node, isOfForm: (node: ts.Node) => node is T): T[] {
  const found: T[] = isOfForm(root) ? [root] : [];
  ts.forEachChild(root, (child) => void found.push(...nodesIn(child, isOfForm)));
  return found;
}

/** The errors that a file makes of another one, and does not keep it in. */
function withoutCause(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(PROVIDER, file), "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  return nodesIn(source, ts.isCatchClause).flatMap(({ variableDeclaration, block }) => {
    const caught = variableDeclaration?.name.getText() ?? "";
    return nodesIn(block, ts.isNewExpression)
      .filter((made) => /(?:Error|Failed)$/.test(made.expression.getText()))
      .filter((made) => {
        const given = (made.arguments ?? []).map((argument) => argument.getText());
        return !given.some(
          (argument) => argument === caught || /\bcause\b|\.withProperties\(/.test(argument),
        );
      })
      .map((made) => made.getText());
  });
}

test("each error that is made of another one keeps that as its cause", () => {
  expect(files.length).toBeGreaterThan(200);
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
