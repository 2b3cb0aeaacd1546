import type { NameOfItems } from "../composio/cursor-list";
import type { ComposioAnswer, ComposioRequest } from "../composio/http";
import type { KeyOwner } from "../composio/keys";
import type { z } from "../core/zod";

export type Query = NonNullable<ComposioRequest["query"]>;

/** The words by which Composio says that one object is missing. Anything else that is missing leaves it in doubt. */
export interface Gone {
  /** The words of messages for the kind, as a regular expression. */
  noun: string;
  /** The slug of an answer that can only be about the object whose path was asked for. */
  slug?: RegExp;
  /**
   * The question where Composio says that something is missing, and not what: its whole list, or another route below
   * the path of the object.
   */
  otherwise: "list" | { route: string };
}

/** The documented answer to a delete. An answer that says less, or something else, is settled by a look. */
interface Deleted {
  /** The field that is true, or of a status, `success`. Left out where to name the object is to say that it is deleted. */
  flag?: "success" | "deleted" | "status";
  /** A field that says as much as the flag, where the flag is left out. */
  instead?: "revoke_job_id";
  /** The field that names the object, where the answer has to. */
  id?: "id" | "session_id" | "trigger_id";
}

/** @throws ComposioError when the answer is no such object, another one, or one that is marked as deleted. */
type Read<Remote> = (answer: ComposioAnswer, id: string, origin: string) => Remote;

/** The part of an endpoint that one kind of object has of its own. */
export interface EndpointDefinition<Remote extends { id: string }> {
  /** The words of messages for an object, such as `webhook subscription`. */
  label: string;
  /** The form of an id, such as `ws_1a2b3c4d`. */
  example: string;
  version?: "v3" | "v3.1";
  /** Whose key the requests take; the project's unless given. */
  key?: KeyOwner;
  /** The path of the list, where objects are below it. */
  path: string;
  /** The same for a delete, where it is another. */
  deletePath?: string;
  /** The form that an id must have so that a request can name the object; `PLAIN_ID` unless given. */
  id?: RegExp;
  /** Whether two ids are of one object; equal unless given. */
  isSameId?(some: string, other: string): boolean;
  /** The query of a read. */
  query?: Query;
  /** The query by which the list names one object, where objects have no path of their own. */
  queryOf?(id: string): Query;
  /** The schema of an object, or what reads one. */
  read: z.ZodType<Remote, z.ZodTypeDef, unknown> | Read<Remote>;
  /** The successor of these endpoints, as Composio names it. */
  successor?: string;
  /** The area of a key's permissions that its list takes. */
  area?: string;
  /** The list. A kind that has none says nothing. */
  list?: {
    query: Query;
    /** The schema of an item, where `read` is none. Without either the list is not by cursor. */
    item?: z.ZodType<Remote, z.ZodTypeDef, unknown>;
    isLive?(remote: Remote): boolean;
    /** The path where it is not that of the objects. */
    path?: string;
    /** The name under which an answer has its items; `items` unless given. */
    nameOfItems?: NameOfItems;
  };
  gone: Gone;
  /** Left out where even that answer is settled by a look: a new object may need the id that the old one still shows. */
  deleted?: Deleted;
  /** Some versions show what is deleted for ever, and list it no more. It counts after a delete that was accepted. */
  isShownDeleted?: true;
}

/** The ids that Composio gives are such, as `ac_1a2b3c4d`. None may change the path that a request goes to. */
export const PLAIN_ID = /^[A-Za-z0-9_~-][A-Za-z0-9._~:-]{0,127}$/;
