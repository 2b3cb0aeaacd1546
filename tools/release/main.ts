import { parseArgs } from "node:util";
import { messageOf } from "../errors";
import { ROOT } from "../root";
import { checkTag } from "./check-tag";
import { prepareRelease } from "./prepare-release";

const USAGE = `usage: npm run release -- <version>
       node tools/dist/release/main.js --check-tag <tag> --repository <owner/name>`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { "check-tag": { type: "string" }, repository: { type: "string" } },
  });
  const { "check-tag": tag, repository } = values;
  const [version, ...others] = positionals;
  if (tag !== undefined && repository !== undefined && version === undefined) {
    console.log(await checkTag(ROOT, tag, repository));
  } else if (tag === undefined && repository === undefined && version !== undefined && others.length === 0) {
    await prepareRelease(ROOT, version);
    console.log(`This is ${version} now. Look at it with "git diff", then publish it:

  git commit --all --message "Release ${version}"
  git tag v${version}
  git push origin HEAD v${version}`);
  } else {
    throw new Error(USAGE);
  }
}

main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
