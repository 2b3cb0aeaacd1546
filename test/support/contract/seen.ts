import { fieldsOf } from "../../../tools/contract/schema";
import type { OperationUsage, Shape } from "../../../tools/contract/usage";
import type { Route } from "./emulator-routes";
import { addShape } from "./shape";

/** All that was seen of one operation. */
export interface Seen {
  versions: Set<string>;
  statuses: Set<number>;
  query: Set<string>;
  request: Shape;
  read: Set<string>;
  answers: unknown[];
}

export function newSeen(): Seen {
  return {
    versions: new Set(),
    statuses: new Set(),
    query: new Set(),
    request: {},
    read: new Set(),
    answers: [],
  };
}

/** Returns what is built on in one operation: what is used is what the client reads and the emulator answers. */
export function usageOf(
  route: Route,
  { versions, statuses, query, request, read, answers }: Seen,
): OperationUsage {
  const answered = answersShape(answers, read);
  const taken = Object.entries(Object.fromEntries(fieldsOf(route.body ?? {})));
  const isRead = (path: string) => read.has(path) || path.endsWith("[]");
  return {
    versions: [...versions].sort(),
    statuses: [...statuses].sort(),
    client: {
      query: [...query].sort(),
      request: sorted(request),
      response: sorted(filtered(answered, isRead)),
    },
    alternatives: [...read].filter((path) => !(path in answered)).sort(),
    emulator: {
      query: route.query.filter((name) => !query.has(name)).sort(),
      request: sorted(
        Object.fromEntries(taken.map(([path, { types }]) => [path, types])) as Shape,
        (path) => !(path in request),
      ),
      response: sorted(answered, (path) => !isRead(path)),
    },
  };
}

/** The parts of the answers. Those of an object that was read whole may have any key. */
function answersShape(answers: unknown[], read: Set<string>): Shape {
  const shape: Shape = {};
  for (const answer of answers) {
    addShape(shape, answer, (path) => {
      const any = path.replace(/[^.]+$/, "*");
      return read.has(any) ? any : path;
    });
  }
  return shape;
}

function filtered(shape: Shape, isWanted: (path: string) => boolean): Shape {
  return Object.fromEntries(Object.entries(shape).filter(([path]) => isWanted(path)));
}

function sorted(shape: Shape, isWanted: (path: string) => boolean = () => true): Shape {
  return Object.fromEntries(
    Object.entries(filtered(shape, isWanted)).sort(([some], [other]) => (some < other ? -1 : 1)),
  );
}
