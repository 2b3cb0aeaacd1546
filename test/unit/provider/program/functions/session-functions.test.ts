import * as pulumi from "@pulumi/pulumi";
import {
  getSessionConfigHistory,
  getSessionConfigHistoryOutput,
  getSessionTools,
  getSessionToolsOutput,
} from "../../../../../provider";
import { apiAt } from "../../../../support/composio";
import { newProcess } from "../../../../support/lifecycle";
import { resolved } from "../../../../support/resolved";
import { useFunctions } from "../../../../support/use-functions";

const INPUTS = {
  userId: "agent-7",
  toolkits: { enable: ["gmail"] },
  preload: { tools: ["GMAIL_FETCH_EMAILS"] },
};

const emulator = useFunctions();

async function session(inputs: Record<string, unknown> = INPUTS) {
  const process = newProcess(apiAt(emulator.url), {}, "Session");
  const checked = (await process.check({}, inputs)).inputs;
  return { process, inputs: checked, ...(await process.create(checked)) };
}

describe("getSessionTools", () => {
  it("finds what a session really serves, all pages of it", async () => {
    const { id } = await session();
    const found = await getSessionTools({ sessionId: id });
    expect(found.tools.map(({ slug }) => slug)).toEqual(expect.arrayContaining(["COMPOSIO_SEARCH_TOOLS"]));
    expect(found.tools).toContainEqual({
      slug: "GMAIL_FETCH_EMAILS",
      toolkit: "gmail",
      version: "20251027_00",
    });
    expect(await resolved(getSessionToolsOutput({ sessionId: pulumi.output(id) }))).toEqual(found);
  });

  it("is an error where the list did not come whole, because a part would say less than is served", async () => {
    const { id } = await session();
    emulator.faults.add({ kind: "altered", operation: "listSessionTools", set: { items: [{ slug: 7 }] } });
    await expect(getSessionTools({ sessionId: id })).rejects.toThrow("did not come whole");
  });

  it("of a session that does not exist is an error that names it", async () => {
    await expect(getSessionTools({ sessionId: "trs_none" })).rejects.toThrow(
      'There is no session "trs_none"',
    );
    await expect(getSessionTools({ sessionId: "a/b" })).rejects.toThrow("is not the id of a session");
  });
});

describe("getSessionConfigHistory", () => {
  it("finds each configuration, the newest first", async () => {
    const { process, id, inputs, outs } = await session();
    await process.update(id, outs, { ...inputs, toolkits: { enable: ["gmail", "github"] } });
    const { versions } = await getSessionConfigHistory({ sessionId: id });
    expect(versions).toMatchObject([
      { version: 2, isCurrent: true, config: { toolkits: { enabled: ["gmail", "github"] } } },
      { version: 1, isCurrent: false, config: { toolkits: { enabled: ["gmail"] } } },
    ]);
    expect(versions[0]?.createdAt).toMatch(/Z$/);
    const again = await resolved(getSessionConfigHistoryOutput({ sessionId: pulumi.output(id) }));
    expect(again.versions).toHaveLength(2);
  });

  it("has nothing of what a webhook of a hook keeps secret", async () => {
    const handler = {
      type: "webhook",
      url: "https://audit.example.com/hook-token-1",
      headers: { authorization: "Bearer header-token-2" },
      secret: "signing-secret-3",
      signing_key: "signing-key-4",
    };
    const { id } = await session({
      ...INPUTS,
      hooks: [{ type: "before_execute", id: "audit", appliesTo: "all", handler }],
    });
    const { versions } = await getSessionConfigHistory({ sessionId: id });
    expect(versions[0]?.config.hooks).toEqual([
      {
        type: "before_execute",
        id: "audit",
        applies_to: "all",
        handler: { type: "webhook", url: "https://audit.example.com/" },
      },
    ]);
    expect(JSON.stringify(versions)).not.toMatch(/token-|secret-|key-/);
  });

  it("of a session that does not exist is an error that names it", async () => {
    await expect(getSessionConfigHistory({ sessionId: "trs_none" })).rejects.toThrow(
      'There is no session "trs_none"',
    );
  });
});
