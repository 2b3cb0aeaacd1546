import type { ObjectsOfRun } from "../run/objects-of-run";
import type { TakenError } from "./creation";
import { ifRenamed } from "./owner";

/** The words of a kind for an object that is in the way of a create. */
export interface InTheWay {
  /** The kind within a sentence, such as `endpoint`. */
  noun: string;
  /**
   * Says that it is there, such as `the app has the endpoint we_1a2b3c4d already`.
   *
   * @param what The words of messages for it; its id, where the kind has no other.
   */
  isThere(what: string): string;
  /** Says what to do where another resource of the program has it. */
  ofProgram?(isReplaced: boolean, id: string): string;
  /** A thing that an adoption cannot bring, such as `the secret`. */
  lostByAdoption?: string;
  /** Advises what to do with one that may be somebody else's. */
  ifNobodyNeeds: string;
}

/** Says what is in the way of a create, and what to do. */
export function explainInTheWay(
  words: InTheWay,
  { existing: [existing], doubt }: Pick<TakenError, "existing" | "doubt">,
  objects: ObjectsOfRun,
): string | undefined {
  if (!existing) {
    return undefined;
  }
  const { id, what } = existing;
  const end = objects.has(id) ? ":" : `.${doubt}`;
  return `${words.isThere(what)}${end} ${adviceInTheWay(words, id, objects)}`;
}

/** Advises what to do with an object that is in the way of a create. */
export function adviceInTheWay(words: InTheWay, id: string, objects: ObjectsOfRun): string {
  const { noun, lostByAdoption, ifNobodyNeeds } = words;
  const loss = lostByAdoption === undefined ? "" : `: adopting it loses ${lostByAdoption}`;
  return objects.has(id)
    ? whoOfProgramHas(words, id, objects)
    : `${ifRenamed(noun)}${loss}. ${ifNobodyNeeds}`;
}

/** Says who of the program has an object, and what to do. */
export function whoOfProgramHas(
  { ofProgram = takeOneOut }: Partial<InTheWay>,
  id: string,
  objects: ObjectsOfRun,
): string {
  return ofProgram(objects.isReplaced(id), id);
}

function takeOneOut(): string {
  return "another resource of this program has it; take one of the two out of the program.";
}
