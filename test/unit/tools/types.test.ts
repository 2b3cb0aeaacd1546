import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { reportTypes } from "../../../tools/types/report";

let folder: string;
let report: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "types-"));
  report = join(folder, "reports", "sample.api.md");
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "sample", version: "1.0.0" }));
  await writeFile(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions: { lib: ["es5"] }, files: ["index.d.ts"] }),
  );
});

afterEach(() => rm(folder, { recursive: true }));

function declare(text: string): Promise<void> {
  return writeFile(join(folder, "index.d.ts"), text);
}

function compare(write = false) {
  const folders = { reports: join(folder, "reports"), scratch: join(folder, "scratch") };
  return reportTypes({ name: "sample", package: folder, types: "index.d.ts" }, { ...folders, write });
}

test("a report is up to date once it is written, and outdated after a change of the types", async () => {
  await declare("interface Part {\n  size: number;\n}\nexport declare function whole(part: Part): void;\n");
  expect(await compare(true)).toEqual({ isOutdated: true, difference: "" });
  expect(await compare()).toEqual({ isOutdated: false, difference: "" });

  const written = await readFile(report, "utf8");
  await declare("interface Part {\n  size: string;\n}\nexport declare function whole(part: Part): void;\n");
  const { isOutdated, difference } = await compare();
  expect(isOutdated).toBe(true);
  expect(difference).toMatch(/-\s+size: number;\n\+\s+size: string;/);
  expect(await readFile(report, "utf8")).toBe(written);
});

test("declarations with errors are refused", async () => {
  jest.spyOn(console, "error").mockImplementation(() => {});
  await declare("export declare const part: string;\nexport declare const part: number;\n");
  await expect(compare(true)).rejects.toThrow("have errors");
});
