import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

export interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, string | boolean>;
  env?: Record<string, string>;
}

interface Job {
  permissions?: object;
  steps: Step[];
}

export interface Workflow {
  name: string;
  permissions?: object;
  concurrency?: object;
  env?: Record<string, string>;
  jobs: Record<string, Job>;
}

/** The GitHub workflows of a folder, by the name of the file. */
export function readWorkflows(folder: string): Map<string, Workflow> {
  const workflows = join(folder, ".github/workflows");
  const files = readdirSync(workflows).filter((file) => file.endsWith(".yml"));
  return new Map(files.map((file) => [file, parse(readFileSync(join(workflows, file), "utf8"))]));
}

export function stepsOf({ jobs }: Workflow): Step[] {
  return Object.values(jobs).flatMap(({ steps }) => steps);
}

/** The arguments of the Pulumi CLI that a step runs it with, as pulumi/actions passes them on. */
export function pulumiArguments(step: Step): string[] | undefined {
  if (step.run?.startsWith("pulumi ")) {
    return step.run.trim().split(/\s+/).slice(1);
  }
  const { command, "stack-name": stack, diff } = step.with ?? {};
  if (!step.uses?.startsWith("pulumi/actions@") || command === undefined) {
    return undefined;
  }
  return [
    String(command),
    ...(command === "up" ? ["--yes", "--skip-preview"] : []),
    ...(diff ? ["--diff"] : []),
    ...["--stack", String(stack)],
  ];
}
