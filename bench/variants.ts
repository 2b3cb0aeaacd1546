/**
 * The programs that are compared: one without a resource, one of a provider that does nothing, one of this
 * provider, the same by the plugin, and one of a provider that is serialized into the state.
 */
export type Variant = "empty" | "floor" | "ours" | "native" | "closure";
