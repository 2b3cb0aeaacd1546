import { type InvokeRequest, InvokeResponse } from "@pulumi/pulumi/proto/provider_pb";
import type { FunctionDefinition } from "../../core/function";
import { argumentMistakes } from "../../core/function-arguments";
import { hidden, hiding } from "../../core/hiding";
import type { Properties } from "../../core/resource";
import { textsAt } from "../../core/secret-texts";
import { UserError } from "../../core/user-error";
import { failedLookup } from "../../objects/failed-lookup";
import type { ComposioApi } from "../../resources/api";
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
  const { values: args, secrets } = receive(request.getArgs());
  const mistakes = argumentMistakes(definition, args);
  const response = new InvokeResponse();
  response.setFailuresList(failures(mistakes));
  if (mistakes.length === 0) {
    response.setReturn(
      send(
        await hiding(
          () => textsAt(args, secrets),
          () => ask(plugin, definition, args),
        ),
      ),
    );
  }
  return response;
}

async function ask(
  plugin: Plugin,
  definition: FunctionDefinition<object, object, ComposioApi>,
  args: Properties,
): Promise<object> {
  const { run } = plugin;
  try {
    return await definition.ask(run.api, args);
  } catch (error) {
    const reason = failedLookup(definition.what(args), error);
    throw reason === undefined ? error : new UserError(hidden(run.redact(reason)), { cause: error });
  }
}
