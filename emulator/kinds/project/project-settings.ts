import { milliseconds } from "../../api/json-schemas";

/** Switches for projects. */
export interface ProjectSettings {
  /**
   * Status of the answer to a name that another project has.
   * @default 409
   */
  duplicateName: 400 | 409;
  /**
   * Whether the name of a deleted project is free again.
   * @default "free"
   */
  deletedNames: "free" | "held";
  /**
   * How reading answers for a deleted project: with 404, or with the project and `deleted: true`.
   * @default "missing"
   */
  deleted: "missing" | "shown";
  /**
   * Whether the lists have the deleted projects too.
   * @default false
   */
  listsDeleted: boolean;
  /**
   * Whether a new key has the permissions that were asked for, or may do everything.
   * @default "kept"
   */
  keyPermissions: "kept" | "ignored";
  /**
   * Whether a key that is to be revoked opens nothing any more, or is as it was. The answer is the same.
   * @default "carried out"
   */
  keyRevocations: "carried out" | "ignored";
  /**
   * Whether a project may be deleted, or is taken for the last one of the organization and refused with 403.
   * @default "allowed"
   */
  deletes: "allowed" | "refused";
  /**
   * The prefix of the ids of new ones.
   * @default "pr_"
   */
  ids: "pr_" | "proj_";
  /**
   * How old one is, in milliseconds, when GET and the lists begin to show it. Its name is taken from the beginning.
   * @default 0
   */
  lagMs: number;
}

export const DEFAULT_PROJECT_SETTINGS: Readonly<ProjectSettings> = {
  duplicateName: 409,
  deletedNames: "free",
  deleted: "missing",
  listsDeleted: false,
  keyPermissions: "kept",
  keyRevocations: "carried out",
  deletes: "allowed",
  ids: "pr_",
  lagMs: 0,
};

export const projectSwitches: Record<keyof ProjectSettings, object> = {
  duplicateName: { enum: [400, 409] },
  deletedNames: { enum: ["free", "held"] },
  deleted: { enum: ["missing", "shown"] },
  listsDeleted: { type: "boolean" },
  keyPermissions: { enum: ["kept", "ignored"] },
  keyRevocations: { enum: ["carried out", "ignored"] },
  deletes: { enum: ["allowed", "refused"] },
  ids: { enum: ["pr_", "proj_"] },
  lagMs: milliseconds,
};
