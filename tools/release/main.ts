import { parseArgs } from "node:util";
import { messageOf } from "../errors";
import { ROOT } from "../root";
import { checkRelease } from "./check";
import { checkTag } from "./check-tag";
import { prepareRelease } from "./prepare-release";

const USAGE = `usage: npm run release -- <version>
       npm run release -- --check [--example]
       node tools/dist/release/main.js --check-tag <tag> --repository <owner/name>`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      check: { type: "boolean", default: false },
      example: { type: "boolean", default: false },
      "check-tag": { type: "string" },
      repository: { type: "string" },
    },
  });
  const { "check-tag": tag, repository } = values;
  const [version, ...others] = positionals;
  if (values.check && tag === undefined && positionals.length === 0) {
    await checkRelease(values.example, console.log);
  } else if (tag !== undefined && repository !== undefined && version === undefined) {
    console.log(await checkTag(ROOT, tag, repository));
  } else if (tag === undefined && repository === undefined && version !== undefined && others.length === 0) {
    await prepareRelease(ROOT, version);
    console.log(`This is ${version} now. Look at it with "git diff", then publish it:

  git commit --all --message "Release ${version}"
  git tag v${version}
  git tag sdk/go/v${version}
  git push origin HEAD v${version} sdk/go/v${version}`);
  } else {
    throw new Error(USAGE);
  }
}

main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
