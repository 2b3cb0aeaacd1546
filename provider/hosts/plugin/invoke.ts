import { type InvokeRequest, InvokeResponse } from "@pulumi/pulumi/proto/provider_pb";
import { ComposioError } from "../../composio/errors";
import { didYouMean } from "../../core/nearest";
import type { Failure, Properties } from "../../core/resource";
import { UserError } from "../../core/user-error";
import { explainError } from "../../resources/explain";
import type { FunctionDefinition } from "../../resources/function";
import { FUNCTIONS } from "../../resources/function-list";
import { failures } from "./failures";
import type { Plugin } from "./plugin";
import { argumentsOf } from "./schema";
import { receive, send } from "./wire";

/** Asks Composio what a program wants to know. */
export async function invoke(plugin: Plugin, request: InvokeRequest): Promise<InvokeResponse> {
  const token = request.getTok();
  const definition = FUNCTIONS.find(({ name }) => token === `composio:index:${name}`);
  if (!definition) {
    throw new UserError(`This version of the plugin "composio" has no function ${token}.`);
  }
  const args = receive(request.getArgs()).values;
  const mistakes = mistakesOf(definition, token, args);
  const response = new InvokeResponse();
  response.setFailuresList(failures(mistakes));
  if (mistakes.length === 0) {
    response.setReturn(send(await ask(plugin, definition, args)));
  }
  return response;
}

function mistakesOf(
  definition: FunctionDefinition<never, object>,
  token: string,
  args: Properties,
): Failure[] {
  const { names, required } = argumentsOf(token);
  const misspelt = Object.keys(args)
    .filter((name) => !names.includes(name))
    .map((property) => ({
      property,
      reason: `is not an argument of ${definition.name}; ${didYouMean(property, names, `the arguments are ${names.join(", ")}`)}`,
    }));
  const missing = required
    .filter((name) => args[name] === undefined)
    .map((property) => ({ property, reason: "is missing" }));
  const found = [...misspelt, ...missing];
  const mistake = found.length === 0 ? definition.mistake?.(args as never) : undefined;
  return mistake ? [mistake] : found;
}

async function ask(
  plugin: Plugin,
  definition: FunctionDefinition<never, object>,
  args: Properties,
): Promise<object> {
  try {
    return await definition.ask(plugin.run.api, args as never);
  } catch (error) {
    throw error instanceof ComposioError
      ? new UserError(explainError("look up", definition.what(args as never), error))
      : error;
  }
}
