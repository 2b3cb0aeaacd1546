import * as pulumi from "@pulumi/pulumi";
import type { FunctionDefinition } from "../../core/function";
import { argumentMistakes, givenArguments } from "../../core/function-arguments";
import { hiding } from "../../core/hiding";
import type { Path } from "../../core/secret-inputs";
import { textsAt } from "../../core/secret-texts";
import type { ComposioApi } from "../../resources/api";
import { secretPathsOf } from "../secret-paths";

/** Options of a look-up in its `…Output` form. */
export interface LookupOptions {
  /** Resources that have to be there before Composio is asked. */
  dependsOn?: pulumi.Input<pulumi.Input<pulumi.Resource>[]> | pulumi.Input<pulumi.Resource>;
}

/**
 * Asks Composio, with the same configuration, retries and errors as the resource has.
 *
 * @param secrets Where the arguments are secret.
 * @throws Error when the arguments are wrong, and pulumi.RunError when Composio cannot be asked, refuses, or has no such
 * thing.
 * @internal
 */
export async function lookUp<Args extends object, Result>(
  definition: FunctionDefinition<Args, Result, ComposioApi>,
  args: Args,
  secrets: readonly Path[] = [],
): Promise<Result> {
  const mistakes = argumentMistakes(definition, args);
  if (mistakes.length > 0) {
    throw new Error(`${definition.name}: ${mistakes.map(({ reason }) => reason).join("; ")}.`);
  }
  const given = givenArguments(args) as Args;
  // Loaded with the first look-up, because this brings axios and zod, and most programs make none.
  const { askComposio }: typeof import("./ask-composio") = require("./ask-composio");
  return hiding(
    () => textsAt(args, secrets),
    () => askComposio(definition.what(given), (api) => definition.ask(api, given)),
  );
}

/**
 * The form of a look-up that takes outputs. It waits for its arguments and for `dependsOn`. Where a preview does not
 * know one of them yet, nothing is asked and the result is unknown as well.
 *
 * @param args The arguments, each of which may be an output.
 * @internal
 */
export function lookUpOutput<Args extends object, Result>(
  definition: FunctionDefinition<Args, Result, ComposioApi>,
  args: object,
  { dependsOn = [] }: LookupOptions = {},
): pulumi.Output<Result> {
  const identities = pulumi
    .output(dependsOn)
    .apply((resources) => pulumi.all([resources].flat().map(identityOf)));
  return pulumi
    .all([pulumi.output(args), secretPathsOf(args), identities])
    .apply(([known, secrets]) => lookUp(definition, known as Args, secrets));
}

/** Unknown in a preview until the resource exists, or all that a component holds. */
function identityOf(resource: pulumi.Resource): pulumi.Output<unknown> {
  if (pulumi.CustomResource.isInstance(resource)) {
    return resource.id;
  }
  // Pulumi's own `dependsOn` waits for a component in the same way.
  const component: ComponentInternals = resource;
  const constructed = Promise.resolve(component.__data).then(() => undefined);
  return pulumi
    .all([resource.urn, constructed])
    .apply(() => pulumi.all([...(component.__childResources ?? [])].map(identityOf)));
}

/** Members that every component of Pulumi's SDK has, of which its types tell the first alone. */
interface ComponentInternals extends Pick<pulumi.Resource, "urn"> {
  /** Ends when the component is constructed. */
  __data?: Promise<unknown>;
  /** Grows while the component is constructed. */
  __childResources?: Set<pulumi.Resource>;
}
