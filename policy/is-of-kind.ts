/** Whether a type is that of a kind of resource, in whichever host it is. */
export function isOfKind(type: string, kind: "ConnectedAccount" | "Project"): boolean {
  return new RegExp(`\\bcomposio:(index:)?${kind}$`).test(type);
}
