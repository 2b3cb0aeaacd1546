import type { VersionedSchema } from "./schema-file";

const PACKAGE = "com.pulumicomposio.composio";

/**
 * Puts right what Pulumi's converter prints in Java and Java does not compile, or not as it is meant. `docs/plugin.md` has
 * the list.
 */
export function compilingJava(text: string, schema: VersionedSchema): string {
  const words = wordsOf(schema).filter(({ said }) => text.includes(said));
  const body = words
    .reduce((java, { said, meant }) => java.replaceAll(said, meant), text)
    // Types are not in a package of Pulumi's own.
    .replace(/^import com\.pulumi\.composio\..*\n/gm, "")
    // A setting that has to be there is no optional one.
    .replace(/config\.get\(/g, "config.require(")
    // A list of one output is the output of a list.
    .replace(listOfOne(schema), ".$1($2.applyValue(List::of))")
    // A map with a list of one output is the output of a map of lists.
    .replace(mapOfListOfOne(schema), '.$1($3.applyValue(id -> Map.of("$2", List.of(id))))')
    // A map with one output is the output of a map.
    .replace(/Map\.of\("([^"]+)", (\w+\.id\(\))\)/g, '$2.applyValue(id -> Map.of("$1", id))')
    // A function gives an output, and an output of an output is one.
    .replace(/\.applyValue\((\w+) -> ComposioFunctions\./g, ".apply($1 -> ComposioFunctions.");
  const imports = importsOf(body, schema).map((name) => `import ${PACKAGE}.${name};\n`);
  return body.replace("import java.util.List;\n", `${imports.join("")}import java.util.List;\n`);
}

/** The texts that are constants of an enum in Java, with what they have to be. */
function wordsOf(schema: VersionedSchema): { said: string; meant: string }[] {
  return Object.entries(propertiesOf(schema)).flatMap(([property, refs]) =>
    refs.flatMap((ref) => {
      const list = ref.replace("#/types/composio:index:", "");
      const values = schema.types[`composio:index:${list}`]?.enum ?? [];
      return values.map(({ name, value }) => ({
        said: `.${property}("${value}")`,
        meant: `.${property}(${list}.${name})`,
      }));
    }),
  );
}

/** The types that each property has somewhere in the schema. */
function propertiesOf({ types, resources, functions }: VersionedSchema): Record<string, string[]> {
  const all = [
    ...Object.values(types).map(({ properties = {} }) => properties),
    ...Object.values(resources).map(({ inputProperties }) => inputProperties),
    ...Object.values(functions).map(({ inputs }) => inputs?.properties ?? {}),
  ].flatMap((properties) => Object.entries(properties));
  const named: Record<string, string[]> = {};
  for (const [name, { $ref, type }] of all) {
    named[name] = [...(named[name] ?? []), $ref ?? type ?? ""];
  }
  return named;
}

/** A call with the id of a resource where a list is meant. */
function listOfOne(schema: VersionedSchema): RegExp {
  const lists = Object.entries(propertiesOf(schema)).filter(([, types]) => types.includes("array"));
  return new RegExp(`\\.(${lists.map(([name]) => name).join("|")})\\((\\w+\\.id\\(\\))\\)`, "g");
}

/** A call with a map of the id of a resource where a map of lists is meant. */
function mapOfListOfOne({ resources }: VersionedSchema): RegExp {
  const inputs = Object.values(resources).flatMap(({ inputProperties }) => Object.entries(inputProperties));
  const names = inputs.flatMap(([name, { additionalProperties }]) =>
    additionalProperties?.type === "array" ? [name] : [],
  );
  return new RegExp(`\\.(${names.join("|")})\\(Map\\.of\\("([^"]+)", (\\w+\\.id\\(\\))\\)\\)`, "g");
}

/** Returns the imports of what a program names of the SDK: Pulumi's converter forgets what stands in maps and functions. */
function importsOf(body: string, { types, functions }: VersionedSchema): string[] {
  const names = (tokens: string[]) => tokens.map((token) => token.replace("composio:index:", ""));
  const enums = names(Object.keys(types).filter((token) => types[token]?.enum));
  const args = [
    ...names(Object.keys(types)),
    ...names(Object.keys(functions)).map((name) => name.replace(/^g/, "G")),
  ].map((name) => `${name}Args`);
  const uses = (pattern: string) => new RegExp(pattern).test(body);
  return [
    ...(uses("\\bComposioFunctions\\.") ? ["ComposioFunctions"] : []),
    ...enums.filter((name) => uses(`\\(${name}\\.`)).map((name) => `enums.${name}`),
    ...args.filter((name) => uses(`\\b${name}\\.builder\\(`)).map((name) => `inputs.${name}`),
  ].sort();
}
