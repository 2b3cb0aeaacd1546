import { defaultName } from "../../../../../provider/core/default-name";
import { SERVER_NAMES } from "../../../../../provider/resources/mcp-server/mcp-server-default-name";

const VALID_NAME = /^[A-Za-z0-9 -]{4,30}$/;

const named = (logicalName: string) =>
  defaultName(SERVER_NAMES, { project: "shop", stack: "dev", logicalName });

describe("the default name of a server", () => {
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
    const name = named(logicalName);
    expect(name).toMatch(VALID_NAME);
    expect(name).not.toMatch(/^-|--/);
  });

  it("keeps the letters under accents", () => {
    expect(named("Büro")).toMatch(/^Buro-/);
  });
});
