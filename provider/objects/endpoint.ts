import type { ComposioClient } from "../composio/client";
import { type CursorList, listByCursor } from "../composio/cursor-list";
import { ComposioError, IncompleteCreateError } from "../composio/errors";
import type { ComposioAnswer, ComposioRequest } from "../composio/http";
import type { KeyOwner } from "../composio/keys";
import { successful } from "../composio/outcome";
import { parseAsked } from "../composio/parse";
import type { TimeBudget } from "../composio/time-budget";
import { unlessFails } from "../composio/unless-fails";
import { wrongAnswer } from "../composio/wrong-answer";
import { sanitizedQuote } from "../core/sanitize";
import { UserError } from "../core/user-error";
import type { Answered } from "./creation";
import { denialIn, saysDeleted } from "./deleted-answer";
import { type EndpointDefinition, PLAIN_ID, type Query } from "./endpoint-definition";
import { type FirstPage, readFirstPage } from "./first-page";
import { lookAgain } from "./look-again";
import { saysGone } from "./says-gone";
import { withArticle } from "./wording";

/** The answers to a delete that say that it was taken on, and no more. */
const ACCEPTED = [202, 204];

/** The requests that all kinds of objects need in the same way. Each call is one request where all goes well. */
export abstract class Endpoint<Remote extends { id: string }> {
  protected abstract readonly definition: EndpointDefinition<Remote>;

  constructor(protected readonly client: ComposioClient) {}

  /** Whose key the requests take. */
  get key(): KeyOwner {
    return this.definition.key ?? "project";
  }

  /** The words of messages for an object. */
  get label(): string {
    return this.definition.label;
  }

  /** The area of a key's permissions that its list takes. */
  get area(): string | undefined {
    return this.definition.area;
  }

  /** The time that several requests for one thing may share. */
  newBudget(): TimeBudget {
    return this.client.newBudget();
  }

  /**
   * @returns Undefined when Composio says of this very object that there is none.
   * @throws UserError when no request can name the object: that says nothing of what there is.
   */
  async find(id: string, budget?: TimeBudget): Promise<Remote | undefined> {
    try {
      return await this.get(id, budget);
    } catch (error) {
      if (error instanceof ComposioError && (await this.isGone(id, error))) {
        return undefined;
      }
      throw error;
    }
  }

  /** The same for an id that somebody has written, and that may be none: there is no object of such an id. */
  async findByAnyId(id: string): Promise<Remote | undefined> {
    return this.isNameable(id) ? this.find(id) : undefined;
  }

