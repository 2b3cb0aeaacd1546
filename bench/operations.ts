/** The operations that are measured of a program with servers, in the order of a server's life, each with the CLI's arguments. */
const ARGUMENTS = {
  "create-preview": ["preview"],
  create: ["up", "--yes", "--skip-preview"],
  preview: ["preview", "--expect-no-changes"],
  up: ["up", "--yes", "--skip-preview", "--expect-no-changes"],
  refresh: ["refresh", "--yes", "--skip-preview", "--expect-no-changes"],
  destroy: ["destroy", "--yes", "--skip-preview"],
} as const;

export type OperationName = keyof typeof ARGUMENTS;

export const OPERATIONS = Object.keys(ARGUMENTS) as OperationName[];

export function argumentsOf(operation: OperationName): string[] {
  return [...ARGUMENTS[operation]];
}

/** Returns the operations that have to run so that the wanted ones can: nothing is there to look at before a create. */
export function operationsToRun(wanted: readonly OperationName[]): OperationName[] {
  const isOnlyCreatePreview = wanted.every((operation) => operation === "create-preview");
  return OPERATIONS.filter(
    (operation) =>
      wanted.includes(operation) || (!isOnlyCreatePreview && ["create", "destroy"].includes(operation)),
  );
}
