import type { Document, Operation, Parameter } from "./document";

/** An operation that the document describes. */
export interface Described {
  operation: Operation;
  /** Its parameters, those of its path among them. */
  parameters: readonly Parameter[];
}

/** The operations of the document by version and name, such as `v3.1` and `GET /auth_configs/{}`. */
export type Routes = Map<string, Map<string, Described>>;

const METHODS = ["get", "put", "post", "delete", "patch"];

/** Lists the operations below `/api/v3` and `/api/v3.1`, whatever the names of their path parameters are. */
export function routesOf({ servers = [], paths }: Document): Routes {
  const routes: Routes = new Map();
  const bases = [...new Set(["", ...servers.map(({ url }) => basePath(String(url)))])];
  for (const [path, item] of Object.entries(paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      const place =
        operation && bases.map((base) => placeOf(base + path)).find((found) => found !== undefined);
      if (operation && place) {
        const { parameters = [] } = item;
        const name = `${method.toUpperCase()} ${place.path}`;
        const ofVersion = routes.get(place.version) ?? new Map<string, Described>();
        routes.set(
          place.version,
          ofVersion.set(name, {
            operation,
            parameters: [...parameters, ...(operation.parameters ?? [])],
          }),
        );
      }
    }
  }
  return routes;
}

function placeOf(path: string): { version: string; path: string } | undefined {
  const [, version, rest] = /^\/api\/(v3(?:\.1)?)(\/.*?)\/?$/.exec(path) ?? [];
  return version && rest ? { version, path: rest.replace(/\{[^}]*\}/g, "{}") } : undefined;
}

/** The path of a server's address, which may be an address or a path alone. */
function basePath(url: string): string {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, "");
  return path.replace(/\/+$/, "").replace(/^(?=[^/])/, "/");
}
