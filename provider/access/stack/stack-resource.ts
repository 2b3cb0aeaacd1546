import { isMap, mapIn, type Properties } from "../../core/values";
import { asSecret, readable, withNamedSecrets } from "../hidden";

/** A resource of a state, or of a preview. */
export interface StackResource {
  /** The URN. */
  readonly urn: string;
  /** The type, as Pulumi prints it. */
  readonly type: string;
  /** The id at Composio. Unknown in a preview of a create. */
  readonly id: unknown;
  /** The inputs, by `readable`. Of one that the program only reads, what it has. */
  readonly inputs: Properties;
  /** The outputs, by `readable`. */
  readonly outputs: Properties;
  /** The URNs that it had before. */
  readonly aliases: readonly string[];
  /** The URNs that an input comes from, by its name. */
  readonly dependencies: Readonly<Record<string, readonly string[]>>;
  /** Only read by the program, and not managed. */
  readonly isRead: boolean;
  /** Stays at Composio when it leaves the stack. */
  readonly isRetained: boolean;
  /** Replaced already, and still to be deleted. */
  readonly isPending: boolean;
}

/**
 * Reads a resource of `pulumi stack export` or of a step of `pulumi preview --json`.
 *
 * @returns Undefined for what is none.
 */
export function stackResource(state: unknown): StackResource | undefined {
  if (!isMap(state) || typeof state.urn !== "string" || typeof state.type !== "string") {
    return undefined;
  }
  const isRead = state.external === true;
  const outputs = withoutSecretOutputs(mapOf(readable(state.outputs)), state.additionalSecretOutputs);
  const inputs = withoutSecretOutputs(mapOf(readable(state.inputs)), state.additionalSecretOutputs);
  return {
    urn: state.urn,
    type: state.type,
    id: state.id,
    inputs: isRead ? { ...outputs, ...inputs } : inputs,
    outputs,
    aliases: textsOf(state.aliases),
    dependencies: Object.fromEntries(
      Object.entries(mapOf(state.propertyDependencies)).map(([input, urns]) => [input, textsOf(urns)]),
    ),
    isRead,
    isRetained: state.retainOnDelete === true,
    isPending: state.delete === true,
  };
}

/** The resource with its secrets named, but those of the inputs that differ. */
export function withSameSecrets(resource: StackResource, differs: (input: string) => boolean): StackResource {
  const inputs = Object.entries(resource.inputs).map(([name, value]) => [
    name,
    differs(name) ? value : withNamedSecrets(value, name),
  ]);
  return { ...resource, inputs: Object.fromEntries(inputs) };
}

/** A value that a state calls secret is secret in whichever form it stands there. */
function withoutSecretOutputs(properties: Properties, names: unknown): Properties {
  const secret = new Set(textsOf(names));
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, secret.has(name) ? asSecret(value) : value]),
  );
}

function mapOf(value: unknown): Properties {
  return mapIn(value);
}

function textsOf(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((each) => typeof each === "string") : [];
}
