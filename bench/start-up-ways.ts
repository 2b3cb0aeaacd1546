/** A way to start a TypeScript program. */
export interface StartUpWay {
  name: string;
  /** What `runtime` in Pulumi.yaml says. */
  runtime: string;
  /** What `main` in package.json says. */
  main: string;
  env?: Record<string, string>;
  needs?: "compiler" | "tsx" | "type stripping";
}

/** Pulumi loads ts-node, and with it the compiler, unless this says otherwise. */
const WITHOUT_TS_NODE = "{ name: nodejs, options: { typescript: false } }";

/** The first is Pulumi's own way. */
export const START_UP_WAYS: readonly StartUpWay[] = [
  { name: "ts-node", runtime: "nodejs", main: "index.ts" },
  {
    name: "ts-node that only transpiles",
    runtime: "nodejs",
    main: "index.ts",
    env: { PULUMI_NODEJS_TRANSPILE_ONLY: "true" },
  },
  { name: "compiled before", runtime: "nodejs", main: "bin/index.js", needs: "compiler" },
  {
    name: "compiled before, typescript: false",
    runtime: WITHOUT_TS_NODE,
    main: "bin/index.js",
    needs: "compiler",
  },
  {
    name: "tsx",
    runtime: '{ name: nodejs, options: { typescript: false, nodeargs: "--import tsx" } }',
    main: "index.ts",
    needs: "tsx",
  },
  { name: "Node's type stripping", runtime: WITHOUT_TS_NODE, main: "index.ts", needs: "type stripping" },
];

/** Whether a version of Node runs TypeScript by itself. */
export function stripsTypes(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}
