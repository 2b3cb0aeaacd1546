import type { Readable } from "node:stream";
import type { FastifyReply } from "fastify";
import { internalError } from "../api/api-error";
import { DEPRECATION } from "../api/deprecation";
import { resetConnection } from "../api/reset-connection";
import type { Pauses } from "../time/pauses";
import { answerWith } from "./answer-with";
import { asBadGateway, BAD_GATEWAY_PAGE } from "./bad-gateway";
import type { BreakdownFault, DelayFault, Fault } from "./fault";
import {
  alteredFields,
  alteredItems,
  firstHalf,
  largerThan,
  onlyFields,
  withHostileFields,
} from "./faulty-bodies";
import { breakingStream, endlessStream } from "./faulty-streams";

const DEFAULT_BYTES = 20_000_000;

/** Applies a fault to the answer to a processed request, and returns the body to send in the place of `json`. */
export async function applyAfter(
  fault: Fault,
  reply: FastifyReply,
  json: string,
  pauses: Pauses,
): Promise<string | Readable> {
  switch (fault.kind) {
    case "delay":
    case "reset":
    case "error":
    case "bad-gateway":
      return fault.when === "after" ? breakDown(fault, reply, json, pauses) : json;
    case "empty-body":
      return "";
    case "truncated":
      if (fault.cut !== "connection") {
        return firstHalf(json);
      }
      reply.header("content-length", Buffer.byteLength(json));
      return breakingStream(firstHalf(json));
    case "missing-fields":
      return onlyFields(json, fault.keep ?? ["id"]);
    case "endless-body":
      return endlessStream();
    case "oversized":
      return largerThan(fault.bytes ?? DEFAULT_BYTES, json);
    case "hostile-json":
      return withHostileFields(json);
    case "deprecation":
      reply.headers(DEPRECATION);
      return json;
    case "answer":
      return fault.when === "after" ? (answerWith(fault, reply) ?? "") : json;
    case "altered":
      return fault.of === "items" ? alteredItems(json, fault) : alteredFields(json, fault);
    default:
      return json;
  }
}

async function breakDown(
  fault: DelayFault | BreakdownFault,
  reply: FastifyReply,
  json: string,
  pauses: Pauses,
): Promise<string> {
  switch (fault.kind) {
    case "delay":
      if (!(await pauses.wait(fault.ms))) {
        resetConnection(reply);
      }
      return json;
    case "reset":
      resetConnection(reply);
      return json;
    case "error":
      reply.code(500);
      return JSON.stringify(internalError().envelope(reply.request.id));
    case "bad-gateway":
      asBadGateway(reply);
      return BAD_GATEWAY_PAGE;
  }
}
