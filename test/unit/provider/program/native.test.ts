import * as pulumi from "@pulumi/pulumi";
import * as dynamic from "../../../../provider";
import { version } from "../../../../provider/core/version";
import * as native from "../../../../provider/native";
import { type Kind, RESOURCES } from "../../../../provider/resources";
import { resolved } from "../../../support/resolved";
import { SAMPLES } from "../../../support/samples";

/** The plugin's own: its provider, and what the methods of a server give. Its classes in the SDKs have no methods. */
const OF_PLUGIN = [
  "Provider",
  "getClientConfig",
  "getClientConfigOutput",
  "getConnectionUrl",
  "getConnectionUrlOutput",
];

test("the plugin's entry has every name of the other one, and those of the plugin alone", () => {
  expect(Object.keys(native).sort()).toEqual([...Object.keys(dynamic), ...OF_PLUGIN].sort());
});

describe("a resource that reaches the program as a value", () => {
  const CLASSES: Pick<typeof native, Kind> = native;
  const referenceTo = (urn: string) =>
    pulumi.runtime.deserializeProperty({
      [pulumi.runtime.specialSigKey]: pulumi.runtime.specialResourceSig,
      urn,
      id: "an-id",
      packageVersion: version,
    });

  beforeAll(() =>
    pulumi.runtime.setMocks(
      { newResource: ({ inputs }) => ({ id: "an-id", state: inputs }), call: () => ({}) },
      "shop",
      "dev",
    ),
  );

  it.each(Object.keys(RESOURCES) as Kind[])("is an instance of %s, as the program has it", async (kind) => {
    const { inputs } = SAMPLES[kind];
    const urn = await resolved(declared(CLASSES[kind], inputs).urn);
    const resource = referenceTo(urn);
    expect(CLASSES[kind].isInstance(resource)).toBe(true);
    expect(await resolved(resource.urn)).toBe(urn);
    const [[input, value] = []] = Object.entries(inputs);
    expect(await resolved(resource[String(input)])).toEqual(value);
  });

  it("is a Provider, if it is one", async () => {
    const urn = await resolved(new native.Provider("other").urn);
    expect(referenceTo(urn)).toBeInstanceOf(native.Provider);
  });

  it("of a class that this version does not have is an error that names its type", () => {
    expect(() => referenceTo("urn:pulumi:dev::shop::composio:index:Recipe::support")).toThrow(
      /^Version .* has no resource of the type composio:index:Recipe\.$/,
    );
  });
});

function declared(Class: unknown, inputs: object): pulumi.CustomResource {
  const Untyped = Class as new (name: string, inputs: object) => pulumi.CustomResource;
  return new Untyped("support", inputs);
}
