import { DiffResponse, PropertyDiff } from "@pulumi/pulumi/proto/provider_pb";
import type { InputChange, Lifecycle } from "../../core/lifecycle";
import { type NestedChange, nestedChanges, replacingChanges, type Steps } from "../../core/nested-changes";
import { propertyPath } from "../../core/property-path";
import type { Properties } from "../../core/resource";
import type { Path } from "../../core/secret-inputs";

const { ADD, ADD_REPLACE, DELETE, DELETE_REPLACE, UPDATE, UPDATE_REPLACE } = PropertyDiff.Kind;

const KINDS = {
  add: { alone: ADD, replacing: ADD_REPLACE },
  delete: { alone: DELETE, replacing: DELETE_REPLACE },
  update: { alone: UPDATE, replacing: UPDATE_REPLACE },
};

/** The values that a diff compares. */
export interface Compared {
  /** The inputs that the program declared before, or that a refresh has found in its place. */
  oldInputs: Properties;
  /** The properties of the object in the state. */
  state: Properties;
  news: Properties;
  /** Where the inputs are secret. The engine shows each path, so that one ends where a secret begins. */
  secrets: readonly Path[];
}

/** Says which inputs change, and which values in them, so that the engine shows these, and can tell them from others. */
export function diffResponse(
  { fields, deleteBeforeReplace }: Pick<Lifecycle<never>, "fields" | "deleteBeforeReplace">,
  changes: readonly InputChange[],
  compared: Compared,
): DiffResponse {
  const response = new DiffResponse();
  const { DIFF_NONE, DIFF_SOME } = DiffResponse.DiffChanges;
  response.setChanges(changes.length > 0 ? DIFF_SOME : DIFF_NONE);
  response.setDiffsList(changes.map(({ property }) => property));
  response.setReplacesList(changes.filter(({ replaces }) => replaces).map(({ property }) => property));
  response.setDeletebeforereplace(deleteBeforeReplace(compared.state, compared.news));
  response.setHasdetaileddiff(changes.length > 0);
  for (const { property, replaces } of changes) {
    const { isOfInputs, before, found } = detailsOf(property, compared);
    const field = fields[property];
    const replacing =
      field && replaces
        ? replacingChanges(field, before, compared.news[property], found, compared.state)
        : [];
    for (const change of found) {
      const detail = new PropertyDiff();
      detail.setKind(KINDS[change.kind][replacing.includes(change) ? "replacing" : "alone"]);
      detail.setInputdiff(isOfInputs);
      response.getDetaileddiffMap().set(propertyPath(change.path), detail);
    }
  }
  return response;
}

/** Where the program says what it said before, the object differs from it, which the state shows. */
function detailsOf(
  property: string,
  { oldInputs, state, news, secrets }: Compared,
): { isOfInputs: boolean; before: unknown; found: NestedChange[] } {
  const isWhole = (path: Steps) => secrets.some((secret) => isSamePath(secret, path));
  const find = (before: unknown) => nestedChanges([property], before, news[property], isWhole);
  const ofInputs = find(oldInputs[property]);
  if (ofInputs.length > 0) {
    return { isOfInputs: true, before: oldInputs[property], found: ofInputs };
  }
  const ofState = find(state[property]);
  const found: NestedChange[] = ofState.length > 0 ? ofState : [{ path: [property], kind: "update" }];
  return { isOfInputs: false, before: state[property], found };
}

function isSamePath(secret: Path, path: Steps): boolean {
  return secret.length === path.length && secret.every((key, depth) => key === String(path[depth]));
}