  /** @throws ComposioError when there is none. */
  async get(id: string, budget?: TimeBudget): Promise<Remote> {
    const { path, queryOf, query = queryOf?.(id) } = this.definition;
    const ownPath = this.pathOf(id);
    const request = { method: "GET", path: queryOf ? path : ownPath, ...(query && { query }) } as const;
    return this.send(request, (answer) => this.#read(answer, id), budget);
  }

  /**
   * Reads an object of which nothing more has to be known: a key may write and not read.
   *
   * @param stated What is certain of it, which then has to do.
   * @param refusals The statuses by which Composio says that the key may not.
   */
  protected async getOr(
    id: string,
    stated: Remote | undefined,
    refusals: readonly number[],
    budget?: TimeBudget,
  ): Promise<Remote> {
    try {
      return await this.get(id, budget);
    } catch (error) {
      if (stated && error instanceof ComposioError && refusals.includes(error.details.status ?? 0)) {
        return stated;
      }
      throw error;
    }
  }

  /** All that match, and none that is deleted. */
  async list(query: Query = {}): Promise<CursorList<Remote>> {
    const { version, path, label } = this.definition;
    const list = this.#listed();
    if (!list?.item) {
      throw new Error(`nothing lists every ${label}`);
    }
    const { isLive = () => true, item, ...asList } = list;
    const keyOf = ({ id }: Remote) => id;
    const asked = {
      path,
      ...asList,
      item,
      query: { ...query, ...list.query },
      keyOf,
      isProof: true as const,
      key: this.key,
      ...(version && { version }),
    };
    const { items, ...others } = await listByCursor(this.client, asked);
    return { ...others, items: items.filter(isLive) };
  }

  /** The first page of the list, for who asks whether there is anything. */
  firstPage(budget: TimeBudget): Promise<FirstPage> {
    const { path, label } = this.definition;
    const list = this.#listed();
    if (!list) {
      throw new Error(`nothing lists every ${label}`);
    }
    const request = { method: "GET", path: list.path ?? path, query: list.query } as const;
    return this.send(request, (answer) => readFirstPage(answer, list), budget);
  }

  /** Whether Composio says so of this very object, or says that something is missing and another look agrees. */
  async isGone(id: string, error: ComposioError): Promise<boolean> {
    return saysGone(error, id, this.definition.gone) || (error.isNotFound && (await this.#isMissingToo(id)));
  }

  /** Whether an answer about a new object may only mean that it shows late. */
  mayShowLate(id: string, error: ComposioError): boolean {
    return saysGone(error, id, this.definition.gone) || error.isNotFound;
  }

  /**
   * Deletes an object. It has succeeded as well when it is already gone.
   *
   * @returns Whether there was one to delete.
   * @throws ComposioError while the object is still there, or where nobody can tell.
   */
  async remove(id: string, query?: Query): Promise<boolean> {
    const path = this.pathOf(id, this.definition.deletePath);
    let answer: ComposioAnswer;
    try {
      answer = await this.send({ method: "DELETE", path, ...(query && { query }) }, (given) => given);
    } catch (error) {
      if (!(error instanceof ComposioError)) {
        throw error;
      }
      if (await this.isGone(id, error)) {
        // An earlier attempt may have done it.
        return error.earlierAttempts > 0;
      }
      // That nobody answers now adds nothing to the first error.
      if (error.mayHaveBeenProcessed && (await unlessFails(this.#isMissing(id)))) {
        return true;
      }
      throw error;
    }
    if (!saysDeleted(answer, id, this.definition)) {
      await this.#waitUntilGone(id, answer);
    }
    return true;
  }

  /**
   * Reads what was just created, and may show late.
   *
   * @param read Reads it in another way than `get`.
   * @throws IncompleteCreateError when nothing describes it.
   */
  async readNew(id: string, budget: TimeBudget, read = () => this.get(id, budget)): Promise<Remote> {
    const isShown = (seen: Remote | IncompleteCreateError) => !(seen instanceof IncompleteCreateError);
    const found = await lookAgain(budget, () => this.lookAtNew(id, read), isShown);
    if (found instanceof IncompleteCreateError) {
      throw found;
    }
    return found;
  }

  /** One look at what was just written: what describes it, or why nothing does as yet. */
  protected async lookAtNew(
    id: string,
    read: () => Promise<Remote>,
  ): Promise<Remote | IncompleteCreateError> {
    try {
      return await read();
    } catch (error) {
      return this.#onlyLate(id, error);
    }
  }

  /** Whether a request can name an object of this id. */
  protected isNameable(id: string): boolean {
    return (this.definition.id ?? PLAIN_ID).test(id);
  }

  /** Ids come from states and from programs, and may be anything. */
  protected pathOf(id: string, path = this.definition.path): string {
    if (!this.isNameable(id)) {
      const { label, example } = this.definition;
      throw new UserError(
        `${sanitizedQuote(id)} is not the id of ${withArticle(label)}, such as "${example}".`,
      );
    }
    return `${path}/${id}`;
  }

  /**
   * Sends a create. A request that may have been carried out is not repeated.
   *
   * @param read Gives the id of what was created, and as much of it as the answer describes.
   */
  protected post<Created extends { id: string }>(
    path: string,
    body: object,
    budget: TimeBudget,
    read: (answer: ComposioAnswer) => Created,
  ): Promise<Created & Pick<Answered<Remote>, "clock" | "sentAt">> {
    const readCreated = (answer: ComposioAnswer) => {
      const created = read(answer);
      this.#assertNameable(created.id, answer);
      return { ...created, clock: answer.clock, sentAt: answer.firstSentAt };
    };
    return this.send({ method: "POST", path, body }, readCreated, budget);
  }

  /** Sends a request of this kind of object. A write has failed whose answer denies its success, whatever it describes. */
  protected send<T>(
    request: Omit<ComposioRequest, "version">,
    read: (answer: ComposioAnswer) => T,
    budget?: TimeBudget,
  ): Promise<T> {
    const { version, successor } = this.definition;
    const isWrite = request.method === "POST" || request.method === "PATCH";
    const readIfDone = (answer: ComposioAnswer) => read(isWrite ? successful(answer) : answer);
    const asked = { key: this.key, successor, ...request, ...(version && { version }) };
    return this.client.send(asked, readIfDone, budget);
  }

  /** The ids of all objects, undefined where the list did not come whole. */
  protected async listedIds(_id: string): Promise<readonly string[] | undefined> {
    const list = await unlessFails(this.list());
    return list?.isWhole ? list.items.map(({ id }) => id) : undefined;
  }

  /** Whether the list of all came whole and lacks an object. */
  protected async isUnlisted(id: string): Promise<boolean> {
    const { isSameId = Object.is } = this.definition;
    const listed = await this.listedIds(id);
    return listed?.every((each) => !isSameId(each, id)) ?? false;
  }

  /** @throws UserError where no request could name what was created, so that the state must not hold it. */
  #assertNameable(id: string, { requestId }: ComposioAnswer): void {
    if (!this.isNameable(id)) {
      const { label } = this.definition;
      throw new UserError(
        `Composio created ${withArticle(label)} with the id ${sanitizedQuote(id)}, which cannot stand in the address of a request. ` +
          "It is not in the state: delete it in Composio, and report the id to Composio" +
          `${requestId ? ` with the request id ${requestId}` : ""}.`,
      );
    }
  }

  #read(answer: ComposioAnswer, id: string): Remote {
    const { read, label } = this.definition;
    return typeof read === "function"
      ? read(answer, id, this.client.origin)
      : parseAsked(read, label)(answer, id);
  }

  /** The list, of which an item has the schema of an object unless it has one of its own. */
  #listed(): EndpointDefinition<Remote>["list"] {
    const { read, list } = this.definition;
    return list && typeof read !== "function" ? { item: read, ...list } : list;
  }

  async #isMissingToo(id: string): Promise<boolean> {
    const { otherwise } = this.definition.gone;
    if (otherwise === "list") {
      return this.isUnlisted(id);
    }
    const request = { method: "GET", path: `${this.pathOf(id)}/${otherwise.route}` } as const;
    try {
      await this.send(request, () => undefined);
      return false;
    } catch (error) {
      return error instanceof ComposioError && error.isNotFound;
    }
  }

  async #isMissing(id: string): Promise<boolean> {
    return (await this.find(id)) === undefined;
  }

  /** A delete that was accepted, or answered in another way than documented, may be carried out a little later. */
  async #waitUntilGone(id: string, answer: ComposioAnswer): Promise<void> {
    const mayBeShown = this.definition.isShownDeleted === true && ACCEPTED.includes(answer.status);
    const look = async () => (await this.#isMissing(id)) || (mayBeShown && (await this.isUnlisted(id)));
    if (await lookAgain(this.newBudget(), look, (isGone) => isGone)) {
      return;
    }
    const { label } = this.definition;
    throw wrongAnswer(
      answer,
      `Composio answered ${answer.status}${denialIn(answer)}, and the ${label} is still there`,
    );
  }

  /** @throws What has another reason than that a new object shows late. */
  #onlyLate(id: string, error: unknown): IncompleteCreateError {
    if (!(error instanceof ComposioError)) {
      throw error;
    }
    const incomplete = new IncompleteCreateError(error.details, id, { cause: error });
    if (!this.mayShowLate(id, error)) {
      throw incomplete;
    }
    return incomplete;
  }
}
