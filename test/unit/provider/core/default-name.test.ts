import { defaultName } from "../../../../provider/core/default-name";
import { withIdentity } from "../../../../provider/core/identity";
import type { Properties } from "../../../../provider/core/resource";
import type { Kind } from "../../../../provider/resources";
import { AUTH_CONFIG_NAMES } from "../../../../provider/resources/auth-config/auth-config-definition";
import { parseUrn } from "../../../../provider/resources/identity-of-urn";
import { SERVER_NAMES } from "../../../../provider/resources/mcp-server/mcp-server-default-name";
import { apiAt } from "../../../support/composio";
import { newProcess } from "../../../support/lifecycle";

const IDENTITY = { project: "shop", stack: "dev", logicalName: "support" };
const NOWHERE = apiAt("http://127.0.0.1:1");

describe.each([
  ["McpServer", SERVER_NAMES, { authConfigIds: ["ac_gmail"] }, "support-7a68872", "support-0123abc"],
  [
    "AuthConfig",
    AUTH_CONFIG_NAMES,
    { toolkit: "gmail" },
    "support-7a6887290b7ebe2d",
    "support-0123456789abcdef",
  ],
] as const)("the default name of %s", (kind: Kind, form, given, expected, older) => {
  const named = (logicalName: string) => withIdentity(given, { ...IDENTITY, logicalName });

  async function checkedName(olds: Properties, news: Properties = named("support")): Promise<unknown> {
    const { inputs, failures } = await newProcess(NOWHERE, {}, kind).check(olds, news);
    expect(failures).toEqual([]);
    return inputs.name;
  }

  test("is the logical name with a hash of project, stack and logical name, the same in every run", () => {
    expect(defaultName(form, IDENTITY)).toBe(expected);
    expect(defaultName(form, IDENTITY)).toBe(expected);
  });

  test("differs between projects, stacks, logical names and the types of parents", () => {
    const names = [
      IDENTITY,
      { ...IDENTITY, stack: "prod" },
      { ...IDENTITY, project: "shop2" },
      { ...IDENTITY, logicalName: "support2" },
      { ...IDENTITY, stack: "devsupport", logicalName: "" },
      { ...IDENTITY, parentTypes: "desk:index:Desk" },
      { ...IDENTITY, parentTypes: "desk:index:Desk$desk:index:Agent" },
    ].map((identity) => defaultName(form, identity));
    expect(new Set(names).size).toBe(names.length);
  });

  test("is given to a new resource and to a replacement, for which there are no old inputs", async () => {
    expect(await checkedName({})).toBe(expected);
  });

  test.each<[string, Properties]>([
    ["of an older version", { name: older, __autonamed: true }],
    ["of a stack that was renamed", { name: "support-fffffff", __autonamed: true }],
    ["of a resource with another logical name", { name: "post-0123abc", __autonamed: true }],
    ["that nothing in the state calls a default one", { name: older }],
    ["that was changed in Composio", { name: "renamed", __defaultName: older }],
  ])("stays as it is %s", async (_, olds) => {
    expect(await checkedName({ ...given, ...olds })).toBe(olds.__defaultName ?? olds.name);
  });

  test.each(["sales", `${expected}0`, expected.replace("support", "sales"), expected.replace(/.$/, "x")])(
    "takes the place of %s, which the program gave before",
    async (name) => {
      expect(await checkedName({ ...given, name })).toBe(expected);
    },
  );

  test("is no longer remembered once the program gives a name", async () => {
    const { inputs } = await newProcess(NOWHERE, {}, kind).check(
      { ...given, name: "renamed", __defaultName: older },
      { ...named("support"), name: "sales" },
    );
    expect(inputs).toMatchObject({ name: "sales" });
    expect(Object.keys(inputs)).not.toContain("__autonamed");
    expect(await checkedName(inputs)).toBe(expected);
  });

  test("is missing where nobody says where the resource stands", async () => {
    const { failures } = await newProcess(NOWHERE, {}, kind).check({}, given);
    expect(failures).toMatchObject([{ property: "name" }]);
  });
});

describe("where a resource stands", () => {
  const read = (types: string) => parseUrn(`urn:pulumi:dev::shop::${types}::support`);

  it("is what its URN says without its own type, so that both hosts and all kinds give one name", () => {
    const types = ["composio:index:McpServer", "pulumi-nodejs:dynamic/composio:McpServer"];
    expect(types.map(read)).toEqual(types.map((type) => ({ type, identity: IDENTITY })));
    const inDesk = { ...IDENTITY, parentTypes: "desk:index:Desk$desk:index:Agent" };
    expect(types.map((type) => read(`desk:index:Desk$desk:index:Agent$${type}`).identity)).toEqual([
      inDesk,
      inDesk,
    ]);
  });

  it("does not depend on the host of a parent that is a resource of this package", () => {
    const parents = ["composio:index:AuthConfig", "pulumi-nodejs:dynamic/composio:AuthConfig"];
    const identities = parents.map(
      (type) => read(`desk:index:Desk$${type}$composio:index:McpServer`).identity,
    );
    expect(identities).toEqual(
      parents.map(() => ({ ...IDENTITY, parentTypes: "desk:index:Desk$composio:index:AuthConfig" })),
    );
  });

  it("holds a logical name with colons", () => {
    const { identity } = parseUrn("urn:pulumi:dev::shop::composio:index:McpServer::a::b");
    expect(identity).toEqual({ ...IDENTITY, logicalName: "a::b" });
  });
});
