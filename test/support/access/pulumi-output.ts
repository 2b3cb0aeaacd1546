import type { Properties } from "../../../provider/core/resource";

/** A resource as Pulumi writes it into a state. */
export interface State extends Properties {
  urn: string;
  type: string;
  inputs: Properties;
}

type Host = "dynamic" | "native";

const TYPES = { dynamic: "pulumi-nodejs:dynamic/composio:", native: "composio:index:" };

/** A resource of a state. */
export function resource(kind: string, name: string, inputs: Properties, more: Properties = {}): State {
  const { host = "native", stack = "dev", ...rest } = more;
  const type = `${TYPES[host as Host]}${kind}`;
  return {
    urn: `urn:pulumi:${stack}::shop::${type}::${name}`,
    type,
    custom: true,
    id: `${name}-id`,
    inputs,
    outputs: {},
    ...rest,
  };
}

export const session = (name: string, inputs: Properties, more?: Properties) =>
  resource("Session", name, { userId: "agent-7", ...inputs }, more);

/** The output of `pulumi stack export`. */
export function exported(...resources: readonly State[]): string {
  return JSON.stringify({ version: 3, deployment: { manifest: {}, resources } });
}

/** One step of a preview. */
export function step(op: string, before: State | undefined, after: State | undefined, more: Properties = {}) {
  return { op, urn: (after ?? before)?.urn, oldState: before, newState: after, ...more };
}

/** The output of `pulumi preview --json`. */
export function preview(
  steps: readonly Properties[],
  changeSummary: Properties = {},
  more: Properties = {},
): string {
  return JSON.stringify({ config: {}, steps, duration: 1, changeSummary, ...more });
}

const SIGNATURE = "4dabf18193072939515e22adb298388d";

/** A secret as a state holds it. */
export const secret = (content: Properties) => ({
  [SIGNATURE]: "1b47061264138c4ac30d75fd1eb44270",
  ...content,
});
