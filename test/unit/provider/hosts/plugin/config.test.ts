import { CheckRequest, DiffRequest, DiffResponse } from "@pulumi/pulumi/proto/provider_pb";
import { UNKNOWN } from "../../../../../provider/core/unknown";
import { checkConfig, diffConfig } from "../../../../../provider/hosts/plugin/config";
import { send } from "../../../../../provider/hosts/plugin/wire";

function reasons(settings: object, provider = "second"): string[] {
  const request = new CheckRequest();
  request.setUrn(`urn:pulumi:test::trial::pulumi:providers:composio::${provider}`);
  request.setNews(send(settings));
  return checkConfig(request)
    .getFailuresList()
    .map((failure) => failure.getReason());
}

test.each(["apiKey", "userApiKey", "organizationApiKey"])(
  "an explicit provider whose %s is given and empty does not take another",
  (key) => {
    const wrong = [expect.stringContaining(`${key} is given and empty`)];
    expect(reasons({ [key]: "" })).toEqual(wrong);
    expect(reasons({ [key]: " \n" })).toEqual(wrong);
    expect(reasons({})).toEqual([]);
  },
);

test("an empty key of a project says when a Project does not know its key", () => {
  expect(reasons({ apiKey: "" })).toEqual([
    expect.stringMatching(/createApiKey off, was imported, or the answer to its create was lost/),
  ]);
});

test("an empty key in the stack's configuration is none, as it is for dynamic resources", () => {
  expect(reasons({ apiKey: "" }, "default")).toEqual([]);
  expect(reasons({ apiKey: "" }, "default_0_1_0")).toEqual([]);
});

test("a setting that is not known yet leaves the others to be checked", () => {
  expect(reasons({ apiKey: UNKNOWN, maxInFlight: 0, debg: true, baseUrl: "here" })).toEqual([
    expect.stringContaining("debg is not a setting"),
    expect.stringContaining("is not an origin"),
    expect.stringContaining("composio:maxInFlight"),
  ]);
});

test("a key that is an object is refused as such", () => {
  expect(reasons({ apiKey: { value: "ak_1" } })).toEqual([expect.stringContaining("is an object or a list")]);
});

test("a setting is the same whether it is a text, a number or true", () => {
  const request = new DiffRequest();
  request.setOldInputs(send({ maxInFlight: "5", preflight: "true", debug: false, retrySeconds: 1 }));
  request.setNews(send({ maxInFlight: 5, preflight: true, debug: "false", retrySeconds: "2" }));
  const response = diffConfig(request);
  expect(response.getDiffsList()).toEqual(["retrySeconds"]);
  expect(response.getChanges()).toBe(DiffResponse.DiffChanges.DIFF_SOME);
});
