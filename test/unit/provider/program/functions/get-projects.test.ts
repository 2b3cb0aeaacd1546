import * as pulumi from "@pulumi/pulumi";
import { type Emulator, startEmulator } from "composio-emulator";
import { getProjects } from "../../../../../provider";
import { apiAt } from "../../../../support/composio";

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

function settings(config: Record<string, string>): void {
  pulumi.runtime.setAllConfig(
    { "composio:baseUrl": emulator.url, "composio:retrySeconds": "0", ...config },
    Object.keys(config),
  );
}

beforeEach(async () => {
  emulator.reset();
  const { projects } = apiAt(emulator.url);
  for (const name of ["staging", "production"]) {
    await projects.create({ name, should_create_api_key: true }, projects.newBudget());
  }
  emulator.journal.clear();
});

const credentials = () =>
  emulator.journal.requests().map(({ path, headers }) => [path, ...headers.credentials]);

test("finds the projects of the organization, without their secrets", async () => {
  settings({ "composio:organizationApiKey": "org_test", "composio:userApiKey": "uak_test" });
  const found = await getProjects({ nameContains: "STAG" });
  expect(found).toEqual({
    projects: [
      {
        id: emulator.projects()[0]?.id,
        name: "staging",
        organizationId: "org_emulator",
        createdAt: expect.any(String),
      },
    ],
  });
  expect(credentials()).toEqual([["/api/v3/org/owner/project/list", "x-org-api-key"]]);
});

test("finds those that a user may see, by a route of its own", async () => {
  settings({ "composio:userApiKey": "uak_test" });
  const { projects } = await getProjects();
  expect(projects.map(({ name }) => name)).toEqual(["production", "staging"]);
  expect(credentials()).toEqual([["/api/v3/org/project/list", "x-user-api-key"]]);
});

test("is an error that names the setting where there is the key of a project alone", async () => {
  settings({ "composio:apiKey": "ak_test" });
  await expect(getProjects()).rejects.toThrow("pulumi config set --secret composio:organizationApiKey");
  expect(credentials()).toEqual([]);
});
