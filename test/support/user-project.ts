import { readFile, realpath } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { cleanEnvironment, withFolderOnPath } from "../../tools/clean-environment";
import { listFiles } from "./list-files";
import { dependencyOn, type NodeRelease } from "./package-tools";
import { createProjectFolder, type ProjectFolder } from "./project-folder";
import { runNpm, runScript } from "./run-script";
import { USER_PROGRAM } from "./user-program";

interface Manifest {
  version: string;
  scripts?: Record<string, string>;
}

interface UserProjectOptions {
  /** The provider, packed. */
  tarball: string;
  /** The version of @pulumi/pulumi. */
  sdk: string;
  /** The Node release that runs the installation, the compiler, the program and the provider. */
  node: NodeRelease;
  /** The script of the pnpm that installs the packages; npm installs them unless given. */
  pnpm?: string | undefined;
}

export async function installUserProject(options: UserProjectOptions): Promise<UserProject> {
  const { tarball, sdk, node, pnpm } = options;
  const manifest = {
    name: "trial",
    private: true,
    main: "index.ts",
    dependencies: { "@pulumi/pulumi": sdk, "pulumi-composio": dependencyOn(tarball) },
    devDependencies: { "@types/node": "^20", typescript: "5.9" },
  };
  const files = { ...USER_PROGRAM, "package.json": JSON.stringify(manifest) };
  const folder = await createProjectFolder(files, { packages: [] });
  const env = withFolderOnPath(cleanEnvironment(), node.folder, delimiter);
  const inFolder = { cwd: folder.path, env };
  const install = ["install", "--prefer-offline"];
  await (pnpm === undefined
    ? runNpm(install, inFolder)
    : runScript(pnpm, [...install, "--node-linker=isolated"], inFolder));
  return new UserProject(folder, env);
}

/** A folder with a program and its own packages, among them the provider as it would be published. */
export class UserProject {
  constructor(
    readonly folder: ProjectFolder,
    /** For Pulumi, with the project's Node on its PATH. */
    readonly env: Record<string, string>,
  ) {}

  /** Where a package really lies, for the program or for another package. Rejects when it is out of reach. */
  async packageFolder(name: string, from?: string): Promise<string> {
    const base = from === undefined ? this.folder.path : await this.packageFolder(from);
    return dirname(await realpath(require.resolve(`${name}/package.json`, { paths: [base] })));
  }

  reaches(name: string, from?: string): Promise<boolean> {
    return this.packageFolder(name, from).then(
      () => true,
      () => false,
    );
  }

  async packageFiles(name: string): Promise<string[]> {
    return listFiles(await this.packageFolder(name));
  }

  async manifest(name: string): Promise<Manifest> {
    return JSON.parse(await readFile(join(await this.packageFolder(name), "package.json"), "utf8"));
  }

  /** Rejects with what the TypeScript compiler says when it refuses the program. */
  async compile(): Promise<void> {
    const tsc = join(await this.packageFolder("typescript"), "bin/tsc");
    await runScript(tsc, ["--noEmit"], { cwd: this.folder.path, env: this.env });
  }
}
