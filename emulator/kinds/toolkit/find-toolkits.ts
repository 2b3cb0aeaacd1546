import { isAmong } from "../../api/query-list";
import { allToolkits } from "../../catalogue";
import type { AuthConfigHolder } from "../auth-config/auth-config-store";
import { customToolkitItem } from "../custom-toolkit/custom-toolkit-object";
import type { CustomToolkitHolder } from "../custom-toolkit/custom-toolkit-store";
import { shownCustomToolkits } from "../custom-toolkit/find-custom-toolkit";
import { toolkitItem } from "./toolkit-object";

export interface ToolkitsFilter {
  category?: string;
  managed_by?: "composio" | "all" | "project";
  sort_by?: "usage" | "alphabetically";
  /** Takes precedence over `managed_by`. */
  type?: "native" | "custom" | "all";
  search?: string;
  /** Slugs, of which the case does not matter. */
  toolkits?: readonly string[];
}

export const toolkitsFilter = {
  category: { type: "string" },
  managed_by: { enum: ["composio", "all", "project"] },
  sort_by: { enum: ["usage", "alphabetically"] },
};

export type ToolkitHolder = CustomToolkitHolder & Pick<AuthConfigHolder, "settings">;

/** The toolkits that a filter selects, as lists show them: those of the catalogue, then the project's own. */
export function selectedToolkits(filter: ToolkitsFilter, context: ToolkitHolder) {
  const { settings } = context;
  const search = filter.search?.toLowerCase() ?? "";
  const slugs = filter.toolkits?.map((slug) => slug.toLowerCase()) ?? [];
  const type = filter.type ?? (filter.managed_by && TYPES[filter.managed_by]) ?? "all";
  const selected = [
    ...allToolkits().map((toolkit) => toolkitItem(toolkit, settings.authConfigs)),
    ...shownCustomToolkits(context).map((toolkit) => customToolkitItem(toolkit, settings)),
  ].filter(
    (item) =>
      isAmong(slugs, item.slug.toLowerCase()) &&
      (type === "all" || item.type === type) &&
      item.meta.categories.some((category) => isCategory(category, filter.category)) &&
      `${item.slug} ${item.name} ${item.meta.description}`.toLowerCase().includes(search),
  );
  return filter.sort_by === "alphabetically"
    ? selected.sort((some, other) => some.name.localeCompare(other.name))
    : selected;
}

const TYPES = { composio: "native", project: "custom", all: "all" } as const;

/** Whether this is the category that is asked for by its id or its name. */
const isCategory = (category: { id: string; name: string }, asked?: string): boolean =>
  asked === undefined || [category.id, category.name].includes(asked.toLowerCase());
