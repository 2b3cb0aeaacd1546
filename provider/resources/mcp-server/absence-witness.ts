import type { ComposioError } from "../../composio/errors";
import { unlessFails } from "../../composio/unless-fails";
import type { ServerList } from "./server-list";

/** Decides whether an answer means that a server is missing, and not the route or something else. */
export class AbsenceWitness {
  readonly #list: ServerList;
  /** The ids of all servers, undefined where the list was not read whole. */
  #listed: Promise<Set<string> | undefined> = Promise.resolve(undefined);

  constructor(list: ServerList) {
    this.#list = list;
  }

  /** Whether Composio says so of this very server, or says that something is missing and its list lacks it too. */
  async isGone(id: string, error: ComposioError): Promise<boolean> {
    if (error.details.kind === "gone" || saysMissing(error, id)) {
      return true;
    }
    return error.isNotFound && (await this.#isUnlisted(id));
  }

  /** Forgets the list, because there may be a new server. */
  forget(): void {
    this.#listed = Promise.resolve(undefined);
  }

  /** What is gone never comes back, so one list serves all servers that it lacks. */
  async #isUnlisted(id: string): Promise<boolean> {
    const known = await this.#listed;
    if (!known || known.has(id)) {
      this.#listed = this.#readIds();
    }
    const listed = await this.#listed;
    return listed !== undefined && !listed.has(id);
  }

  async #readIds(): Promise<Set<string> | undefined> {
    const list = await unlessFails(this.#list.all());
    return list?.isWhole ? new Set(list.servers.map(({ id }) => id)) : undefined;
  }
}

/** Whether Composio's words name this very server as what is missing. Many a gateway speaks of servers too. */
function saysMissing({ isNotFound, details }: ComposioError, id: string): boolean {
  const { message = "" } = details;
  return (
    isNotFound && message.includes(id) && /\bmcp server\b.*\b(not found|not exist|deleted)\b/i.test(message)
  );
}
