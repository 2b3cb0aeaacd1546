import type { ServerResponse } from "node:http";
import { type HttpServer, startHttpServer } from "./http-server";

/** The places of an answer in which a service may repeat what it knows. */
export const ECHOES = {
  "an error with all its texts": (response: ServerResponse, said: string) =>
    json(response, 400, {
      error: { message: said, slug: said, suggested_fix: said, errors: [said, said], request_id: said },
    }),
  "a refusal of the key": (response: ServerResponse, said: string) =>
    json(response, 403, { error: { message: said, request_id: said } }),
  "a conflict": (response: ServerResponse, said: string) => json(response, 409, { error: { message: said } }),
  "a withdrawal with its headers": (response: ServerResponse, said: string) =>
    json(
      response,
      410,
      { error: { message: said } },
      { deprecation: said, sunset: said, link: `<https://example.com/${said}>`, "x-request-id": said },
    ),
  "a bare message": (response: ServerResponse, said: string) => json(response, 501, { message: said }),
  "a success that is denied": (response: ServerResponse, said: string) =>
    json(response, 200, { success: false, message: said }, { "x-request-id": said }),
  "a long text": (response: ServerResponse, said: string) =>
    json(response, 400, { error: { message: `${"x".repeat(1_990)} ${said} ${"y".repeat(20_000)}` } }),
};

/** How a text repeats secrets: as they are, and in ways in which services write what they were sent. */
const SPELLINGS: ((secret: string) => string)[] = [
  (secret) => secret,
  (secret) => JSON.stringify(JSON.stringify(secret)),
  (secret) => encodeURIComponent(encodeURIComponent(secret)),
  (secret) => [...secret].map((each) => `&#${each.codePointAt(0)};`).join(""),
  (secret) => Buffer.from(secret).toString("base64"),
];

/** A service that answers each request by repeating secrets in one way. */
export async function startEchoingService(): Promise<
  HttpServer & { repeat(where: keyof typeof ECHOES, secrets: readonly string[]): void }
> {
  let answer = (response: ServerResponse): void => void response.end();
  const server = await startHttpServer((_, response) => answer(response));
  return {
    ...server,
    repeat(where, secrets) {
      const said = SPELLINGS.flatMap((spell) => secrets.map(spell)).join(" or ");
      // A header holds no line break.
      answer = (response) => ECHOES[where](response, said.replaceAll(/[\r\n]+/g, " "));
    },
  };
}

/** Returns the secrets that can be read from texts, in any of the spellings. Even a beginning is too much. */
export function readableIn(texts: string, secrets: readonly string[]): string[] {
  return secrets.filter((secret) =>
    [secret, ...SPELLINGS.map((spell) => spell(secret.slice(0, 12)))].some((written) => {
      const beginning = written.replace(/^["\\]+|["\\]+$|.?=*$/g, "").slice(0, 60);
      return texts.includes(beginning);
    }),
  );
}

function json(response: ServerResponse, status: number, body: object, headers = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}
