import { codeOf } from "../../../../provider/resources/loader";
import { apiAt } from "../../../support/composio";
import { pulumiWith, useCommand } from "../../../support/use-command";

const ORGANIZATION = { COMPOSIO_ORGANIZATION_API_KEY: "org_test" };

const command = useCommand(pulumiWith({}));
const { emulator } = command;

function run(args: string[], keys: Record<string, string> = ORGANIZATION) {
  return command.run(["import", ...args], keys);
}

async function given(): Promise<string> {
  const { projects } = apiAt(emulator.url);
  const fields = { name: "staging", should_create_api_key: true };
  return (await projects.create(fields, projects.newBudget())).id;
}

test("prints a project by its id or its name, and never a key", async () => {
  const id = await given();
  const { code, stdout, stderr } = await run([id]);
  expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining("nothing reads them") });
  expect(JSON.parse(stdout)).toMatchObject({
    resources: [
      {
        type: "pulumi-nodejs:dynamic/composio:Project",
        name: "staging",
        id,
        inputs: { name: "staging", __provider: codeOf("Project") },
        outputs: { name: "staging", projectId: id, organizationId: "org_emulator", apiKey: "" },
      },
    ],
  });
  const [project] = emulator.projects();
  expect(stdout + stderr).not.toMatch(new RegExp(`${project?.api_key}|${project?.webhook_secret}`));
  expect((await run(["staging", "--kind", "project"])).stdout).toBe(stdout);
});

test("says of which organization one is not that is not there", async () => {
  const { code, stderr } = await run(["pr_nobody", "--kind", "project"]);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringContaining(
      'There is no project with the id or name "pr_nobody" in the Composio organization that the organization API key ' +
        "belongs to",
    ),
  });
});

test("prints the program that declares it", async () => {
  const id = await given();
  expect((await run([id, "--typescript"])).stdout).toBe(
    `import { Project } from "pulumi-composio";

const stagingProject = new Project("staging", {
  name: "staging",
});
`,
  );
});

test("has projects among all where there is the key of the organization, and is silent about them otherwise", async () => {
  await given();
  const all = await run(["--all"], { ...ORGANIZATION, COMPOSIO_API_KEY: "ak_test" });
  expect(all.stdout).toContain("composio:Project");
  const without = await run(["--all"], { COMPOSIO_API_KEY: "ak_test" });
  expect(without).toMatchObject({ code: 0, stdout: expect.not.stringContaining("composio:Project") });
  expect(without.stderr).not.toContain("organization");
  const alone = await run(["--all"]);
  expect(JSON.parse(alone.stdout).resources).toHaveLength(1);
});

test("says which key is missing where only projects are wanted, and where there is none at all", async () => {
  const wanted = await run(["--all", "--kind", "project"], { COMPOSIO_API_KEY: "ak_test" });
  expect(wanted).toMatchObject({ code: 1, stderr: expect.stringContaining("COMPOSIO_ORGANIZATION_API_KEY") });
  expect(await run(["--all"], {})).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("No Composio API key is configured"),
  });
});
