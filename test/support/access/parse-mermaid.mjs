// Parses flow charts with Mermaid itself, in a process of its own, because the package is an ES module.
// Its sanitizer needs a document and does nothing for the grammar, so that it is left out.
import DOMPurify from "dompurify";

Object.assign(DOMPurify, { addHook() {}, sanitize: (text) => text });
const { default: mermaid } = await import("mermaid");

let input = "";
for await (const chunk of process.stdin) {
  input += chunk;
}
const problems = [];
for (const chart of JSON.parse(input)) {
  try {
    await mermaid.parse(chart);
    problems.push("");
  } catch (error) {
    problems.push(String(error));
  }
}
process.stdout.write(JSON.stringify(problems));
