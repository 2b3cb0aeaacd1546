/** The operations that are measured of each way. */
export const START_UP_OPERATIONS = ["create", "preview"] as const;

/** A way to start a TypeScript program. */
export interface StartUpWay {
  name: string;
  /** The file below `programs/` that is started. */
  program: "start-up/ours.ts" | "closure.ts";
  /** The value of `main` in package.json. */
  main: string;
  /** The options of `runtime` in Pulumi.yaml. */
  options?: RuntimeOptions;
  env?: Record<string, string>;
  needs?: "compiler" | "tsx" | "type stripping" | "compile cache";
}

export interface RuntimeOptions {
  /** Pulumi loads ts-node, and with it the compiler, unless this says otherwise. */
  typescript: false;
  nodeargs?: string;
}

const TRANSPILE_ONLY = { PULUMI_NODEJS_TRANSPILE_ONLY: "true" };

/** As the README says. */
export const RECOMMENDED = "ts-node that only transpiles";
/** As Pulumi's documentation has it. */
export const CLOSURE = "closure, ts-node";

/** The first is Pulumi's own way. */
export const START_UP_WAYS: readonly StartUpWay[] = [
  { name: "ts-node", program: "start-up/ours.ts", main: "index.ts" },
  { name: RECOMMENDED, program: "start-up/ours.ts", main: "index.ts", env: TRANSPILE_ONLY },
  {
    name: `${RECOMMENDED}, Node's compile cache`,
    program: "start-up/ours.ts",
    main: "index.ts",
    env: TRANSPILE_ONLY,
    needs: "compile cache",
  },
  { name: "compiled before", program: "start-up/ours.ts", main: "bin/index.js", needs: "compiler" },
  {
    name: "compiled before, typescript: false",
    program: "start-up/ours.ts",
    main: "bin/index.js",
    options: { typescript: false },
    needs: "compiler",
  },
  {
    name: "tsx",
    program: "start-up/ours.ts",
    main: "index.ts",
    options: { typescript: false, nodeargs: "--import tsx" },
    needs: "tsx",
  },
  {
    name: "Node's type stripping",
    program: "start-up/ours.ts",
    main: "index.ts",
    options: { typescript: false },
    needs: "type stripping",
  },
  { name: CLOSURE, program: "closure.ts", main: "index.ts" },
  { name: `${CLOSURE} that only transpiles`, program: "closure.ts", main: "index.ts", env: TRANSPILE_ONLY },
];

/** Whether a version of Node runs TypeScript by itself. */
export function stripsTypes(version: string): boolean {
  const [major, minor] = partsOf(version);
  return major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}

/** Whether a version of Node keeps what it has compiled in the folder that NODE_COMPILE_CACHE names. */
export function hasCompileCache(version: string): boolean {
  const [major, minor] = partsOf(version);
  return major > 22 || (major === 22 && minor >= 1);
}

function partsOf(version: string): [major: number, minor: number] {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return [major, minor];
}
