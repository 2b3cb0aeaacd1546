import * as pulumi from "@pulumi/pulumi";
import { AuthConfig, type AuthConfigArgs, CustomToolkit, Session } from "../../../../../provider";

/** The inputs of each resource that was declared, by its logical name. */
const declared = new Map<string, Record<string, unknown>>();

beforeAll(async () => {
  await pulumi.runtime.setMocks({
    newResource({ name, inputs }) {
      declared.set(name, inputs);
      return { id: name, state: inputs };
    },
    call: ({ inputs }) => inputs,
  });
});

async function inputsOf(resource: pulumi.CustomResource, name: string): Promise<Record<string, unknown>> {
  await new Promise((resolve) => resource.id.apply(resolve));
  return declared.get(name) ?? {};
}

test.each([
  ["a text", "text"],
  ["a list", ["text"]],
  ["nothing", null],
])("%s in the place of an object comes to the check as it is", async (_, wrong) => {
  const name = `auth ${JSON.stringify(wrong)}`;
  const args = { toolkit: "gmail", custom: wrong } as unknown as AuthConfigArgs;
  const { custom } = await inputsOf(new AuthConfig(name, args), name);
  expect(plain(custom)).toEqual(wrong);

  const proxied = { toolkit: "gmail", custom: { authScheme: "OAUTH2", proxyConfig: wrong } };
  const second = new AuthConfig(`${name} 2`, proxied as unknown as AuthConfigArgs);
  const inner = plain((await inputsOf(second, `${name} 2`)).custom) as Record<string, unknown>;
  expect(plain(inner.proxyConfig)).toEqual(wrong);
});

test.each([["text"], [["text"]], [null]])("other classes pass on %j as it is too", async (wrong) => {
  const slug = { slug: "orders", name: "Orders", mcpUrl: "https://mcp.example.com/" };
  const name = `other ${JSON.stringify(wrong)}`;
  const toolkit = new CustomToolkit(name, { ...slug, authSchemes: [wrong] as never });
  expect(plain((await inputsOf(toolkit, name)).authSchemes)).toEqual([wrong]);
  const session = new Session(`${name} 2`, { userId: "u", authConfigs: wrong as never });
  expect(plain((await inputsOf(session, `${name} 2`)).authConfigs)).toEqual(wrong);
});

/** A value without the marks of secrets, at any depth of lists. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  const isSecret = typeof value === "object" && value !== null && "value" in value;
  return isSecret ? plain((value as { value: unknown }).value) : value;
}
