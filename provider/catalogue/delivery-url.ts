import { z } from "../core/zod";

const MAX_LENGTH = 2048;
const RULE = 'must be an https URL such as "https://hooks.example.com/composio"';
const LOOPBACK = /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])\.?$/;

/** The shape of an address that Composio delivers events to. */
export const deliveryUrl = z
  .string({ message: RULE })
  .max(MAX_LENGTH, `must be no longer than ${MAX_LENGTH} characters`)
  .superRefine((text, { addIssue }) => {
    const reason = problemOf(text);
    if (reason !== undefined) {
      addIssue({ code: z.ZodIssueCode.custom, message: reason });
    }
  });

function problemOf(text: string): string | undefined {
  const url = URL.canParse(text) && !/\s/.test(text) ? new URL(text) : undefined;
  if (url?.protocol !== "https:") {
    return RULE;
  }
  if (url.username || url.password) {
    return "must not have a user name or a password in it, which Composio shows to everyone who may read it";
  }
  return LOOPBACK.test(url.hostname)
    ? "must be an address that Composio can reach, and not one of this machine"
    : undefined;
}
