import * as errorAnswer from "../../../provider/composio/error-answer";
import { ComposioError } from "../../../provider/composio/errors";
import { type ComposioAnswer, ComposioHttp, type ComposioRequest } from "../../../provider/composio/http";
import { fieldsOf, nameAt } from "../../../tools/contract/schema";
import type { OperationUsage, Shape, Usage } from "../../../tools/contract/usage";
import { emulatorModule } from "./emulator-module";
import { type Route, watchRoutes } from "./emulator-routes";
import { newSeen, type Seen, usageOf } from "./seen";
import { addShape } from "./shape";
import { watched } from "./watched";

/** Watches the client and the emulators that it asks, from now on. What faults make of an answer does not count. */
export function recordUsage(): { usage(): Usage } {
  const routes = watchRoutes();
  const operations = new Map<string, Seen>();
  const readOfErrors = new Set<string>();
  const errorShape: Shape = {};
  const isFaulty = watchFaults();

  const seenOf = ({ method, path }: ComposioRequest): [Route, Seen] => {
    const route = routes.find(method, path);
    const seen = operations.get(route.name) ?? newSeen();
    operations.set(route.name, seen);
    return [route, seen];
  };

  const { send } = ComposioHttp.prototype;
  jest.spyOn(ComposioHttp.prototype, "send").mockImplementation(async function (
    this: ComposioHttp,
    request,
    timeoutMs,
  ): Promise<ComposioAnswer> {
    const [route, seen] = seenOf(request);
    noteRequest(seen, route, request);
    try {
      const answer = await send.call(this, request, timeoutMs);
      if (isFaulty(answer.requestId)) {
        return answer;
      }
      noteStatus(seen, answer.status);
      seen.answers.push(answer.body);
      return { ...answer, body: watched(answer.body, (path) => seen.read.add(path)) };
    } catch (error) {
      const { status, requestId } = error instanceof ComposioError ? error.details : {};
      if (status !== undefined && !isFaulty(requestId)) {
        noteStatus(seen, status);
      }
      throw error;
    }
  });

  const { errorFromAnswer } = errorAnswer;
  jest.spyOn(errorAnswer, "errorFromAnswer").mockImplementation((request, body, answer, hide) => {
    addShape(isFaulty(answer.requestId) ? {} : errorShape, body);
    return errorFromAnswer(
      request,
      watched(body, (path) => readOfErrors.add(path)),
      answer,
      hide,
    );
  });

  return {
    usage: () => ({
      operations: Object.fromEntries(
        routes
          .all()
          .map((route): [string, OperationUsage] => [
            route.name,
            usageOf(route, operations.get(route.name) ?? newSeen()),
          ])
          .sort(([some], [other]) => (pathOf(some) < pathOf(other) ? -1 : 1)),
      ),
      errors: [...readOfErrors].filter((path) => path in errorShape).sort(),
    }),
  };
}

/** Tells the answers that a fault has made or altered. */
function watchFaults(): (requestId: string | undefined) => boolean {
  const faulty = new Set<string>();
  const { Journal } = emulatorModule<typeof import("../../../emulator/journal/journal")>("journal/journal");
  const { addFault } = Journal.prototype;
  jest.spyOn(Journal.prototype, "addFault").mockImplementation(function (
    this: InstanceType<typeof Journal>,
    request,
    fault,
  ) {
    faulty.add(request.id);
    addFault.call(this, request, fault);
  });
  return (requestId = "") => faulty.has(requestId);
}

function noteRequest(
  seen: Seen,
  { body: schema }: Route,
  { version = "v3", query = {}, body }: ComposioRequest,
) {
  const fields = fieldsOf(schema ?? {});
  seen.versions.add(version);
  for (const name of Object.keys(query)) {
    // One parameter has its own name for each toolkit, such as `toolkit_versions[gmail]`.
    seen.query.add(name.replace(/\[.*\]$/, ""));
  }
  // By the emulator's schema, `credentials.client_id` is any key of the credentials.
  addShape(seen.request, body, (path) => nameAt(fields, path) ?? path);
}

const pathOf = (operation: string) => operation.split(" ").reverse().join(" ");

/** Any operation may refuse a key, whether its description says so or not. */
const OF_KEYS = [401, 403];

function noteStatus(seen: Seen, status: number): void {
  if (!OF_KEYS.includes(status)) {
    seen.statuses.add(status);
  }
}
