import * as pulumi from "@pulumi/pulumi";
import { secretPathsOf } from "../../../../provider/program/secret-paths";
import { resolved } from "../../../support/resolved";

test("what the program calls secret is named by its path, at any depth and in lists", async () => {
  const args = {
    name: pulumi.secret("a"),
    plain: pulumi.output("b"),
    nested: { inner: pulumi.secret({ key: "c" }), other: "d" },
    list: ["e", pulumi.secret("f")],
    later: Promise.resolve({ deep: pulumi.secret("g") }),
    holding: pulumi.output({ inside: pulumi.secret("h") }),
  };
  expect(await resolved(secretPathsOf(args))).toEqual([
    ["name"],
    ["nested", "inner"],
    ["list", "1"],
    ["later", "deep"],
    ["holding"],
  ]);
});

test("where nothing is secret, nothing is passed on, so that a state stays as it is", async () => {
  expect(
    await resolved(secretPathsOf({ name: "a", ids: [pulumi.output("b"), null], no: null })),
  ).toBeUndefined();
});
