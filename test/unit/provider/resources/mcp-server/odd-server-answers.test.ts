import type { Properties } from "../../../../../provider/core/resource";
import type { McpServerInputs } from "../../../../../provider/resources/mcp-server/mcp-server-fields";
import { SHORTER } from "../../../../support/short-sleep";
import { useProcess } from "../../../../support/use-process";

const INPUTS: McpServerInputs = {
  name: "support",
  authConfigIds: ["ac_gmail_prod"],
  allowedTools: ["GMAIL_SEND_EMAIL", "GMAIL_FETCH_EMAILS"],
};

const { emulator, process: lifecycle, warnings } = useProcess("McpServer");

async function created(inputs: McpServerInputs = INPUTS): Promise<{ id: string; outs: Properties }> {
  const { id, outs } = await lifecycle.create(inputs);
  emulator.journal.clear();
  return { id, outs };
}

function operations(): string[] {
  return emulator.journal.requests().map(({ operation }) => String(operation));
}

describe("what Composio no longer sends", () => {
  const OPTIONAL = [
    "mcp_url",
    "commands",
    "toolkit_icons",
    "toolkits",
    "created_at",
    "updated_at",
    "server_instance_count",
    "managed_auth_via_composio",
    "allowed_tools",
  ];

  it.each(OPTIONAL)("keeps its known value and is no drift: %s", async (name) => {
    const { id, outs } = await created({ ...INPUTS, managedAuthViaComposio: true });
    emulator.faults.add({ operation: "getMcpServer", kind: "altered", unset: [name] });
    expect(await lifecycle.read(id, outs)).toEqual({ id, props: outs });
  });

  it("does not stop a create, and leaves nothing to do", async () => {
    emulator.faults.add({ operation: "createMcpServer", kind: "altered", unset: OPTIONAL });
    const { id, outs } = await created();
    expect(outs).toMatchObject({
      allowedTools: INPUTS.allowedTools,
      mcpUrl: `${emulator.url}/v3/mcp/${id}/mcp`,
    });
    expect(await lifecycle.diff(id, outs, INPUTS)).toMatchObject({ changes: false });
    emulator.faults.add({ operation: "updateMcpServer", kind: "altered", unset: OPTIONAL });
    const updated = await lifecycle.update(id, outs, {
      ...INPUTS,
      name: "sales",
      managedAuthViaComposio: true,
    });
    expect(updated.outs).toMatchObject({ name: "sales", managedAuthViaComposio: true });
  });

  it("does not hide a list of tools that was opened", async () => {
    const { id, outs } = await created();
    emulator.faults.add({ operation: "getMcpServer", kind: "altered", set: { allowed_tools: [] } });
    const read = await lifecycle.read(id, outs);
    expect(read.inputs).toMatchObject({ allowedTools: [] });
  });
});

test("a create that answers with an id alone is completed by a read", async () => {
  emulator.faults.add({ operation: "createMcpServer", kind: "missing-fields" });
  const { outs } = await lifecycle.create(INPUTS);
  expect(operations()).toEqual(["createMcpServer", "getMcpServer"]);
  expect(outs).toMatchObject({ name: "support", allowedTools: INPUTS.allowedTools });
});

describe.each(["lower-case", "completed", "normalised"] as const)(
  "tools that come back %s",
  (allowedTools) => {
    test("make no diff and no drift, and a change of them is taken", async () => {
      emulator.settings.allowedTools = allowedTools;
      const { id, outs } = await created();
      expect(await lifecycle.diff(id, outs, INPUTS)).toMatchObject({ changes: false });
      expect(await lifecycle.read(id, outs)).toEqual({ id, props: outs });

      const news = { ...INPUTS, allowedTools: ["GMAIL_LIST_LABELS"] };
      const { outs: updated } = await lifecycle.update(id, outs, news);
      expect(await lifecycle.diff(id, updated as Properties, news)).toMatchObject({ changes: false });
      expect(operations()).toEqual(["getMcpServer", "updateMcpServer"]);
    });
  },
);

describe("an update that Composio answers and does not carry out", () => {
  it.each<[string, Partial<McpServerInputs>]>([
    ["name", { name: "sales" }],
    ["authConfigIds", { authConfigIds: ["ac_slack_prod"] }],
    ["allowedTools", { allowedTools: ["GMAIL_SEND_EMAIL"] }],
    ["allowedTools", { allowedTools: [] }],
    ["managedAuthViaComposio", { managedAuthViaComposio: true }],
    ["toolkits", { toolkits: ["exa"] }],
  ])("is an error that names %s", async (name, change) => {
    const { id, outs } = await created();
    emulator.faults.add({ operation: "updateMcpServer", kind: "ignored" });
    const updating = lifecycle.update(id, outs, { ...INPUTS, ...change });
    await expect(updating).rejects.toThrow(new RegExp(`its ${name} (is|are) not as declared`));
  });

  it("is an error for toolkits that stay", async () => {
    const { id, outs } = await created({ ...INPUTS, toolkits: ["exa"] });
    emulator.faults.add({ operation: "updateMcpServer", kind: "ignored" });
    await expect(lifecycle.update(id, outs, { ...INPUTS, toolkits: [] })).rejects.toThrow("toolkits is not");
  });

  it("is read again, since it may be late", async () => {
    const { id, outs } = await created();
    emulator.faults.add({ operation: "updateMcpServer", kind: "late", ms: 300 / SHORTER });
    const { outs: updated } = await lifecycle.update(id, outs, { ...INPUTS, name: "sales" });
    expect(updated).toMatchObject({ name: "sales" });
    const [first, ...others] = operations();
    expect(first).toBe("updateMcpServer");
    expect(new Set(others)).toEqual(new Set(["getMcpServer"]));
  });
});

test("a created server that is not as declared is told, and shows in the next preview", async () => {
  emulator.faults.add({
    operation: "createMcpServer",
    kind: "altered",
    set: { allowed_tools: ["GMAIL_SEND_EMAIL"] },
  });
  const { id, outs } = await created();
  expect(warnings).toEqual([expect.stringContaining("look at its allowedTools")]);
  expect(await lifecycle.diff(id, outs, INPUTS)).toMatchObject({ changes: true });
});
