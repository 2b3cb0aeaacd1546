import { findToolkit, type Scheme, type Toolkit } from "../../catalogue";
import type { EmulatorContext } from "../../server/emulator-context";
import { asToolkit } from "./as-toolkit";
import { liveCustomToolkit } from "./find-custom-toolkit";

/** What holds the toolkits of a project. */
export type ProjectToolkits = Pick<EmulatorContext, "customToolkits" | "settings">;

/** The toolkit of Composio's with this slug, in any case, or the project's own. */
export function toolkitOfProject(context: ProjectToolkits, slug: string): Toolkit | undefined {
  const custom = liveCustomToolkit(context, slug);
  return custom ? asToolkit(custom) : findToolkit(slug.toLowerCase());
}

export function schemeOfProject(context: ProjectToolkits, toolkit: string, mode: string): Scheme | undefined {
  return toolkitOfProject(context, toolkit)?.schemes.find((scheme) => scheme.mode === mode);
}
