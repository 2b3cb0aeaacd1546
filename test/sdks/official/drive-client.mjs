// Makes the calls of a JSON file by Composio's generated client, and prints their answers as JSON. The arguments are
// the address of the API, and the file. Calls of methods that the client does not have are left out.
import { readFile } from "node:fs/promises";
import { Composio } from "@composio/client";

const [, , baseURL, stepsFile] = process.argv;
const received = [];

const client = new Composio({
  apiKey: "ak_project",
  userApiKey: "uak_person",
  orgApiKey: "oak_organization",
  baseURL,
  maxRetries: 0,
  async fetch(...request) {
    const response = await fetch(...request);
    received.push({ status: response.status, body: await response.clone().json() });
    return response;
  },
});
const named = {};

function resolved(value) {
  if (typeof value === "string" && value.startsWith("$")) {
    const [name, ...path] = value.slice(1).split(".");
    return path.reduce((found, part) => found[part], named[name]);
  }
  if (Array.isArray(value)) {
    return value.map(resolved);
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, resolved(each)]));
  }
  return value;
}

const camelCase = (name) => name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());

/** The method, and what it belongs to. */
const methodOf = (chain) =>
  chain
    .split(".")
    .reduce(({ method }, name) => ({ owner: method, method: method?.[camelCase(name)] }), { method: client });

async function answerTo({ call, id, path, query, body, as, fails }, { owner, method }) {
  const params = { ...path, ...query, ...body };
  const values = [...(id === undefined ? [] : [id]), ...(Object.keys(params).length > 0 ? [params] : [])];
  const error = await method.apply(owner, values.map(resolved)).then(
    () => undefined,
    (reason) => reason,
  );
  if (error?.status !== fails) {
    throw new Error(`${call}: ${error?.message ?? `was to fail with ${fails}`}`, { cause: error });
  }
  const answer = received.at(-1);
  named[as] = answer.body;
  return { call: call.split(".").map(camelCase).join("."), ...answer };
}

const answers = [];
for (const step of JSON.parse(await readFile(stepsFile, "utf8"))) {
  const found = methodOf(step.call);
  if (found.method) {
    answers.push(await answerTo(step, found));
  }
}
console.log(JSON.stringify(answers));
