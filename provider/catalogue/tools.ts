import type { ComposioClient } from "../composio/client";
import { type CursorList, listByCursor } from "../composio/cursor-list";
import { optional, text } from "../composio/tolerant";
import { z } from "../core/zod";
import { spelledSlug } from "./toolkit-slug";

/** The largest page that Composio documents. */
const PAGE_SIZE = 1_000;
/** Keeps the address of a request at a length that every server takes. */
const SLUGS_PER_REQUEST = 100;

/** Only the slug has to be there. What else is not as it should be counts as not said. */
const toolSchema = z.object({
  slug: text,
  name: optional(z.string()),
  description: optional(z.string()),
  toolkit: optional(z.object({ slug: text })),
  version: optional(z.string()),
  is_deprecated: optional(z.boolean()),
  /** The hints of what it does, such as `readOnlyHint`. */
  tags: optional(z.array(z.string())),
});

/** A tool as Composio describes it, without its schemas. */
export type ToolObject = z.infer<typeof toolSchema>;

/** The endpoint of tools. */
export class Tools {
  readonly #client: ComposioClient;

  constructor(client: ComposioClient) {
    this.#client = client;
  }

  /** Those of the slugs that are tools, up to 100 by one request. */
  async findBySlugs(slugs: readonly string[]): Promise<CursorList<ToolObject>> {
    const found: CursorList<ToolObject> = { items: [], isWhole: true };
    for (let start = 0; start < slugs.length; start += SLUGS_PER_REQUEST) {
      const some = slugs.slice(start, start + SLUGS_PER_REQUEST);
      const { items, isWhole } = await this.#list({ tool_slugs: some.join(",") });
      found.items.push(...items);
      found.isWhole &&= isWhole;
    }
    return found;
  }

  /**
   * All tools of a toolkit, those that are deprecated too.
   *
   * @param version The version that is wanted; the latest unless given.
   */
  list(toolkit: string, version?: string): Promise<CursorList<ToolObject>> {
    const slug = spelledSlug(toolkit) ?? toolkit;
    const versions = version === undefined ? {} : { [`toolkit_versions[${slug}]`]: version };
    return this.#list({ toolkit_slug: toolkit }, versions);
  }

  #list(
    filter: Record<string, string>,
    versions: Record<string, string> = {},
  ): Promise<CursorList<ToolObject>> {
    // Without a version, Composio leaves out the tools that are newer than the toolkit's first one.
    const ofVersion = Object.keys(versions).length > 0 ? versions : { toolkit_versions: "latest" };
    const query = { ...filter, ...ofVersion, include_deprecated: true, limit: PAGE_SIZE };
    const keyOf = ({ slug }: ToolObject) => slug;
    return listByCursor(this.#client, { path: "/tools", query, item: toolSchema, keyOf });
  }
}
