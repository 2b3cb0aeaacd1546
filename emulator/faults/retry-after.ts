import { wallTime } from "../time/machine-time";
import type { RetryAfterForm } from "./fault";

/** The value of `Retry-After`. A date has whole seconds: it is rounded up, so that the wait is never shorter. */
export function retryAfterValue(seconds: number, form: RetryAfterForm = "seconds"): string {
  if (form === "seconds") {
    return String(seconds);
  }
  return new Date(Math.ceil(wallTime() / 1000 + seconds) * 1000).toUTCString();
}
