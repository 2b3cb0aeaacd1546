import * as pulumi from "@pulumi/pulumi";
import { getToolkit, getTools, getToolsOutput } from "../../../../../provider";
import { useFunctions } from "../../../../support/use-functions";

const [NEW, OLD] = ["20251027_00", "20250905_00"];
const RECENT = "GMAIL_BATCH_MODIFY_MESSAGES";

const emulator = useFunctions();

test("a toolkit is described in the version that is wanted, and says which there are", async () => {
  const availableVersions = [NEW, OLD];
  expect(await getToolkit({ slug: "gmail" })).toMatchObject({ version: NEW, availableVersions });
  expect(await getToolkit({ slug: "gmail", version: "latest" })).toMatchObject({ version: NEW });
  expect(await getToolkit({ slug: "gmail", version: OLD })).toMatchObject({
    version: OLD,
    availableVersions,
  });
});

test("the tools are those of the version that is wanted", async () => {
  const slugsOf = async (version?: string) =>
    (await getTools({ toolkit: "gmail", ...(version && { version }) })).tools.map(({ slug }) => slug);
  expect(await slugsOf()).toContain(RECENT);
  expect(await slugsOf(NEW)).toContain(RECENT);
  expect(await slugsOf("latest")).toContain(RECENT);
  expect(await slugsOf(OLD)).not.toContain(RECENT);
  const output = getToolsOutput({ toolkit: "GMAIL".toLowerCase(), version: pulumi.output(OLD) });
  const { tools } = await new Promise<{ tools: { version: string }[] }>((resolve) => output.apply(resolve));
  expect(new Set(tools.map(({ version }) => version))).toEqual(new Set([OLD]));
});

test.each([
  ["a toolkit", () => getToolkit({ slug: "gmail", version: "20200101_00" })],
  ["tools", () => getTools({ toolkit: "gmail", version: "20200101_00" })],
])("of %s, a version that there is none of is an error that names those that there are", async (_, ask) => {
  await expect(ask()).rejects.toThrow(
    `The toolkit "gmail" has no version "20200101_00"; it has ${NEW}, ${OLD}.`,
  );
});

test("a service that answers in another version than was asked for is not believed", async () => {
  emulator.faults.add({ kind: "altered", operation: "getToolkit", set: { meta: { version: NEW } } });
  await expect(getToolkit({ slug: "gmail", version: OLD })).rejects.toThrow(`has no version "${OLD}"`);
  emulator.faults.add({ kind: "altered", operation: "listTools", of: "items", set: { version: NEW } });
  await expect(getTools({ toolkit: "gmail", version: OLD })).rejects.toThrow("did not list the tools");
});

test("an unknown toolkit is named as such, whatever the version", async () => {
  await expect(getToolkit({ slug: "gmial", version: OLD })).rejects.toThrow('did you mean "gmail"?');
  await expect(getTools({ toolkit: "gmial", version: OLD })).rejects.toThrow('did you mean "gmail"?');
});
