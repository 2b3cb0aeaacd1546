import ts from "typescript";

/** The text of a declaration's doc comment, for readers of any language. */
export interface DocText {
  text: string;
  /** Whether the tag `@integer` says that a number is a whole one. */
  isInteger: boolean;
}

/** Reads the doc comment of a declaration: without examples, which are TypeScript, and with the default as a sentence. */
export function docText(node: ts.Node): DocText {
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const body = comments.map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? "").join("\n\n");
  const paragraphs = body
    .replace(/```ts[\s\S]*?```/g, "")
    .split(/\n\s*\n/)
    .map((paragraph) => (paragraph.trimStart().startsWith("|") ? paragraph.trim() : oneLine(paragraph)));
  const tags = ts.getJSDocTags(node);
  const fallback = tags.find(({ tagName }) => tagName.text === "default");
  if (fallback) {
    paragraphs.push(`Default: ${oneLine(ts.getTextOfJSDocComment(fallback.comment) ?? "")}.`);
  }
  return {
    text: paragraphs.filter((paragraph) => paragraph !== "").join("\n\n"),
    isInteger: tags.some(({ tagName }) => tagName.text === "integer"),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
