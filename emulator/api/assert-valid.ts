import ajvCompiler from "@fastify/ajv-compiler";
import { describeProblem } from "./describe-problem";

type Compile = ReturnType<ReturnType<typeof ajvCompiler>>;
type Validate = ReturnType<Compile>;

/** A value is judged as it was given: nothing is converted, filled in or dropped, and all problems show. */
export const AS_IT_IS = {
  // The schemas are ours, and the compiler refuses what it does not know of.
  validateSchema: false,
  coerceTypes: false,
  useDefaults: false,
  removeAdditional: false,
  allErrors: true,
  discriminator: true,
  allowUnionTypes: true,
} as const;

let compile: Compile | undefined;
const compiled = new Map<object, Validate>();

/**
 * Judges what a program passes, by the schema that judges what other processes send.
 *
 * @param what The words of the error for the value.
 * @throws Error that names all that is wrong.
 */
export function assertValid(schema: object, value: unknown, what: string): void {
  compile ??= ajvCompiler()({}, { customOptions: AS_IT_IS });
  const validate = compiled.get(schema) ?? compile({ schema, method: "", url: "", httpPart: "body" });
  compiled.set(schema, validate);
  if (!validate(value)) {
    const problems = (validate.errors ?? []).map((problem) => describeProblem(problem));
    throw new Error(`${what}: ${[...new Set(problems)].join("; ")}`);
  }
}
