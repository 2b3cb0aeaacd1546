import { useEmulator } from "composio-emulator/jest";
import * as dynamic from "../../../../provider";
import { UserError } from "../../../../provider/core/user-error";
import * as native from "../../../../provider/native";
import { type Kind, RESOURCES } from "../../../../provider/resources";
import { apiAt } from "../../../support/composio";
import { newProcess } from "../../../support/lifecycle";

const KINDS = Object.keys(RESOURCES) as Kind[];
/** Ids that have the form of each kind. */
const NOBODY: Record<Kind, string> = {
  AuthConfig: "ac_nobody",
  ConnectedAccount: "ca_nobody",
  CustomToolkit: "CUSTOM_NOBODY",
  McpServer: "00000000-0000-4000-8000-000000000000",
  Project: "pr_nobody",
  Session: "trs_nobody",
  TriggerInstance: "ti_nobody",
  WebhookEndpoint: "we_nobody",
  WebhookSubscription: "ws_nobody",
};

const emulator = useEmulator({ strict: false, resetBetweenTests: false });

describe.each(KINDS)("%s", (kind) => {
  test.each([
    ["dynamic", dynamic],
    ["native", native],
  ])("without arguments is refused at once (%s)", (_, entry) => {
    const Class = entry[kind] as new (name: string, args: unknown) => unknown;
    const problem = `The ${kind} "s" has no arguments`;
    expect(() => new Class("s", undefined)).toThrow(problem);
    expect(() => new Class("s", null)).toThrow(problem);
    expect(() => new Class("s", ["ac_1"])).toThrow(`The ${kind} "s" takes an object of its inputs`);
  });

  test.each([
    ["dynamic", dynamic],
    ["native", native],
  ])("is not read without an id (%s)", (_, entry) => {
    const get = entry[kind].get as (name: string, id: unknown) => unknown;
    for (const id of [undefined, null, ""]) {
      expect(() => get("s", id)).toThrow(`${kind}.get("s", …) needs an id as its second argument`);
    }
  });

  test("without inputs fails its check, although there were none before", async () => {
    const { failures } = await newProcess(apiAt(emulator.url), {}, kind).check({}, {});
    expect(failures.length).toBeGreaterThan(0);
  });

  test("that is read by an id that does not exist is an error in a Get, and gone in a refresh", async () => {
    const { read } = newProcess(apiAt(emulator.url), {}, kind);
    const id = NOBODY[kind];
    const getting = read(id, { __provider: "code" });
    await expect(getting).rejects.toBeInstanceOf(UserError);
    const place =
      kind === "Project"
        ? "organization that the organization API key belongs to"
        : "project that the API key belongs to";
    await expect(getting).rejects.toThrow(
      `There is no ${RESOURCES[kind].label} with the id "${id}" in the Composio ${place}. Correct`,
    );
    await expect(getting).rejects.toThrow(`Correct the id that ${kind}.get is given.`);
  });
});
