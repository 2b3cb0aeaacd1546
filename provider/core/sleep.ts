/** Waits for that many milliseconds. All pauses of the provider are made here, so that unit tests can make them short. */
export { setTimeout as sleep } from "node:timers/promises";
