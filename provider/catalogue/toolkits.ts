import type { ComposioClient } from "../composio/client";
import { type CursorList, listByCursor } from "../composio/cursor-list";
import { ComposioError } from "../composio/errors";
import { readToolkit, type ToolkitObject, toolkitSchema } from "./toolkit-object";
import { spelledSlug } from "./toolkit-slug";

export type { ToolkitObject } from "./toolkit-object";

/** The largest page that Composio documents. */
const PAGE_SIZE = 1_000;

/** The values of a filter of the list. */
export interface ToolkitFilter {
  /** A part of the name or of the slug. */
  search?: string;
}

/** The endpoints of toolkits. */
export class Toolkits {
  readonly #client: ComposioClient;

  constructor(client: ComposioClient) {
    this.#client = client;
  }

  /**
   * @param version The version that is wanted; the latest unless given.
   * @returns Undefined when Composio says that there is none.
   */
  async find(slug: string, version?: string): Promise<ToolkitObject | undefined> {
    const spelled = spelledSlug(slug);
    if (spelled === undefined) {
      return undefined;
    }
    const query = version === undefined ? {} : { query: { version } };
    const request = { method: "GET", path: `/toolkits/${spelled}`, ...query } as const;
    try {
      return await this.#client.send(request, (answer) => readToolkit(answer, spelled));
    } catch (error) {
      if (error instanceof ComposioError && isUnknownToolkit(error)) {
        return undefined;
      }
      throw error;
    }
  }

  /** All that match. A list describes no fields. */
  list({ search }: ToolkitFilter): Promise<CursorList<ToolkitObject>> {
    const query = { ...(search && { search }), limit: PAGE_SIZE };
    const keyOf = (toolkit: ToolkitObject) => toolkit.slug;
    return listByCursor(this.#client, { path: "/toolkits", query, item: toolkitSchema, keyOf });
  }
}

/** Whether Composio said that there is no such toolkit. A gateway's words about a path are none of Composio's. */
function isUnknownToolkit(error: ComposioError): boolean {
  const { status, slug = "", message = "" } = error.details;
  if (/^toolkits?_.*not_?found$/i.test(slug)) {
    return status === 400 || (status === 404 && !error.isUnknownRoute);
  }
  return error.isNotFound && /toolkit/i.test(message) && !message.includes("/");
}
