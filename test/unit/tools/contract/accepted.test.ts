import { acceptedLines, withoutAccepted } from "../../../../tools/contract/accepted";
import type { Difference } from "../../../../tools/contract/difference";

const ROUTE: Difference = {
  operation: "GET /auth_configs",
  where: "route",
  what: "",
  change: "removed",
  isUsed: true,
};
const FIELD: Difference = {
  operation: "DELETE /auth_configs/{}",
  where: "response",
  what: "success",
  change: "changed",
  detail: "boolean → string",
  isUsed: true,
};

test("comments and empty lines are left out, and lines may be indented", () => {
  expect(acceptedLines("# Why.\n\n  removed GET /a route\r\nnew GET /b query c\n")).toEqual([
    "removed GET /a route",
    "new GET /b query c",
  ]);
});

test("what is accepted does not count, and what is accepted for nothing is named", () => {
  const removed = "removed GET /auth_configs route";
  const changed = "changed DELETE /auth_configs/{} response success";
  const all = [ROUTE, FIELD];
  expect(withoutAccepted(all, [])).toEqual({ open: all, unneeded: [] });
  expect(withoutAccepted(all, [removed, "removed GET /none route"])).toEqual({
    open: [FIELD],
    unneeded: ["removed GET /none route"],
  });
  expect(withoutAccepted(all, [changed, removed])).toEqual({ open: [], unneeded: [] });
});
