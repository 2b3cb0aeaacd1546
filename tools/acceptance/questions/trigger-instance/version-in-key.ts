import type { Question } from "../../question";
import { instancesOf, ofNewInstance, TOOLKIT } from "./instance";

export const versionInKey: Question = {
  question: "Does an upsert that names another version of the toolkit make another trigger instance?",
  switch: "triggerInstances.versionInKey",
  assumed: "false",
  ask: (asking) =>
    ofNewInstance(asking, async ({ accountId, upsert }) => {
      const toolkit = (await asking.api.ask("GET", `/toolkits/${TOOLKIT}`)).orFail();
      const [{ version: latest } = {}] = await instancesOf(asking, accountId);
      const versions: unknown = toolkit.at("meta.available_versions");
      const other = (Array.isArray(versions) ? versions : []).find((each) => each !== latest);
      if (other === undefined) {
        throw new Error(`the toolkit ${TOOLKIT} has one version only`);
      }
      (await upsert({ toolkit_versions: { [TOOLKIT]: other } })).orFail();
      return String((await instancesOf(asking, accountId)).length > 1);
    }),
};
