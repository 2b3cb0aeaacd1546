import * as pulumi from "@pulumi/pulumi";
import { getSessionConfigs, getSessionConfigsOutput } from "../../../../../provider";
import { useFunctions } from "../../../../support/use-functions";

const SUPPORT = {
  id: "sc_support",
  name: "support",
  config: { toolkits: { enable: ["gmail"] }, tools: { gmail: { enable: ["GMAIL_FETCH_EMAILS"] } } },
  createdAt: "2026-09-01T08:00:00.000Z",
  updatedAt: "2026-10-01T08:00:00.000Z",
};

const emulator = useFunctions();

test("saved session configs are found, all or by a part of the name", async () => {
  const { sessionConfigs } = await getSessionConfigs();
  expect(sessionConfigs.map(({ id }) => id)).toEqual(["sc_support", "sc_reading"]);
  const found = await new Promise((resolve) =>
    getSessionConfigsOutput({ name: pulumi.output("SUPP") }).apply(resolve),
  );
  expect(found).toEqual({ sessionConfigs: [SUPPORT] });
});

test("the policy of each is asked for, because the list has none", async () => {
  emulator.journal.clear();
  const { sessionConfigs } = await getSessionConfigs({ name: "supp" });
  expect(sessionConfigs).toEqual([SUPPORT]);
  expect(emulator.journal.requests().map(({ operation }) => operation)).toEqual([
    "listSessionConfigs",
    "getSessionConfig",
  ]);
});

test("nothing more is asked where the list has the policies", async () => {
  const set = { items: [{ id: "sc_1", name: "other", config: { tags: { enable: ["readOnlyHint"] } } }] };
  emulator.faults.add({ kind: "altered", operation: "listSessionConfigs", set });
  emulator.journal.clear();
  expect(await getSessionConfigs()).toMatchObject({ sessionConfigs: [set.items[0]] });
  expect(emulator.journal.requests()).toHaveLength(1);
});

test("a policy that cannot be read is an error, and no empty policy", async () => {
  emulator.faults.add({ kind: "altered", operation: "getSessionConfig", unset: ["config"] });
  await expect(getSessionConfigs({ name: "supp" })).rejects.toThrow(
    /could not look up the saved session configs.*config: Required/s,
  );
});

test("where the account has none, the error says so", async () => {
  emulator.settings.sessions.availability = "off";
  await expect(getSessionConfigs()).rejects.toThrow("could not look up the saved session configs");
});
