import { type InvokeRequest, InvokeResponse } from "@pulumi/pulumi/proto/provider_pb";
import { ComposioError } from "../../composio/errors";
import type { Properties } from "../../core/resource";
import { UserError } from "../../core/user-error";
import { explainError } from "../../resources/explain";
import type { FunctionDefinition } from "../../resources/function";
import { argumentMistakes } from "../../resources/function-arguments";
import { FUNCTIONS } from "../../resources/function-list";
import { failures } from "./failures";
import type { Plugin } from "./plugin";
import { receive, send } from "./wire";

/** Asks Composio what a program wants to know. */
export async function invoke(plugin: Plugin, request: InvokeRequest): Promise<InvokeResponse> {
  const token = request.getTok();
  const definition = FUNCTIONS.find(({ name }) => token === `composio:index:${name}`);
  if (!definition) {
    throw new UserError(`This version of the plugin "composio" has no function ${token}.`);
  }
  const args = receive(request.getArgs()).values;
  const mistakes = argumentMistakes(definition, args);
  const response = new InvokeResponse();
  response.setFailuresList(failures(mistakes));
  if (mistakes.length === 0) {
    response.setReturn(send(await ask(plugin, definition, args)));
  }
  return response;
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
