import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Publication } from "../../publication";

/** Looks into the SDK for .NET, which nothing builds: what NuGet shows of it has to be there. */
export async function checkDotnet(sdk: string, { owner, url }: Publication): Promise<void> {
  const project = (await readdir(sdk)).find((name) => name.endsWith(".csproj"));
  const text = project === undefined ? "" : await readFile(join(sdk, project), "utf8");
  for (const wanted of [
    `<Authors>${owner}</Authors>`,
    `<PackageProjectUrl>${url}</PackageProjectUrl>`,
    `<RepositoryUrl>${url}</RepositoryUrl>`,
    "<PackageLicenseExpression>Apache-2.0</PackageLicenseExpression>",
  ]) {
    if (!text.includes(wanted)) {
      throw new Error(`${project ?? "no project"} of the SDK for .NET lacks ${wanted}`);
    }
  }
}
