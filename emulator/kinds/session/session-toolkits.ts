import { isAmong, listOf, type OneOrMore } from "../../api/query-list";
import { TOOLKITS } from "../../catalogue";
import type { AuthConfigSettings } from "../auth-config/auth-config-settings";
import { servedToolkit } from "../toolkit/toolkit-object";

export interface SessionToolkitsFilter {
  toolkits?: OneOrMore;
  search?: string;
}

/** The toolkits of a session that a filter selects, as the session shows them. Slugs override what the session has. */
export function selectedSessionToolkits(
  served: readonly string[],
  { toolkits, search = "" }: SessionToolkitsFilter,
  settings: AuthConfigSettings,
) {
  const asked = listOf(toolkits).map((slug) => slug.toLowerCase());
  const shown = TOOLKITS.filter(({ slug }) =>
    asked.length > 0 ? isAmong(asked, slug) : served.includes(slug),
  );
  return shown
    .filter(({ slug, name, description }) =>
      `${slug} ${name} ${description}`.toLowerCase().includes(search.toLowerCase()),
    )
    .map((toolkit) => ({
      ...servedToolkit(toolkit, settings),
      enabled: served.includes(toolkit.slug),
    }));
}
