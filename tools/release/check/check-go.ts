import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { goModule, type Publication } from "../../publication";
import { runTool } from "../../run-tool";

/**
 * Gets the SDK for Go as a user does, from a proxy that is a folder, and builds a program with it.
 *
 * @param version As a tag names it behind `sdk/go/`: `v1.2.3`.
 */
export async function checkGo(
  sdk: string,
  from: Publication,
  version: string,
  scratch: string,
): Promise<void> {
  const module = goModule(from);
  const proxy = join(scratch, "go-proxy");
  await addToProxy(proxy, module, version, sdk, scratch);
  const program = join(scratch, "go-program");
  await mkdir(program);
  await writeFile(join(program, "go.mod"), "module trial\n\ngo 1.25\n");
  await writeFile(
    join(program, "main.go"),
    `package main

import "${module}/composio"

func main() {
	_ = composio.AuthConfigArgs{}
}
`,
  );
  const usual = (await runTool("go", ["env", "GOPROXY"], program)).trim();
  const env = {
    GOPROXY: `${pathToFileURL(proxy).href},${usual}`,
    GONOSUMDB: module,
    GOFLAGS: "-mod=mod",
    // Nothing of the trial stays in the user's cache.
    GOMODCACHE: join(scratch, "go-cache"),
  };
  await runTool("go", ["get", `${module}@${version}`], program, env);
  await runTool("go", ["build", "./..."], program, env);
  await runTool("go", ["clean", "-modcache"], program, env);
}

/** Lays a module into a folder as Go's proxies have it. */
async function addToProxy(
  proxy: string,
  module: string,
  version: string,
  sdk: string,
  scratch: string,
): Promise<void> {
  const place = join(proxy, module, "@v");
  await mkdir(place, { recursive: true });
  await writeFile(join(place, "list"), `${version}\n`);
  await writeFile(join(place, `${version}.info`), JSON.stringify({ Version: version }));
  await cp(join(sdk, "go.mod"), join(place, `${version}.mod`));
  const repository = join(scratch, "go-repository");
  await cp(sdk, repository, { recursive: true });
  const git = (...args: string[]) => runTool("git", args, repository);
  await git("init", "--quiet");
  await git("add", "--all");
  const tree = (await git("write-tree")).trim();
  const zip = join(place, `${version}.zip`);
  await git("archive", "--format=zip", `--prefix=${module}@${version}/`, `--output=${zip}`, tree);
}
