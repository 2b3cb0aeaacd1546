import { parseArgs } from "node:util";
import { messageOf } from "../errors";
import { readAccepted, withoutAccepted } from "./accepted";
import { compare } from "./compare";
import { readDocument } from "./document";
import { operationsBeside, readOperations } from "./operations";
import { reportOf } from "./report";
import { readUsage, usageOf } from "./usage";

const USAGE = `usage: npm run contract -- <file> [--only <resource>]

  <file>  an OpenAPI document, JSON or YAML
  --only  one resource alone, by the first word of its paths, such as auth_configs; may be repeated

What stands in tools/contract/accepted.txt does not count.`;

/** Exits with 1 where what the client uses is removed, deprecated or changed, and with 2 where it cannot tell. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { only: { type: "string", multiple: true } },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) {
    throw new Error(USAGE);
  }
  const usage = usageOf(await readUsage(), values.only);
  const document = await readDocument(file);
  const { open, unneeded } = withoutAccepted(compare(usage, document), await readAccepted());
  console.log(reportOf(open));
  const beside = operationsBeside(document, await readOperations());
  if (beside.length > 0 && values.only === undefined) {
    console.log(`Operations that docs/coverage.md does not have:\n  ${beside.join("\n  ")}`);
  }
  if (unneeded.length > 0 && values.only === undefined) {
    console.log(`No longer a difference, though accepted:\n  ${unneeded.join("\n  ")}`);
  }
  return open.some(({ isUsed }) => isUsed) ? 1 : 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(messageOf(error));
    process.exitCode = 2;
  },
);
