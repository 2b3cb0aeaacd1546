import * as pulumi from "@pulumi/pulumi";
import { CustomAuthMode } from "../resources/custom-toolkit/custom-toolkit-enums";
import type { CustomAuthSchemeArgs } from "./auth-scheme-args";
import { isPlain } from "./is-plain";

type Schemes = pulumi.Input<pulumi.Input<CustomAuthSchemeArgs>[]>;

/** Makes headers secret, whatever the program wrote, and nothing else where it wrote plain values. */
export function withSecretHeaders(schemes: Schemes): Schemes {
  return Array.isArray(schemes) ? schemes.map(secretParts) : pulumi.secret(schemes);
}

function secretParts(scheme: pulumi.Input<CustomAuthSchemeArgs>): pulumi.Input<CustomAuthSchemeArgs> {
  if (!isPlain(scheme)) {
    return pulumi.secret(scheme);
  }
  return scheme.mode === CustomAuthMode.ApiKey && scheme.headers !== undefined
    ? { ...scheme, headers: pulumi.secret(scheme.headers) }
    : scheme;
}
