import { existsSync } from "node:fs";
import { join } from "node:path";
import { createPulumiStack, type PulumiStack } from "../../tools/pulumi-stack";
import { createProjectFolder, type ProjectFolder } from "../support/project-folder";

let folder: ProjectFolder;
let stack: PulumiStack;

beforeAll(async () => {
  process.env.PULUMI_STACK = "the caller's";
  process.env.COMPOSIO_API_KEY = "the caller's";
  folder = await createProjectFolder({
    "Pulumi.yaml": "name: engine-check\nruntime: nodejs\n",
    "package.json": '{ "name": "engine-check", "main": "index.js" }',
    "index.js": `
      const pulumi = require("@pulumi/pulumi");
      exports.greeting = "hello";
      exports.given = new pulumi.Config().require("given");
      exports.hidden = new pulumi.Config().requireSecret("hidden");
      exports.own = process.env.COMPOSIO_API_KEY ?? "none";
    `,
  });
  stack = await createPulumiStack({ cwd: folder.path });
  await stack.init("trial");
  await stack.setConfig({ given: "-in the open" }, { hidden: "in secret" });
});

afterAll(() => stack.cleanup());

test("a project goes through its whole life", async () => {
  expect((await stack.preview()).stdout).toContain("greeting");
  expect((await stack.up()).stdout).toContain("greeting");
  await stack.expectNothingToDo();
  expect(await stack.outputs()).toEqual({
    greeting: "hello",
    given: "-in the open",
    hidden: "[secret]",
    own: "none",
  });
  expect(await stack.outputs({ showSecrets: true })).toMatchObject({ hidden: "in secret" });
  expect((await stack.exportState()).deployment.resources).toMatchObject([{ type: "pulumi:pulumi:Stack" }]);
  await stack.destroy();
  expect((await stack.exportState()).deployment.resources ?? []).toEqual([]);
});

test("a command that fails is returned by run and thrown by the rest, with all that it said", async () => {
  await folder.write("index.js", "throw new Error('the program is broken')");
  expect(await stack.run(["preview"])).toMatchObject({ code: expect.any(Number) });
  await expect(stack.preview()).rejects.toThrow("the program is broken");
});

test("an environment variable reaches the program of one command alone", async () => {
  await folder.write("index.js", "exports.own = process.env.COMPOSIO_API_KEY ?? 'none'");
  await stack.up([], { env: { COMPOSIO_API_KEY: "of this command" } });
  expect(await stack.outputs()).toEqual({ own: "of this command" });
  await stack.up();
  expect(await stack.outputs()).toEqual({ own: "none" });
});

describe("a resource of a dynamic provider", () => {
  const declare = (size: number) =>
    folder.write(
      "index.js",
      `
        const pulumi = require("@pulumi/pulumi");
        class Box extends pulumi.CustomResource {
          constructor(name, size) {
            const __provider = 'exports.handler = () => require("./provider.js").provider';
            super("pulumi-nodejs:dynamic/check:Box", name, { __provider, size, volume: undefined });
          }
        }
        exports.volume = new Box("box", ${size}).volume;
      `,
    );
  /** Writes the provider of the box, with what the service says of it: its size, or nothing. */
  const exists = (read: string) =>
    folder.write(
      "provider.js",
      `exports.provider = {
        create: async ({ size }) => ({ id: "box-1", outs: { size, volume: size ** 3 } }),
        diff: async (id, olds, news) => ({ changes: olds.size !== news.size }),
        read: async (id, props) => (${read}),
      };`,
    );
  const there = (size: string) => `{ id, props: { ...props, size: ${size} }, inputs: { size: ${size} } }`;

  it("is made, and found unchanged", async () => {
    await declare(3);
    await exists(there("3"));
    await stack.up();
    expect(await stack.outputs()).toEqual({ volume: 27 });
    await stack.expectNothingToDo();
  });

  it.each([
    ["another size in the program", 4, there("3")],
    ["another size in the service", 3, there("5")],
    ["no such box in the service", 3, "{}"],
  ])("is something to do where there is %s", async (_, size, read) => {
    await declare(size);
    await exists(read);
    await expect(stack.expectNothingToDo()).rejects.toThrow("no changes were expected");
  });

  it("is removed", async () => {
    await declare(3);
    await stack.destroy();
    expect((await stack.exportState()).deployment.resources ?? []).toEqual([]);
  });
});

test("a command that outlives its time is ended", async () => {
  await folder.write("index.js", "setInterval(() => {}, 1000)");
  const { code } = await stack.run(["preview"], { timeoutMs: 3_000 });
  expect(code).not.toBe(0);
});

test("cleaning up leaves nothing in the project's folder", async () => {
  const settings = join(folder.path, "Pulumi.trial.yaml");
  expect(existsSync(settings)).toBe(true);
  await stack.cleanup();
  expect(existsSync(settings)).toBe(false);
});
