import type { CatalogueApi } from "../../catalogue/catalogue";
import { readToolkit, type ToolkitObject, toolkitSchema } from "../../catalogue/toolkit-object";
import { isOwnToolkit } from "../../catalogue/toolkit-slug";
import type { ComposioClient } from "../../composio/client";
import { ComposioError } from "../../composio/errors";
import type { ComposioAnswer } from "../../composio/http";
import { parse } from "../../composio/parse";
import type { TimeBudget } from "../../composio/time-budget";
import { count } from "../../composio/tolerant";
import { wrongAnswer } from "../../composio/wrong-answer";
import { z } from "../../core/zod";
import { Endpoint } from "../../objects/endpoint";
import type { EndpointDefinition } from "../../objects/endpoint-definition";
import type { ComposioRun } from "../../run/composio-run";
import { SYNC_PATH, type ToolkitBody, type UrlField } from "./custom-toolkit-body";
import { isSameSlug, toolkitSlugOf } from "./custom-toolkit-slug";

/** The endpoints that this kind needs. */
export type CustomToolkitApi = { customToolkits: CustomToolkits } & CatalogueApi;
export type CustomToolkitRun = ComposioRun<CustomToolkitApi>;

const TOOLKITS: EndpointDefinition<CustomToolkitObject> = {
  label: "custom toolkit",
  example: "CUSTOM_ORDERS",
  // The version that has all of these.
  version: "v3.1",
  path: "/toolkits",
  deletePath: "/custom/toolkits",
  id: /^CUSTOM_[A-Za-z0-9_-]{1,64}$/i,
  isSameId: isSameSlug,
  query: { version: "latest" },
  read: (answer, slug) => withId(readToolkit(answer, slug)),
  area: "toolkits",
  list: {
    // The largest page that Composio documents. A list may leave out those that are one user's own.
    query: { type: "custom", limit: 1_000 },
    item: toolkitSchema.transform(withId),
    // A service that does not know the filter lists its own toolkits too.
    isLive: ({ slug }) => isOwnToolkit(slug),
  },
  gone: { noun: "(?:custom )?toolkit", slug: /^toolkits?_.*not_?found$/i, otherwise: "list" },
  // No answer to a delete is believed: a new toolkit needs the slug, and takes over what still has it.
};

/** The endpoints of custom toolkits. */
export class CustomToolkits extends Endpoint<CustomToolkitObject> {
  protected readonly definition = TOOLKITS;
  /** The name that this service has for the URL, which has changed once. */
  readonly #spelling: { urlField: UrlField };

  constructor(client: ComposioClient, spelling: { urlField: UrlField } = { urlField: "mcp_url" }) {
    super(client);
    this.#spelling = spelling;
  }

  /** The same toolkits, asked by another client. What one of the two knows, both know. */
  withClient(client: ComposioClient): CustomToolkits {
    return new CustomToolkits(client, this.#spelling);
  }

  /**
   * Creates the toolkit, or updates the one that has its slug. An unclear request is sent again: it means the same
   * when it arrives twice.
   */
  async upsert(body: ToolkitBody): Promise<void> {
    const field = this.#spelling.urlField;
    const other = field === "mcp_url" ? "app_url" : "mcp_url";
    try {
      await this.#upsert(body, field);
    } catch (error) {
      if (!isRefusalOf(field, error)) {
        throw error;
      }
      try {
        await this.#upsert(body, other);
      } catch (second) {
        // The service that asks for the first name has something against the URL.
        throw isRefusalOf(field, second) ? error : second;
      }
      this.#spelling.urlField = other;
    }
  }

  /**
   * Has Composio read the tools of the MCP server anew. A request that may have been carried out is not repeated, because
   * each makes another version.
   *
   * @param account The id of the connected account by which the tools are read; none where they need no authentication.
   * @returns The part of the toolkit that this has changed.
   */
  sync(
    id: string,
    account: string | undefined,
    budget: TimeBudget,
  ): Promise<Pick<CustomToolkitObject, "version" | "toolsCount">> {
    const body = { slug: id, ...(account !== undefined && { connected_account_id: account }) };
    const request = { method: "POST", path: SYNC_PATH, body } as const;
    return this.send(
      request,
      (answer) => {
        const { slug, version, synced_count } = parse(syncedSchema, answer.body, answer);
        assertSame(slug, id, answer);
        return { version, toolsCount: synced_count };
      },
      budget,
    );
  }

  #upsert({ url, slug, config }: ToolkitBody, field: UrlField): Promise<void> {
    const body = { slug, toolkit_config: { ...config, [field]: url } };
    const request = { method: "POST", path: "/custom/toolkits/upsert", body } as const;
    return this.send({ ...request, isRepeatable: true }, (answer) => {
      const upserted = parse(upsertedSchema, answer.body, answer);
      assertSame(upserted.slug, toolkitSlugOf(slug), answer);
    });
  }
}

function assertSame(answered: string, asked: string, answer: ComposioAnswer): void {
  if (!isSameSlug(answered, asked)) {
    throw wrongAnswer(answer, "Composio answered with another toolkit");
  }
}

function withId(toolkit: ToolkitObject): CustomToolkitObject {
  return { ...toolkit, id: toolkit.slug };
}

/** Whether Composio refused a body because of the field, so that nothing was done. */
function isRefusalOf(field: UrlField, error: unknown): boolean {
  if (!(error instanceof ComposioError) || error.details.status !== 400) {
    return false;
  }
  const { message = "", problems = [] } = error.details;
  return [message, ...problems].some((text) => text.includes(field));
}

/** A custom toolkit as Composio describes it. Its slug is its id. */
export type CustomToolkitObject = ToolkitObject & { id: string };

/** The answer to an upsert: the slug that the toolkit has. */
const upsertedSchema = z.object({ slug: z.string().min(1) });

/** The answer to a sync: the version that it has made, and how many tools that has. */
const syncedSchema = upsertedSchema.extend({ version: z.string().min(1), synced_count: count });
