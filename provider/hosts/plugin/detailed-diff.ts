import { DiffResponse, PropertyDiff } from "@pulumi/pulumi/proto/provider_pb";
import { isSame } from "../../core/compare";
import type { InputChange } from "../../core/lifecycle";
import type { Properties } from "../../core/resource";

const { ADD, ADD_REPLACE, UPDATE, UPDATE_REPLACE } = PropertyDiff.Kind;

/**
 * Says which inputs change, so that the engine shows each element that does.
 *
 * @param oldInputs What the program declared before, or what a refresh has found in its place.
 */
export function diffResponse(
  changes: readonly InputChange[],
  oldInputs: Properties,
  news: Properties,
  deleteBeforeReplace: boolean,
): DiffResponse {
  const response = new DiffResponse();
  const { DIFF_NONE, DIFF_SOME } = DiffResponse.DiffChanges;
  response.setChanges(changes.length > 0 ? DIFF_SOME : DIFF_NONE);
  response.setDiffsList(changes.map(({ property }) => property));
  response.setReplacesList(changes.filter(({ replaces }) => replaces).map(({ property }) => property));
  response.setDeletebeforereplace(deleteBeforeReplace);
  response.setHasdetaileddiff(changes.length > 0);
  for (const { property, replaces } of changes) {
    const detail = new PropertyDiff();
    const isNew = oldInputs[property] === undefined;
    detail.setKind(isNew ? (replaces ? ADD_REPLACE : ADD) : replaces ? UPDATE_REPLACE : UPDATE);
    // Where the program says what it said before, the object differs from it, which the outputs show.
    detail.setInputdiff(!isSame(oldInputs[property], news[property]));
    response.getDetaileddiffMap().set(property, detail);
  }
  return response;
}
