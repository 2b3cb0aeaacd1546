import type { FastifyReply, FastifyRequest } from "fastify";
import { checkCredentials } from "../api/credentials";
import { belowPrefix, isApiPath, pathOf } from "../api/paths";
import type { RequestFacts } from "../api/request-pattern";
import { usersIn } from "../api/users-of-request";
import { applyBefore } from "../faults/apply-before";
import type { Fault } from "../faults/fault";
import { answerByStub } from "../stubs/answer-by-stub";
import type { EmulatorContext } from "./emulator-context";

/** Answers a request by a stub where one matches. It needs a key as every request to the API does, and meets faults. */
export async function answerDeclared(
  request: FastifyRequest,
  reply: FastifyReply,
  context: EmulatorContext,
): Promise<FastifyReply | undefined> {
  const { journal, keys, pauses, stubs } = context;
  const stub = stubs.take(factsOf(request, context));
  if (!stub) {
    return undefined;
  }
  journal.addAnswerer(request, "stub");
  // A route has checked it.
  if (request.is404 && isApiPath(pathOf(request.url))) {
    checkCredentials(request, keys, 403);
  }
  takeFault(request, context);
  return (await meetFault(request, reply, context)) ?? answerByStub(stub, reply, pauses);
}

/** Takes the fault that a request meets, if there is one. */
export function takeFault(request: FastifyRequest, context: EmulatorContext): Fault | null {
  request.fault = context.faults.take(request.routeOptions.config.operation, factsOf(request, context));
  return request.fault;
}

/** Applies the fault that a request has met, as far as it comes before the processing. */
export async function meetFault(
  request: FastifyRequest,
  reply: FastifyReply,
  { journal, pauses, staleReads }: EmulatorContext,
): Promise<FastifyReply | undefined> {
  const { fault, method } = request;
  if (!fault) {
    return undefined;
  }
  journal.addFault(request, fault.kind);
  if (fault.kind === "stale" && method !== "GET") {
    void staleReads.begin(pauses.wait(fault.ms));
  }
  return applyBefore(fault, reply, pauses);
}

function factsOf(request: FastifyRequest, { ofProjects }: EmulatorContext): RequestFacts {
  const path = pathOf(request.url);
  return {
    method: request.method,
    path,
    query: request.query as Record<string, unknown>,
    body: request.body ?? null,
    headers: request.headers,
    // Every request has facts, and few patterns ask for its users.
    get users() {
      return [...usersIn(request), ...usersOfSession(path, ofProjects)];
    },
  };
}

/** The user of the session that a path is about. */
function usersOfSession(path: string, ofProjects: EmulatorContext["ofProjects"]): string[] {
  const id = /^(?:\/tool_router)(?:\/session)?\/(?<id>[^/]+)/.exec(belowPrefix(path))?.groups?.id;
  return id === undefined
    ? []
    : ofProjects.all().flatMap(({ sessions }) => sessions.find(id)?.config.user_id ?? []);
}
