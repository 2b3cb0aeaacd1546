import type { KeyOwner } from "./keys";

/** The code in the envelope of a name that is taken. Older answers have no slug. */
const DUPLICATE_NAME_CODE = 1151;

/** It comes with status 400 or 404. */
const UNKNOWN_AUTH_CONFIG = "Auth_Config_NotFound";

/** How frameworks say that they have no such route, which says nothing of the object. A webhook endpoint is an object. */
const UNKNOWN_ROUTE =
  /\broute\b|(?<!\bwebhook )\bendpoint\b|\bcannot (get|post|patch|delete) |\/api\/v\d|\/mcp\//i;

/** The same in a slug. `ToolRouter…` is a part of the API, and no route. */
const UNKNOWN_ROUTE_SLUG = /(?<!tool[_-]?)route|(?<!webhook[_-]?)endpoint/i;

/** How Composio says that a route was retired, and what there is in its place. */
const NO_LONGER = /\bno longer (supported|available)\b/i;
const SUCCESSOR = /\b(use|call|migrate|move) /i;
/** A field of a request may be no longer supported too, in a route that is. */
const PART_OF_API = /\b(endpoints?|routes?|API|MCP (servers?|configs?))\b|\/api\/v\d/i;

/** Codes of a connection that did not come about. */
const UNREACHABLE = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN)$/;
/** Codes of a certificate that does not hold. Other failures of TLS may come after the request was sent. */
const UNTRUSTED = /^(UNABLE_TO_|CERT_|DEPTH_ZERO_|SELF_SIGNED_CERT|ERR_TLS_CERT_ALTNAME_INVALID)/;
/**
 * Codes of a connection that broke. The next two are for one that broke in the middle of an answer, and the last for an
 * answer that cannot be unpacked.
 */
const BROKEN =
  /^(ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_BAD_RESPONSE|ERR_STREAM_PREMATURE_CLOSE|Z_DATA_ERROR)$/;

export interface ComposioErrorDetails {
  /**
   * - `refused`: Composio, or something on the way, answered with a status other than 2xx.
   * - `gone`: Composio answered with an object that is marked as deleted.
   * - `garbled`: the status is 2xx, but the body is not JSON: it was cut, or something on the way wrote it.
   * - `incomplete`: the body is JSON, but not what the operation needs.
   * - `oversized`: the answer is larger than any that Composio gives.
   * - `timeout`, `network`: no answer came, and what was done there is unknown.
   * - `unsent`: the request was not sent: this process has to end, its time is over, or the proxy that is set is none.
   */
  kind: "refused" | "gone" | "garbled" | "incomplete" | "oversized" | "timeout" | "network" | "unsent";
  /** Method and path, such as `GET /api/v3/mcp/1234`. */
  request: string;
  /** The event, in a few words that follow the request. */
  reason: string;
  /** The status of the answer, also where its body was cut. */
  status?: number | undefined;
  /** When the request was sent, by `now()`. */
  sentAt?: number;
  /** Node's code of a failed connection, such as `ECONNREFUSED`. */
  socketCode?: string | undefined;
  /** Whether no connection came about, so that nothing was sent. */
  neverConnected?: boolean | undefined;
  /** The environment variable that is wrong, where the request could not even begin. */
  wrongVariable?: string | undefined;
  /** Composio's number of the problem, such as 1151. */
  code?: number | undefined;
  /** Composio's name of the problem, such as `MCP_DuplicateServerName`. */
  slug?: string | undefined;
  suggestedFix?: string | undefined;
  /** Each single problem, where Composio lists them. */
  problems?: string[] | undefined;
  /** The service's text, sanitized and without keys. */
  message?: string | undefined;
  /** The headers that announce the end of an API, where there are any. */
  announcement?: string | undefined;
  /** The id that Composio's support asks for. */
  requestId?: string | undefined;
  /** How long Composio wants to be left alone. */
  retryAfterMs?: number | undefined;
  /** False where the answer is not in Composio's form: a proxy's page, or another server's. */
  isFromComposio?: boolean;
  /** Whose key the request had. */
  key?: KeyOwner;
  /** The successor of this part of the API, as Composio names it. */
  successor?: string | undefined;
}

/** A request to Composio that did not succeed. */
export class ComposioError extends Error {
  override readonly name: string = "ComposioError";
  /** How many attempts before this one may have been carried out. */
  earlierAttempts = 0;
  /** When the first attempt was sent that may have arrived, by `now()`. */
  firstSentAt: number | undefined;

