/** Waits for that many milliseconds. */
export { sleep } from "./time";
