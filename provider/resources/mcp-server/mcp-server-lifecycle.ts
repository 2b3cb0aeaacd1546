import type { dynamic } from "@pulumi/pulumi";
import { ComposioError } from "../../composio/errors";
import { check } from "../../core/check";
import { inertLine } from "../../core/inert";
import { hasUnknown } from "../../core/unknown";
import { UserError } from "../../core/user-error";
import { Absences, DoubtfulAbsenceError } from "../../run/absences";
import { ServersOfRun } from "../../run/servers-of-run";
import type { ComposioApi } from "../api";
import { create } from "./create";
import { deleteServer } from "./delete";
import { diff } from "./diff";
import { explain, explainDoubtfulAbsence, type Operation } from "./explain";
import type { McpServerInputs } from "./inputs";
import type { KnownOutputs } from "./outputs";
import type { Preflight } from "./preflight";
import { read } from "./read";
import { update } from "./update";

type Properties = Record<string, unknown>;

export interface LifecycleOptions {
  /** What `check` asks of Composio. Nothing unless given. */
  preflight?: Pick<Preflight, "failures">;
  /** Gets what the user should know although nothing failed. */
  notify?: (notice: string) => void;
}

/**
 * The life cycle of an MCP server, for whichever host speaks to Pulumi's engine. One stands for one run.
 *
 * @param connect Gives the API. It is called by the steps that need it alone, and may throw, so that `diff` works
 * without an API key.
 */
export function mcpServerLifecycle(connect: () => ComposioApi, options: LifecycleOptions = {}) {
  const { preflight, notify = () => {} } = options;
  const run = new ServersOfRun();
  const absences = new Absences();
  return {
    async check(olds: Properties, news: Properties): Promise<dynamic.CheckResult> {
      const checked = check(olds, news);
      const isValid = checked.failures.length === 0;
      return isValid && preflight
        ? { ...checked, failures: await preflight.failures(olds, checked.inputs) }
        : checked;
    },
    async diff(id: string, olds: KnownOutputs, news: McpServerInputs): Promise<dynamic.DiffResult> {
      const result = diff(olds, news);
      if (olds.name !== undefined && !hasUnknown(news.name)) {
        run.declare(id, {
          now: olds.name,
          wanted: news.name,
          isReplaced: (result.replaces ?? []).length > 0,
        });
      }
      return result;
    },
    create: (inputs: McpServerInputs) =>
      explained("create", inputs.name, () => create(connect(), run, inputs, notify)),
    read: (id: string, known: KnownOutputs) =>
      explained("read", known.name ?? id, () => read(connect(), absences, id, known)),
    update: (id: string, olds: KnownOutputs, news: McpServerInputs) =>
      explained("update", news.name, () => update(connect(), run, id, olds, news)),
    delete: (id: string, known: KnownOutputs) =>
      explained("delete", known.name ?? id, () => deleteServer(connect(), run, absences, id, known, notify)),
  };

  async function explained<T>(operation: Operation, server: string, step: () => Promise<T>): Promise<T> {
    const what = `the MCP server "${inertLine(server)}"`;
    try {
      return await step();
    } catch (error) {
      if (error instanceof ComposioError) {
        throw new UserError(explain(operation, what, error, run));
      }
      throw error instanceof DoubtfulAbsenceError
        ? new UserError(explainDoubtfulAbsence(operation, what, error))
        : error;
    }
  }
}
