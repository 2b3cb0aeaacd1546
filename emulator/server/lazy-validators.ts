import ajvCompiler from "@fastify/ajv-compiler";
import type { FastifySchemaCompiler } from "fastify";
import { AS_IT_IS } from "../api/assert-valid";

/** The texts of each format that an emulator takes. */
type Formats = Record<string, (text: string) => boolean>;
type Compile = ReturnType<ReturnType<typeof ajvCompiler>>;
type Validator = ReturnType<Compile>;

/** Those of the emulator whose request is being judged: no other is judged until that is done. */
let formatsInUse: Formats;
let compile: Compile | undefined;
const compiled = new Map<string, Validator>();

/**
 * Compiles the schema of a route when the first request to it has to be checked, for all emulators of the process. All
 * routes have some hundred schemas, of which a test needs a few: compiled at the start, they would cost more than all
 * else that an emulator does.
 */
export function lazyValidators(formats: Formats): FastifySchemaCompiler<unknown> {
  return (route) => {
    let validate: Validator | undefined;
    return (data: unknown) => {
      compile ??= compilerWith(Object.keys(formats));
      validate ??= validatorOf(route, compile);
      formatsInUse = formats;
      return validate(data) ? true : { error: validate.errors ?? [] };
    };
  };
}

function compilerWith(formats: string[]): Compile {
  const customOptions = {
    ...AS_IT_IS,
    formats: Object.fromEntries(
      formats.map((name) => [name, (text: string) => formatsInUse[name]?.(text) ?? false]),
    ),
  } as const;
  return ajvCompiler()({}, { customOptions });
}

function validatorOf(route: Parameters<FastifySchemaCompiler<unknown>>[0], compile: Compile): Validator {
  const key = JSON.stringify(route.schema);
  const validator = compiled.get(key) ?? compile(route);
  compiled.set(key, validator);
  return validator;
}
