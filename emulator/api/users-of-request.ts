import type { FastifyRequest } from "fastify";

/** The places in a query or a body where requests name users. */
const NAMES = ["user_id", "user_ids"];

/** Lists the ids of the users that a request names in its query or its body. */
export const usersIn = ({ query, body }: Pick<FastifyRequest, "query" | "body">): string[] =>
  [query, body, fieldOf(body, "connection")].flatMap((place) =>
    NAMES.flatMap((name) => textsIn(fieldOf(place, name))),
  );

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;

const textsIn = (value: unknown): string[] =>
  [value].flat().filter((each): each is string => typeof each === "string");
