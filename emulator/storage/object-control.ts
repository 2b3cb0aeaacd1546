import type { FastifyInstance } from "fastify";
import { someOf } from "../api/json-schemas";

/** The stored objects of a kind as another process sees and changes them. */
interface ObjectControl<Change> {
  /** Such as `auth-configs`; the list has the same name, with `_`. */
  readonly path: string;
  /** A schema for each change. Types only: a change behind the API's back need not follow the API's rules. */
  readonly changeable: { readonly [Name in keyof Change]-?: object };
  all(): readonly object[];
  change(key: string, change: Change): object;
  remove(key: string): object;
}

/** Registers the routes for the stored objects of a kind, with their secrets. */
export function controlObjects<Change>(
  app: FastifyInstance,
  { path, changeable, all, change, remove }: ObjectControl<Change>,
): void {
  const list = path.replaceAll("-", "_");

  app.get(`/${path}`, async () => ({ [list]: all() }));

  app.patch<{ Params: { key: string } }>(
    `/${path}/:key`,
    { schema: { body: someOf(changeable) } },
    // The schema has checked it.
    async ({ params, body }) => change(params.key, body as Change),
  );

  app.delete<{ Params: { key: string } }>(`/${path}/:key`, async ({ params }) => remove(params.key));
}
