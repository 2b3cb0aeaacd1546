/**
 * The resources and functions of the plugin. Their names and arguments are those of `pulumi-composio`, so that a
 * program moves from one to the other by its import, and its state with it.
 *
 * @packageDocumentation
 */

import "../program/native/resource-references";

export * from "../program/enums";
export * from "../program/native/classes";
export * from "../program/native/connection-functions";
export * from "../program/native/functions";
export { Provider, type ProviderArgs } from "../program/native/provider";
