import { apiAt } from "../../../support/composio";
import { startHttpServer } from "../../../support/http-server";

const TOOL = { slug: "GMAIL_SEND_EMAIL", toolkit: { slug: "gmail" } };

test.each<[string, object, object]>([
  ["a name that is null", { name: null }, { name: undefined }],
  ["texts that are none", { name: 7, description: {} }, { name: undefined, description: undefined }],
  ["a mark that is null", { is_deprecated: null }, { is_deprecated: undefined }],
  ["a mark that is a text", { is_deprecated: "yes" }, { is_deprecated: undefined }],
  ["no toolkit", { toolkit: null }, { toolkit: undefined }],
  ["an odd toolkit", { toolkit: "gmail" }, { toolkit: undefined }],
])("a tool with %s is a tool", async (_, change, expected) => {
  const http = await startHttpServer((_, response) =>
    response.end(JSON.stringify({ items: [{ ...TOOL, ...change }] })),
  );
  const { tools } = apiAt(http.origin);
  expect(await tools.list("gmail")).toMatchObject({ items: [{ ...TOOL, ...expected }], isWhole: true });
  await http.close();
});

test("slugs that are asked for in parts are known as a whole only where each part is", async () => {
  const http = await startHttpServer(({ url = "" }, response) => {
    const next_cursor = url.includes("SLUG_149") ? "stuck" : null;
    response.end(JSON.stringify({ items: [TOOL], next_cursor }));
  });
  const slugs = Array.from({ length: 150 }, (_, index) => `SLUG_${index}`);
  const { isWhole } = await apiAt(http.origin).tools.findBySlugs(slugs);
  expect(isWhole).toBe(false);
  expect(http.requests).toHaveLength(3);
  await http.close();
});
