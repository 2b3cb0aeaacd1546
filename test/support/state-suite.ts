import type { StateServerKind } from "../../tools/state-servers";
import { testKilledUpdates } from "./state-killed";
import { testLife } from "./state-life";
import { testMove } from "./state-move";
import { testTwoUpdates } from "./state-two-updates";

/** Tests that stacks live with their state on a server as they do with it in a folder. */
export function testStateOn(kind: StateServerKind): void {
  testLife(kind);
  testTwoUpdates(kind);
  testKilledUpdates(kind);
  testMove(kind);
}