  constructor(
    readonly details: ComposioErrorDetails,
    options?: ErrorOptions,
  ) {
    super(`${details.request}: ${details.reason}`, options);
    this.firstSentAt = details.sentAt;
  }

  /**
   * Whether Composio itself answered that what was asked for does not exist. A proxy's 404 does not count, and
   * neither does one that is about the route.
   */
  get isNotFound(): boolean {
    const { status, isFromComposio } = this.details;
    return status === 404 && isFromComposio === true && !this.isUnknownAuthConfig && !this.isUnknownRoute;
  }

  /** Whether the API has no such route: it was withdrawn, or the base URL is another one. */
  get isUnknownRoute(): boolean {
    const { status, slug = "", message = "" } = this.details;
    return status === 404 && (UNKNOWN_ROUTE_SLUG.test(slug) || UNKNOWN_ROUTE.test(message));
  }

  /**
   * Whether the API that was asked is no longer there, by its own word. Composio has answered 400 where it had retired
   * a route: "Creating connections on this endpoint … is no longer supported. Use POST /api/v3/… instead."
   */
  get isWithdrawn(): boolean {
    const { status, isFromComposio, message = "", suggestedFix = "" } = this.details;
    if (status !== 400 || isFromComposio !== true) {
      return status === 410;
    }
    const text = `${message} ${suggestedFix}`;
    return NO_LONGER.test(message) && SUCCESSOR.test(text) && PART_OF_API.test(text);
  }

  /** Whether Composio said something: in its slug, whose words count as written apart, its message or its problems. */
  says(words: RegExp): boolean {
    const { slug = "", message = "", problems = [] } = this.details;
    const apart = slug.replaceAll(/[_-]|(?<=[a-z])(?=[A-Z])/g, " ");
    return [apart, message, ...problems].some((text) => words.test(text));
  }

  /** Whether Composio said that an auth config does not exist. */
  get isUnknownAuthConfig(): boolean {
    return this.details.slug === UNKNOWN_AUTH_CONFIG;
  }

  /** Whether another server of the project has the name. The status differs between versions of the API. */
  get isDuplicateName(): boolean {
    const { slug, code, status } = this.details;
    const isOfNoOtherKind = slug === undefined || /duplicate|exist|taken/i.test(slug);
    return (
      slug === "MCP_DuplicateServerName" ||
      code === DUPLICATE_NAME_CODE ||
      (status === 409 && isOfNoOtherKind)
    );
  }

  /** Whether the request clashes with something that there is: a name perhaps, or another change. */
  get isConflict(): boolean {
    return this.isDuplicateName || this.details.status === 409;
  }

  /** Whether no connection came about. */
  get isUnreachable(): boolean {
    const { socketCode = "", neverConnected } = this.details;
    return neverConnected === true || UNREACHABLE.test(socketCode);
  }

  /** Whether the other end of the connection could not prove who it is. Nothing was sent to it. */
  get isUntrusted(): boolean {
    return UNTRUSTED.test(this.details.socketCode ?? "");
  }

  /** Whether the request has certainly not left this machine. */
  get wasNeverSent(): boolean {
    return this.isUnreachable || this.isUntrusted || this.details.kind === "unsent";
  }

  /** Whether the same request may succeed a little later. */
  get isTemporary(): boolean {
    const { kind, status = 0, socketCode = "" } = this.details;
    switch (kind) {
      case "refused":
        return status === 408 || status === 429 || status >= 500;
      case "network":
        return this.isUnreachable || BROKEN.test(socketCode);
      default:
        return kind === "timeout" || kind === "garbled";
    }
  }

  /** False where it is certain that Composio did not carry out the request. */
  get mayHaveBeenProcessed(): boolean {
    const { kind, status = 0, retryAfterMs } = this.details;
    switch (kind) {
      case "refused":
        return status === 408 || (status >= 500 && !(status === 503 && retryAfterMs !== undefined));
      case "network":
        return !this.wasNeverSent;
      case "unsent":
        return false;
      default:
        return true;
    }
  }
}

/** A create that Composio answered with an id, but not with the server that it promises. */
export class IncompleteCreateError extends ComposioError {
  override readonly name = "IncompleteCreateError";

  constructor(
    details: ComposioErrorDetails,
    readonly id: string,
    options?: ErrorOptions,
    /** The inputs that the create has not brought about, so that the state must not say that it has. */
    readonly undone: readonly string[] = [],
  ) {
    super(details, options);
  }
}
