import ts from "typescript";
import type { Declarations } from "./declarations";
import { docText } from "./doc-text";
import type { Member } from "./member";

/**
 * The properties of a union of objects, as those of one object: languages have no common word for a union. One that does
 * not stand in every form may be left out, and says where it belongs.
 */
export function mergedForms(forms: readonly Member[][], declarations: Declarations): Member[] {
  const names = [...new Set(forms.flat().map(({ name }) => name))];
  return names.flatMap((name) => {
    const all = forms.flatMap((form) => form.filter((member) => member.name === name));
    const given = all.filter((member) => !isNever(member));
    const [first] = given;
    if (!first) {
      return [];
    }
    const note = noteOf(name, forms, declarations);
    const isOptional = given.length < forms.length || given.some((member) => member.isOptional);
    return [{ ...first, isOptional, ...(note && { note }) }];
  });
}

/** Says with which word of another property, and beside which others, a property stands. */
function noteOf(name: string, forms: readonly Member[][], declarations: Declarations): string {
  const having = forms.filter((form) => form.some((member) => member.name === name && !isNever(member)));
  if (having.length === forms.length) {
    return "";
  }
  const words = having.map((form) => wordOf(form, declarations));
  const [word] = words;
  if (word && words.every((each) => each !== undefined)) {
    const values = words.map((each) => `\`${each?.value}\``);
    return `Only with \`${word.name}\` ${values.join(" or ")}.`;
  }
  const denials = forms.flatMap((form) => form.filter((member) => member.name === name && isNever(member)));
  const texts = [...new Set(denials.map(({ node }) => docText(node).text))];
  return texts.filter((text) => /^Not (beside|together with) `/.test(text)).join(" ");
}

/** The word that tells a form from the others. */
function wordOf(
  form: readonly Member[],
  { values }: Declarations,
): { name: string; value: string } | undefined {
  return form.flatMap(({ name, type }) => {
    const [list, key] = ts.isTypeQueryNode(type) ? type.exprName.getText().split(".") : [];
    const word = values.get(list ?? "")?.values.find((each) => each.name === key);
    return word ? [{ name, value: word.value }] : [];
  })[0];
}

function isNever({ type }: Member): boolean {
  return type.kind === ts.SyntaxKind.NeverKeyword;
}
