import { z } from "../zod";
import type { ComposioClient } from "./client";
import { listByCursor } from "./cursor-list";

/** The largest page that Composio documents. */
const PAGE_SIZE = 1_000;
/** Keeps the address of a request at a length that every server takes. */
const SLUGS_PER_REQUEST = 100;

const toolSchema = z.object({
  slug: z.string(),
  name: z.string().nullish(),
  description: z.string().nullish(),
  toolkit: z.object({ slug: z.string() }),
  is_deprecated: z.boolean().nullish(),
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
  async findAll(slugs: readonly string[]): Promise<ToolObject[]> {
    const found: ToolObject[] = [];
    for (let start = 0; start < slugs.length; start += SLUGS_PER_REQUEST) {
      const some = slugs.slice(start, start + SLUGS_PER_REQUEST);
      found.push(...(await this.#list({ tool_slugs: some.join(",") })));
    }
    return found;
  }

  /** All tools of a toolkit, those that are deprecated too. */
  list(toolkit: string): Promise<ToolObject[]> {
    return this.#list({ toolkit_slug: toolkit });
  }

  #list(filter: Record<string, string>): Promise<ToolObject[]> {
    // Without the version, Composio leaves out the tools that are newer than the toolkit's first one.
    const query = { ...filter, toolkit_versions: "latest", include_deprecated: "true", limit: PAGE_SIZE };
    return listByCursor(this.#client, "/tools", query, toolSchema);
  }
}
