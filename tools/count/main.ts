import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../root";
import { report } from "./report";

const SCHEMA = "provider/hosts/plugin/schema.json";

/** The inputs of a session, as the plugin's schema has them. */
function sessionInputs(root: string): string[] {
  const { resources } = JSON.parse(readFileSync(join(root, SCHEMA), "utf8"));
  return Object.keys(resources["composio:index:Session"].inputProperties);
}

const [root = ROOT] = process.argv.slice(2);
console.log(report(root, sessionInputs(root)).join("\n"));
