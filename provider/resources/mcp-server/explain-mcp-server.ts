import { type ComposioError, IncompleteCreateError } from "../../composio/errors";
import type { Operation } from "../../core/resource";
import { TakenError } from "../../objects/creation";
import { mayExist } from "../../objects/explain";
import { ifRenamed } from "../../objects/owner";
import type { ObjectsOfRun } from "../../run/objects-of-run";

/** Advises what to do next where a server knows better than any resource. */
export function nextStep(operation: Operation, error: ComposioError, run: ObjectsOfRun): string | undefined {
  if (error instanceof IncompleteCreateError) {
    return `the server exists, with the id ${error.id}, and Pulumi keeps it. Run \`pulumi up\` again, which completes it.`;
  }
  const [existing] = error instanceof TakenError ? error.existing : [];
  if (error instanceof TakenError && existing) {
    return nameTaken(operation, error, existing.id, run);
  }
  if (error.isDuplicateName && operation !== "delete") {
    return (
      "names are unique in a Composio project, and it is not known which server has this one; choose another name, " +
      "or look for that server in Composio."
    );
  }
  if (error.isUnknownAuthConfig || (operation === "create" && error.isNotFound)) {
    return "check authConfigIds; each must exist in the Composio project that the API key belongs to.";
  }
  if (mayExist(operation, error)) {
    return (
      "the server may exist all the same. Run `pulumi up` again; if the name is then taken by a server that nobody " +
      "else declares, set adoptExisting: true to go on with that server."
    );
  }
  return undefined;
}

function nameTaken(operation: Operation, error: TakenError, id: string, run: ObjectsOfRun): string {
  const taken = `the server with the id ${id} has this name, and names are unique in a Composio project`;
  if (run.has(id)) {
    return `${taken}: ${whoOfProgramHas(run, id)}`;
  }
  if (operation !== "create") {
    return `${taken}. Choose another name, or rename that server first.`;
  }
  return error.mayBeOurs
    ? `${taken}.${error.doubt} If nobody else declares that server, set adoptExisting: true to go on with it; otherwise ` +
        "choose another name."
    : `${taken}. ${ifRenamed("server")}. If an interrupted run of this stack created it, set adoptExisting: true to go on with it. ` +
        "Otherwise choose another name: a stack that was renamed keeps its servers, with the names that this one asks for.";
}

/** Says which resource of the program has a server, and what to do where two of them want it. */
export function whoOfProgramHas(run: ObjectsOfRun, id: string): string {
  return run.isReplaced(id)
    ? "it is the server that this one replaces, and it stays because of retainOnDelete or deleteBeforeReplace: false. " +
        "Give the new server another name, or remove deleteBeforeReplace: false."
    : "another resource of this program has it, whose name this one repeats; give one of the two another name.";
}
