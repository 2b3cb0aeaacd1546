import * as pulumi from "@pulumi/pulumi";
import { withIdentity } from "../core/identity";
import { withSecretInputs } from "../core/secret-inputs";
import { version } from "../core/version";
import { dynamicType, nativeType, withCode } from "../resources/loader";
import { assertProviderLoads } from "./assert-provider-loads";
import { identityOf } from "./identity";
import { secretPathsOf } from "./secret-paths";

/** The resource that a class declares. */
interface Declared {
  /** The name of the class. */
  kind: string;
  /** The logical name. */
  name: string;
  /** The arguments of the program, undefined where the resource is only read. */
  args: object | undefined;
  opts: pulumi.CustomResourceOptions | undefined;
}

/** Gives the type, the properties and the options that stand for a class in what Pulumi gets. */
export type Host = (declared: Declared) => {
  type: string;
  properties: object;
  opts: pulumi.CustomResourceOptions;
};

/** The arguments of a class: of a program, of `get`, where the option `id` stands for the inputs, and of the other host. */
export type Declaring<Args> = [
  name: string,
  args: Args | undefined,
  opts?: pulumi.CustomResourceOptions,
  host?: Host,
];

/** The part of a class that not every class has. */
interface ClassOptions<Args> {
  /** Completes what a program gives. */
  given?(args: Args): object;
  /** The outputs that are secret, whatever the inputs are. */
  secretOutputs?: string[];
}

/**
 * Gives what Pulumi's own class takes for one of this package.
 *
 * @param outputs The outputs, undefined. Pulumi gives a resource only those that its properties name.
 */
export function declaredAs<Args extends object>(
  kind: string,
  [name, args, options, host = byDynamicProvider]: Declaring<Args>,
  outputs: object,
  { given = (each) => each, secretOutputs }: ClassOptions<Args> = {},
): [type: string, name: string, properties: object, opts: pulumi.CustomResourceOptions] {
  const inputs = options?.id || !args ? undefined : given(args);
  const { type, properties, opts } = host({ kind, name, args: inputs, opts: options });
  const ownOptions = secretOutputs
    ? pulumi.mergeOptions(opts, { additionalSecretOutputs: secretOutputs })
    : opts;
  return [type, name, { ...outputs, ...properties }, ownOptions];
}

/**
 * Declares a resource of Pulumi's dynamic-provider process.
 *
 * @throws Error if the program's folder cannot resolve this package by name, and with the option `import`.
 */
const byDynamicProvider: Host = (declared) => {
  assertArguments(declared);
  const { kind, name, args, opts } = declared;
  if (opts?.import) {
    throw new Error(
      `The resource option "import" does not work for the ${kind} "${name}", because Pulumi cannot import ` +
        `dynamic resources by it: run \`npx pulumi-composio import ${opts.import}\`, which prints a file for ` +
        `\`pulumi import --file\`, or read it with ${kind}.get.`,
    );
  }
  // Set where the Pulumi CLI runs the program. The Automation API runs an inline one elsewhere than its provider.
  if (process.env.PULUMI_NODEJS_ENGINE) {
    assertProviderLoads(process.cwd());
  }
  const inputs =
    args && withIdentity(withSecretInputs(args, secretPathsOf(args)), identityOf(name, opts?.parent));
  return {
    type: dynamicType(kind),
    properties: withCode(kind, inputs ?? {}),
    opts: withAlias(opts, nativeType(kind)),
  };
};

/** Declares a resource of the plugin, which takes over what the dynamic provider has made. */
export const byPlugin: Host = (declared) => {
  assertArguments(declared);
  const { kind, args, opts } = declared;
  return {
    type: nativeType(kind),
    properties: { ...args },
    opts: { version, ...withAlias(opts, dynamicType(kind)) },
  };
};

/** A program without types may leave the arguments out, where only `get` may. */
function assertArguments({ kind, name, args, opts }: Declared): void {
  // What is left of a list or a text, once it was spread.
  if (args && "0" in args) {
    throw new Error(
      `The ${kind} "${name}" takes an object of its inputs as the second argument, new ${kind}("${name}", { … }), and ` +
        "not a list or a text.",
    );
  }
  if (!args && opts && "id" in opts && !opts.id && !opts.urn) {
    throw new Error(
      `${kind}.get("${name}", …) needs an id as its second argument, a text that is not empty.`,
    );
  }
  if (!args && !opts?.id && !opts?.urn) {
    throw new Error(
      `The ${kind} "${name}" has no arguments: pass what it should be as the second one, ` +
        `new ${kind}("${name}", { … }), or read an existing one with ${kind}.get.`,
    );
  }
}

/** The state of a resource moves from one host to the other by the type that it has there. */
function withAlias(
  opts: pulumi.CustomResourceOptions | undefined,
  type: string,
): pulumi.CustomResourceOptions {
  return { ...opts, aliases: [...(opts?.aliases ?? []), { type }] };
}
