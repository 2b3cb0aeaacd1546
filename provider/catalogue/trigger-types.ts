import type { ComposioClient } from "../composio/client";
import { type CursorList, listByCursor } from "../composio/cursor-list";
import { ComposioError } from "../composio/errors";
import type { ComposioAnswer, ComposioRequest } from "../composio/http";
import { parse } from "../composio/parse";
import { flag, optional, readable, readableTexts, text } from "../composio/tolerant";
import { unlessFails } from "../composio/unless-fails";
import { wrongAnswer } from "../composio/wrong-answer";
import { z } from "../core/zod";

/** The largest page that Composio documents. */
const PAGE_SIZE = 50;
/** None may change the path that a request goes to. */
const SLUG = /^[A-Za-z0-9_-]{1,128}$/;

const schema = optional(z.record(z.string(), z.unknown()));

/** Only the slug has to be there. What else is not as it should be counts as not said. */
const triggerTypeSchema = z.object({
  slug: text,
  name: optional(z.string()),
  description: optional(z.string()),
  instructions: optional(z.string()),
  types: readableTexts,
  toolkit: optional(z.object({ slug: text })),
  config: schema,
  payload: schema,
  version: optional(text),
  requires_webhook_endpoint_setup: optional(flag),
});

/** A type of trigger as Composio describes it. */
export type TriggerTypeObject = z.infer<typeof triggerTypeSchema>;

/** A version of a toolkit. */
export interface ToolkitVersion {
  toolkit: string;
  version: string;
}

/** The endpoints of the types of triggers. */
export class TriggerTypes {
  readonly #client: ComposioClient;

  constructor(client: ComposioClient) {
    this.#client = client;
  }

  /**
   * Finds a type by its slug, in any case.
   *
   * @param of The version of its toolkit, the latest unless given.
   * @returns Undefined when Composio says that there is none. It says so by 400, and its list of all slugs has to agree.
   */
  async find(slug: string, of?: ToolkitVersion): Promise<TriggerTypeObject | undefined> {
    if (!SLUG.test(slug)) {
      return undefined;
    }
    const spelled = slug.toUpperCase();
    const request = { method: "GET", path: `/triggers_types/${spelled}`, query: versionQuery(of) } as const;
    try {
      return await this.#client.send(request, (answer) => readType(answer, spelled));
    } catch (error) {
      if (!(error instanceof ComposioError && mayBeUnknown(error))) {
        throw error;
      }
      const slugs = of ? undefined : await unlessFails(this.slugs());
      if (slugs?.includes(spelled)) {
        throw error;
      }
      return undefined;
    }
  }

  /** The slugs of all types. */
  slugs(): Promise<string[]> {
    const request = { method: "GET", path: "/triggers_types/list/enum" } as const;
    return this.#client.send(request, (answer) => {
      const slugs = parse(z.array(z.unknown()), answer.body, answer);
      return readable(text, slugs).map((slug) => slug.toUpperCase());
    });
  }

  /** All types, or those of a toolkit. */
  list(toolkit?: string): Promise<CursorList<TriggerTypeObject>> {
    const query = { ...versionQuery(), ...(toolkit && { toolkit_slugs: toolkit }), limit: PAGE_SIZE };
    const keyOf = ({ slug }: TriggerTypeObject) => slug;
    return listByCursor(this.#client, { path: "/triggers_types", query, item: triggerTypeSchema, keyOf });
  }
}

/** Composio has answered 404 to a type that there is, where no version was named. */
function versionQuery(of?: ToolkitVersion): NonNullable<ComposioRequest["query"]> {
  return of ? { [`toolkit_versions[${of.toolkit}]`]: of.version } : { toolkit_versions: "latest" };
}

function readType(answer: ComposioAnswer, slug: string): TriggerTypeObject {
  const found = parse(triggerTypeSchema, answer.body, answer);
  if (found.slug.toUpperCase() !== slug) {
    throw wrongAnswer(answer, "Composio answered with another trigger type");
  }
  return found;
}

function mayBeUnknown(error: ComposioError): boolean {
  const { status, isFromComposio } = error.details;
  return error.isNotFound || (status === 400 && isFromComposio === true && !error.isWithdrawn);
}
