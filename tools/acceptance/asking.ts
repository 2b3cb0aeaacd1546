import type { Answer } from "./answer";
import type { Api } from "./api";
import type { Names } from "./names";

/** The things that the questions of a run share. */
export class Asking {
  /** The sessions that were created, which no list has. */
  readonly sessions = new Set<string>();
  #count = 0;

  constructor(
    readonly api: Api,
    readonly names: Names,
    readonly mcpUrl: string,
  ) {}

  /** A name that no other object of the run has. */
  newName(): string {
    this.#count++;
    return this.names.of(`q${this.#count}`);
  }

  /** The same as a slug. */
  newSlug(): string {
    this.#count++;
    return this.names.slug(`q${this.#count}`);
  }

  async newServer(fields: object = {}): Promise<Answer> {
    const body = { name: this.newName(), auth_config_ids: [], no_auth_apps: ["hackernews"], ...fields };
    return (await this.api.ask("POST", "/mcp/servers", { body })).orFail();
  }

  /** The id of a new auth config, with a name and credentials that nothing else has. */
  async newAuthConfig(fields: object = {}, toolkit = "hubspot"): Promise<string> {
    const auth_config = {
      type: "use_custom_auth",
      authScheme: "OAUTH2",
      name: this.newName(),
      credentials: { client_id: "acceptance", client_secret: "acceptance-0123456789abcdef", scopes: "oauth" },
      ...fields,
    };
    const body = { toolkit: { slug: toolkit }, auth_config };
    return (await this.api.ask("POST", "/auth_configs", { body })).orFail().text("auth_config.id");
  }

  async authConfig(id: string): Promise<Answer> {
    return (await this.api.ask("GET", `/auth_configs/${id}`)).orFail();
  }

  async newSession(fields: object = { toolkits: { enable: ["hackernews"] } }): Promise<Answer> {
    const body = { user_id: this.newName(), ...fields };
    const answer = (await this.api.ask("POST", "/tool_router/session", { body, version: "v3.1" })).orFail();
    this.sessions.add(answer.text("session_id"));
    return answer;
  }

  patchSession(session: Answer, body: object): Promise<Answer> {
    return this.api.ask("PATCH", pathOfSession(session), { body, version: "v3.1" });
  }

  askSession(session: Answer, method: "GET" | "DELETE"): Promise<Answer> {
    return this.api.ask(method, pathOfSession(session), { version: "v3.1" });
  }
}

function pathOfSession(session: Answer): string {
  return `/tool_router/session/${session.text("session_id")}`;
}
