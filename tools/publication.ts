import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./root";

/** The repository that the packages are published from. */
export interface Publication {
  /** As GitHub names it: `owner/name`. */
  repository: string;
  owner: string;
  url: string;
}

/** A repository that stands in for the real one where what is published is tried. */
export const EXAMPLE = "example-owner/pulumi-composio";

/**
 * @param repository `owner/name`.
 * @throws Error where it is not.
 */
export function publicationOf(repository: string): Publication {
  const [, owner] = /^([\w-]+)\/[\w.-]+$/.exec(repository) ?? [];
  if (owner === undefined) {
    throw new Error(`config.repository of package.json is "${repository}", and has to be "owner/name".`);
  }
  return { repository, owner, url: `https://github.com/${repository}` };
}

/** The one setting: `config.repository` of the root package.json, which is empty while the repository is not known. */
export function publication(root = ROOT): Publication | undefined {
  const { config } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return config.repository === "" ? undefined : publicationOf(config.repository);
}

/** The Go module of the SDK. */
export function goModule(from: Publication | undefined): string {
  return from ? `github.com/${from.repository}/sdk/go` : "pulumi-composio/sdk/go";
}

/** The parts of the plugin's schema that say where it comes from. Pulumi takes the plugin from the releases. */
export function publishedSchema(from: Publication | undefined): object {
  return from
    ? {
        homepage: from.url,
        repository: from.url,
        publisher: from.owner,
        logoUrl: `https://raw.githubusercontent.com/${from.repository}/main/docs/images/logo.png`,
        pluginDownloadURL: `github://api.github.com/${from.repository}`,
      }
    : { publisher: "pulumi-composio" };
}

/** The fields of a package.json that say where the package comes from. npm compares the first with where it is published. */
export function publishedManifest({ url }: Publication, folder: string) {
  return {
    repository: { type: "git", url: `git+${url}.git`, directory: folder },
    homepage: `${url}/tree/main/${folder}#readme`,
    bugs: { url: `${url}/issues` },
  };
}
