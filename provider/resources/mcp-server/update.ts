import { setTimeout as sleep } from "node:timers/promises";
import type { dynamic } from "@pulumi/pulumi";
import { ComposioError } from "../../composio/errors";
import { unlessFails } from "../../composio/unless-fails";
import { isSame, isSameIgnoringCase } from "../../core/compare";
import { UserError } from "../../core/user-error";
import type { ServersOfRun } from "../../run/servers-of-run";
import type { ComposioApi } from "../api";
import { NameTakenError } from "./create-once";
import { changedInputs, contradictions } from "./diff";
import { fieldsOf } from "./fields";
import { withNameFreed } from "./free-name";
import { type InputName, isCreateOnly, type McpServerInputs } from "./inputs";
import { isComplete, type KnownOutputs, outputsAfterWrite } from "./outputs";
import type { McpServerObject } from "./server-object";
import { withAllToolkits, withTogether } from "./toolkits";

/** A service may answer an update before it shows everywhere. */
const LATE_MS = 1_000;

/** Sends only what changed. After an incomplete create nothing is known for sure, so everything is sent. */
export async function update(
  api: ComposioApi,
  run: ServersOfRun,
  id: string,
  olds: KnownOutputs,
  news: McpServerInputs,
): Promise<dynamic.UpdateResult> {
  const changed = changedInputs(isComplete(olds) ? olds : {}, news).filter((name) => !isCreateOnly(name));
  const sent = withTogether(changed, news);
  const wanted = sent.includes("toolkits") ? await withAllToolkits(api, news) : news;
  const change: Change = { id, olds, wanted, sent };
  const answered = await withNameFreed(api, run, news.name, () =>
    // What gives the server a passing name waits for this.
    run.oneAtATime(id, async () => {
      const server = await send(api, change);
      run.named(id, news.name);
      return server;
    }),
  );
  const server = await ifTaken(api, change, answered);
  return { outs: outputsAfterWrite(server, news, sent, olds) };
}

interface Change {
  id: string;
  olds: KnownOutputs;
  wanted: McpServerInputs;
  /** The inputs that the request sets. */
  sent: InputName[];
}

/** Sends the update. If the answer is lost, the server is read, and has been updated if it has what was sent. */
async function send({ mcpServers }: ComposioApi, change: Change): Promise<McpServerObject> {
  const { id, wanted, sent } = change;
  try {
    return await mcpServers.update(id, fieldsOf(wanted, sent));
  } catch (error) {
    if (!(error instanceof ComposioError)) {
      throw error;
    }
    if (error.isDuplicateName) {
      const lookup = await unlessFails(mcpServers.findByName(wanted.name));
      throw new NameTakenError(error, lookup?.server);
    }
    // That nobody answers now adds nothing to the first error.
    const server = error.mayHaveBeenProcessed ? await unlessFails(mcpServers.find(id)) : undefined;
    if (!server || refused(change, server).length > 0) {
      throw error;
    }
    return server;
  }
}

/**
 * Looks once more at a server that is not as it was sent.
 *
 * @throws UserError that names what Composio did not take, although it answered that it did.
 */
async function ifTaken(
  api: ComposioApi,
  change: Change,
  answered: McpServerObject,
): Promise<McpServerObject> {
  if (refused(change, answered).length === 0) {
    return answered;
  }
  await sleep(LATE_MS);
  const server = (await api.mcpServers.find(change.id)) ?? answered;
  const names = refused(change, server);
  if (names.length > 0) {
    throw new UserError(
      `could not update the MCP server "${change.wanted.name}": Composio answered that it is updated, but its ` +
        `${names.join(", ")} ${names.length > 1 ? "are" : "is"} not as declared. Look at the server with the id ` +
        `${change.id} in Composio, and correct what it does not accept, or run \`pulumi up\` again.`,
    );
  }
  return server;
}

/** What of that was sent the server has not got: it has something else, or still what it had before. */
function refused({ olds, wanted, sent }: Change, server: McpServerObject): InputName[] {
  const contradicting = contradictions(server, wanted);
  const isAsBefore = (name: "toolkits" | "allowedTools", actual: string[] | undefined) =>
    actual !== undefined && isSame(actual, olds[name]) && !isSameIgnoringCase(actual, wanted[name] ?? actual);
  return sent.filter(
    (name) =>
      contradicting.includes(name) ||
      (name === "allowedTools" && isAsBefore(name, server.allowed_tools)) ||
      (name === "toolkits" && isAsBefore(name, server.toolkits)),
  );
}
