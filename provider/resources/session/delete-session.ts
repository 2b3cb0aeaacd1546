import { seesAuthConfigs } from "../../catalogue/sees-auth-configs";
import type { Properties } from "../../core/resource";
import { isMap } from "../../core/values";
import { remove } from "../../objects/remove";
import type { SessionRun } from "./sessions";

/** Whether the key sees the project of a session, by an auth config that it names. */
export function seesProject({ api }: SessionRun, { authConfigs }: Properties): Promise<boolean | undefined> {
  return seesAuthConfigs(api, { authConfigIds: Object.values(isMap(authConfigs) ? authConfigs : {}) });
}

/** Deletes the session. It has succeeded as well when it is already gone. */
export function deleteSession(run: SessionRun, id: string, known: Properties): Promise<void> {
  const removal = {
    what: `the session ${id}`,
    send: () => run.api.sessions.remove(id),
    seesProject: () => seesProject(run, known),
  };
  return remove(id, known, removal, run.stepsOf("Session"));
}
