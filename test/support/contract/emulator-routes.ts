import type { Schema } from "../../../tools/contract/schema";
import { emulatorModule } from "./emulator-module";

/** A route that the emulator serves. */
export interface Route {
  /** Such as `GET /auth_configs/{}`. */
  name: string;
  matches(method: string, path: string): boolean;
  query: string[];
  body: Schema | undefined;
}

/** Collects the routes of the API that emulators register from now on. */
export function watchRoutes(): { find(method: string, path: string): Route; all(): Route[] } {
  const routes = new Map<string, Route>();
  const app = emulatorModule<typeof import("../../../emulator/server/app")>("server/app");
  const { createApp } = app;
  jest.spyOn(app, "createApp").mockImplementation((context) => {
    const created = createApp(context);
    created.addHook("onRoute", (options) => {
      const route = routeOf(options);
      if (route) {
        routes.set(route.name, route);
      }
    });
    return created;
  });
  // One with a word where another has a parameter goes first.
  const all = () => [...routes.values()].sort((some, other) => parameters(some) - parameters(other));
  return {
    all,
    find(method, path) {
      const found = all().find((route) => route.matches(method, path));
      if (!found) {
        throw new Error(`The emulator does not serve ${method} ${path}.`);
      }
      return found;
    },
  };
}

/** A route as the emulator registers it. */
interface Registered {
  method: string | string[];
  url: string;
  config?: { operation?: string } | undefined;
  schema?: { body?: unknown; querystring?: unknown } | undefined;
}

/** The name of a route, such as `GET /auth_configs/{}`, of the method and path that it is registered with. */
export function routeName(method: string, url: string): string | undefined {
  const path = /^\/api\/v3(?:\.1)?(\/.*)$/.exec(url)?.[1];
  // A parameter may say in brackets which words it takes.
  return path && `${method} ${path.replace(/:\w+(\(.*?\)(?=\/|$))?/g, "{}")}`;
}

/** A route that serves no operation, such as a path that is kept from being taken for another, does not count. */
function routeOf({ method, url, config, schema = {} }: Registered): Route | undefined {
  const name = typeof method === "string" ? routeName(method, url) : undefined;
  if (name === undefined || config?.operation === undefined) {
    return undefined;
  }
  const template = name.slice(name.indexOf(" ") + 1);
  const pattern = new RegExp(`^${template.replaceAll("{}", "[^/]+")}$`);
  const { properties = {} } = (schema.querystring ?? {}) as Schema;
  return {
    name,
    matches: (asked, place) => asked === method && pattern.test(place),
    query: Object.keys(properties),
    body: schema.body as Schema | undefined,
  };
}

function parameters({ name }: Route): number {
  return name.split("{}").length;
}
