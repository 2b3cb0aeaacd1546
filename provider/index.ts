export * from "./program/classes";
export * from "./program/enums";
export * from "./program/functions";
export type { LookupOptions } from "./program/functions/look-up";
