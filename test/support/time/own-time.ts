import { OwnedTime } from "./owned-time";

let owned: OwnedTime | undefined;

/** From now on, the provider and the emulators of this test file wait in a time of its own, which costs none. */
export function ownTime(): OwnedTime {
  owned ??= new OwnedTime();
  return owned;
}

export function ownedTime(): OwnedTime | undefined {
  return owned;
}
