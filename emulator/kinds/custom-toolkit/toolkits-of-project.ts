import { findToolkit, type Scheme, type Toolkit } from "../../catalogue";
import { asToolkit } from "./as-toolkit";
import type { CustomToolkitHolder } from "./custom-toolkit-store";
import { liveCustomToolkit } from "./find-custom-toolkit";

/** The toolkit of Composio's with this slug, in any case, or the project's own. */
export function toolkitOfProject(context: CustomToolkitHolder, slug: string): Toolkit | undefined {
  const custom = liveCustomToolkit(context, slug);
  return custom ? asToolkit(custom) : findToolkit(slug.toLowerCase());
}

export function schemeOfProject(
  context: CustomToolkitHolder,
  toolkit: string,
  mode: string,
): Scheme | undefined {
  return toolkitOfProject(context, toolkit)?.schemes.find((scheme) => scheme.mode === mode);
}
