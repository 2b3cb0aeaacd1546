import { PolicyPack } from "@pulumi/policy";
import { policies } from "./index";

// What `--policy-pack` starts: the `main` of package.json. A program that imports the package gets index.ts.
new PolicyPack("composio", { policies });
