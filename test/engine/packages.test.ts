import { expectedPackageFiles } from "../support/built-files";
import { WITHOUT_TYPES } from "../support/example-environment";
import { currentNode, fetchNode, fetchPnpm, type NodeRelease, packPackage } from "../support/package-tools";
import { API_KEY, NODE, startTrial, type Trial } from "../support/trial";
import { installUserProject, type UserProject } from "../support/user-project";

const INSTALL_SCRIPTS = ["preinstall", "install", "postinstall", "prepare"];

interface Installation {
  title: string;
  packageManager: "npm" | "pnpm";
  sdk: string;
  node: "current" | "22";
}

const INSTALLATIONS: Installation[] = [
  { title: "by pnpm, with no package hoisted", packageManager: "pnpm", sdk: "3.248.0", node: "current" },
  { title: "by npm, with the oldest supported SDK", packageManager: "npm", sdk: "3.216.0", node: "current" },
  { title: "by npm, with the newest SDK on Node 22", packageManager: "npm", sdk: "3.270.0", node: "22" },
];

let tarball: string;
let pnpm: string;
let node: Record<Installation["node"], NodeRelease>;

beforeAll(async () => {
  const [packed, script, node22] = await Promise.all([packPackage("provider"), fetchPnpm(), fetchNode(22)]);
  tarball = packed;
  pnpm = script;
  node = { current: currentNode, "22": node22 };
});

describe.each(INSTALLATIONS)("the packed provider, installed $title,", (installation) => {
  const isIsolated = installation.packageManager === "pnpm";
  let project: UserProject;
  let trial: Trial;

  beforeAll(async () => {
    project = await installUserProject({
      tarball,
      sdk: installation.sdk,
      node: node[installation.node],
      pnpm: isIsolated ? pnpm : undefined,
    });
    trial = await startTrial({
      folder: project.folder,
      env: { ...project.env, ...WITHOUT_TYPES },
      program: NODE,
    });
  });
  afterAll(() => trial.cleanup());

  test("holds what is built from its sources and nothing else, and runs no script when installed", async () => {
    expect(await project.packageFiles("pulumi-composio")).toEqual(await expectedPackageFiles());
    const { scripts = {} } = await project.manifest("pulumi-composio");
    expect(Object.keys(scripts).filter((name) => INSTALL_SCRIPTS.includes(name))).toEqual([]);
  });

  test("shares the program's SDK, whether or not the program reaches its other dependencies", async () => {
    expect(await project.manifest("@pulumi/pulumi")).toMatchObject({ version: installation.sdk });
    const sdk = await project.packageFolder("@pulumi/pulumi");
    expect(await project.packageFolder("@pulumi/pulumi", "pulumi-composio")).toBe(sdk);
    expect(await project.reaches("axios", "pulumi-composio")).toBe(true);
    expect(await project.reaches("axios")).toBe(!isIsolated);
  });

  test("has types that a strict TypeScript program compiles with", () => project.compile());

  test("serves a TypeScript program through its whole life", async () => {
    await trial.stack.up();
    const [stored] = trial.servers();
    const answer = await fetch(`${trial.emulator.url}/api/v3/mcp/${stored?.id}`, {
      headers: { "user-agent": "elsewhere", "x-api-key": API_KEY },
    });
    expect(answer.status).toBe(200);
    const server = (await answer.json()) as Record<string, unknown>;
    const { version } = node[installation.node];
    expect(await trial.stack.outputs()).toEqual({
      id: stored?.id,
      mcpUrl: server.mcp_url,
      commands: server.commands,
      nodeOfProgram: version,
      nodeOfProvider: version,
    });
    await trial.finish();
  });
});
