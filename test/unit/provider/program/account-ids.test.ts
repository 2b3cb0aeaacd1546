import * as pulumi from "@pulumi/pulumi";
import { ConnectedAccount } from "../../../../provider";
import { accountIds } from "../../../../provider/program/account-ids";

let account: ConnectedAccount;

beforeAll(async () => {
  await pulumi.runtime.setMocks(
    { newResource: ({ inputs }) => ({ id: "ca_1", state: inputs }), call: () => ({}) },
    "shop",
    "dev",
  );
  account = new ConnectedAccount("billing", { authConfigId: "ac_1", userId: "agent-7", alias: "billing" });
});

const resolved = <T>(value: pulumi.Input<T>) =>
  new Promise((resolve) => pulumi.output(value).apply((known) => resolve(known)));

type Accounts = Parameters<typeof accountIds>[0];

test.each<[string, () => Accounts]>([
  ["a list", () => ({ stripe: [account, "ca_2"] })],
  ["an output of an account", () => ({ stripe: [pulumi.output(account), pulumi.output("ca_2")] })],
  ["a promise of an account", () => ({ stripe: [Promise.resolve(account), Promise.resolve("ca_2")] })],
  ["an output of a list", () => ({ stripe: pulumi.output([account, "ca_2"]) })],
  ["an output of all", () => pulumi.output({ stripe: [account, "ca_2"] })],
])("an account stands for its id in %s", async (_, given) => {
  expect(await resolved(accountIds(given()))).toEqual({ stripe: ["ca_1", "ca_2"] });
});

test.each([[["ca_1"]], ["ca_1"], [{ stripe: "ca_1" }]])("the mistake %j passes as it is", async (mistake) => {
  const ids = accountIds(mistake as never);
  expect(await resolved(ids)).toEqual(mistake);
});
