import type { ComposioClient } from "../composio/client";

/** How each endpoint of an API is made, for a client, and from the same endpoint of another client where there is one. */
type Makers<Endpoints> = {
  readonly [Name in keyof Endpoints]: (
    client: ComposioClient,
    other: Endpoints[Name] | undefined,
  ) => Endpoints[Name];
};

/** Gives the endpoints, each of which is made at its first use. */
export function lazyEndpoints<Endpoints extends object>(
  makers: Makers<Endpoints>,
  client: ComposioClient,
  other: Endpoints | undefined,
): Endpoints {
  const endpoints: Endpoints = Object.create(null);
  for (const name in makers) {
    let made: Endpoints[typeof name] | undefined;
    Object.defineProperty(endpoints, name, {
      enumerable: true,
      get: () => {
        made ??= makers[name](client, other?.[name]);
        return made;
      },
    });
  }
  return endpoints;
}
