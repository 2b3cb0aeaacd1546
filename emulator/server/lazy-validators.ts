import ajvCompiler from "@fastify/ajv-compiler";
import type { FastifySchemaCompiler } from "fastify";

type Options = NonNullable<Parameters<ReturnType<typeof ajvCompiler>>[1]>;

/**
 * Compiles the schema of a route when the first request to it has to be checked. All routes have some hundred schemas,
 * of which a test needs a few: compiled at the start, they would cost more than all else that an emulator does.
 */
export function lazyValidators(options: Options): FastifySchemaCompiler<unknown> {
  const compile = ajvCompiler()({}, options);
  return (route) => {
    let validate: ReturnType<typeof compile> | undefined;
    return (data: unknown) => {
      validate ??= compile(route);
      return validate(data) ? true : { error: validate.errors ?? [] };
    };
  };
}
