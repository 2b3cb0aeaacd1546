import { execFileSync } from "node:child_process";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { removeFolder, temporaryFolder } from "./temporary-folder";

const REPOSITORY = resolve(__dirname, "../..");

/** A git repository with the manifests and the lock of this one, and with something unreleased. */
export interface RepositoryCopy {
  root: string;
  /** The version of all packages. */
  version: string;
  read(file: string): Promise<string>;
  write(file: string, content: string): Promise<void>;
  /** Commits what was written. */
  commit(): void;
  /** The files that differ from what is committed. */
  changed(): string[];
  remove(): Promise<void>;
}

export async function copyRepository(): Promise<RepositoryCopy> {
  const root = await temporaryFolder();
  const git = (...args: string[]) => execFileSync("git", args, { cwd: root, encoding: "utf8" });
  const lock = JSON.parse(await readFile(join(REPOSITORY, "package-lock.json"), "utf8"));
  const manifests = Object.keys(lock.packages)
    .filter((folder) => !folder.includes("node_modules"))
    .map((folder) => join(folder, "package.json"));
  for (const file of [...manifests, "package-lock.json"]) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await cp(join(REPOSITORY, file), join(root, file));
  }
  const { version } = lock.packages.provider;
  const changelog = `# Changelog\n\n## Unreleased\n\n- Added more.\n\n## ${version}\n\n- Added all.\n`;
  await writeFile(join(root, "CHANGELOG.md"), changelog);
  const commit = () => {
    git("add", "--all");
    git(
      "-c",
      "user.name=trial",
      "-c",
      "user.email=trial@localhost",
      "commit",
      "--quiet",
      "--message",
      "Start",
    );
  };
  git("init", "--quiet");
  commit();
  return {
    root,
    version,
    read: (file) => readFile(join(root, file), "utf8"),
    write: (file, content) => writeFile(join(root, file), content),
    changed: () => git("diff", "--name-only").trim().split("\n").filter(Boolean),
    commit,
    remove: () => removeFolder(root),
  };
}
