import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { KINDS } from "../kinds";
import type { EmulatorContext } from "./emulator-context";
import type { EmulatorSettings } from "./emulator-settings";

type Registration = (app: FastifyInstance, context: EmulatorContext) => void;

/** A kind as the server has it. */
interface ServedKind {
  /** Its endpoints, below the prefix of each version of the API. */
  readonly routes: readonly Registration[];
  /** Addresses that do not belong to the API. */
  readonly addresses?: Registration;
  /** The routes for other processes that look behind the API. */
  readonly control?: Registration;
  /** Formats of texts that the schemas of its requests name. */
  readonly formats?: (settings: EmulatorSettings) => Record<string, (text: string) => boolean>;
  /** Throws the answer to a request that its switches refuse, whatever it asks for. */
  readonly check?: (request: FastifyRequest, reply: FastifyReply, settings: EmulatorSettings) => void;
  /** The status of the answer to a key that lacks a right; undefined where a path is not of this kind. */
  readonly lackingPermission?: (path: string, settings: EmulatorSettings) => 401 | 403 | undefined;
}

export const SERVED_KINDS: readonly ServedKind[] = Object.values(KINDS);
