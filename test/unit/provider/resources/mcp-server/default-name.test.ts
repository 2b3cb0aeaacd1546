import { defaultServerName } from "../../../../../provider/resources/mcp-server/default-name";

const VALID_NAME = /^[A-Za-z0-9 -]{4,30}$/;

describe("defaultServerName", () => {
  it("shows the logical name and ends in a hash of project, stack and logical name", () => {
    expect(defaultServerName({ project: "shop", stack: "dev", logicalName: "support" })).toBe(
      "support-7a68872",
    );
  });

  it("differs between projects, stacks and logical names", () => {
    const names = [
      defaultServerName({ project: "shop", stack: "dev", logicalName: "support" }),
      defaultServerName({ project: "shop", stack: "prod", logicalName: "support" }),
      defaultServerName({ project: "shop2", stack: "dev", logicalName: "support" }),
      defaultServerName({ project: "shop", stack: "dev", logicalName: "support2" }),
      defaultServerName({ project: "shop", stack: "devsupport", logicalName: "" }),
    ];
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    ["one letter", "a"],
    ["nothing", ""],
    ["only what Composio refuses", "🙂/🙂"],
    ["300 characters", "long".repeat(75)],
    ["accents", "Über-Straße"],
    ["hyphens at both ends", "--x--"],
    ["a cut that would end in a hyphen", `${"x".repeat(21)}-yz`],
    ["a path", "team/support_bot.v2"],
  ])("is valid for a logical name of %s", (_, logicalName) => {
    const name = defaultServerName({ project: "shop", stack: "dev", logicalName });
    expect(name).toMatch(VALID_NAME);
    expect(name).not.toMatch(/^-|--/);
  });

  it("keeps the letters under accents", () => {
    expect(defaultServerName({ project: "shop", stack: "dev", logicalName: "Büro" })).toMatch(/^Buro-/);
  });
});
