import type { VersionedSchema } from "./schema-file";

const PACKAGE = "com.pulumicomposio.composio";

/** A value of an enum as a program says it of a property. */
interface Word {
  property: string;
  value: string;
  list: string;
  constant: string;
}

/**
 * Puts right what Pulumi's converter prints in Java and Java does not compile: imports of types from Pulumi's own
 * package, none where a type stands in a map, and texts in the place of the constants of an enum.
 */
export function compilingJava(text: string, schema: VersionedSchema): string {
  const words = wordsOf(schema).filter(({ property, value }) => text.includes(`.${property}("${value}")`));
  const body = words.reduce(
    (java, { property, value, list, constant }) =>
      java.replaceAll(`.${property}("${value}")`, `.${property}(${list}.${constant})`),
    text.replace(/^import com\.pulumi\.composio\..*\n/gm, ""),
  );
  const types = Object.keys(schema.types).map((token) => `${token.replace("composio:index:", "")}Args`);
  const inputs = types.filter((type) => new RegExp(`\\b${type}\\.builder\\(`).test(body));
  const imports = [
    ...[...new Set(words.map(({ list }) => list))].map((list) => `import ${PACKAGE}.enums.${list};\n`),
    ...inputs.map((type) => `import ${PACKAGE}.inputs.${type};\n`),
  ];
  return body.replace("import java.util.List;\n", `${imports.sort().join("")}import java.util.List;\n`);
}

function wordsOf({ types }: VersionedSchema): Word[] {
  return Object.values(types).flatMap(({ properties = {} }) =>
    Object.entries(properties).flatMap(([property, { $ref = "" }]) => {
      const list = $ref.replace("#/types/composio:index:", "");
      const values = types[`composio:index:${list}`]?.enum ?? [];
      return values.map(({ name, value }) => ({ property, value, list, constant: name }));
    }),
  );
}
