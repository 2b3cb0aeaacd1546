import type { Answer } from "../../answer";
import type { Asking } from "../../asking";

const KEY = "organization" as const;

/** Creates a project, with a key unless `fields` says otherwise. The run deletes it at its end. */
export function newProject({ api }: Asking, name: string, fields: object = {}): Promise<Answer> {
  const body = { name, should_create_api_key: true, ...fields };
  return api.ask("POST", "/org/owner/project/new", { body, key: KEY });
}

export function askProject({ api }: Asking, id: string, method: "GET" | "DELETE"): Promise<Answer> {
  return api.ask(method, `/org/owner/project/${id}`, { key: KEY });
}
