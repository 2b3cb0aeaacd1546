import type { Failure } from "../core/resource";
import { SETTING_NAMES, type SettingSources } from "./setting-sources";

/** Other words for some settings. */
const OTHER_WORDS: Record<string, readonly string[]> = {
  apiKey: ["key", "token", "projectKey", "projectApiKey"],
  userApiKey: ["userKey"],
  organizationApiKey: ["organizationKey", "organisationApiKey", "organisationKey", "orgApiKey", "orgKey"],
  baseUrl: ["url", "apiUrl", "endpoint", "host"],
  requestTimeoutSeconds: ["requestTimeout", "timeout", "timeoutSeconds"],
  retrySeconds: ["retry", "retries"],
};

/**
 * Finds settings that are misspelt in the stack's configuration. A dynamic provider cannot list its configuration, so
 * each likely spelling is asked for by its name.
 */
export function misspeltSettings({ config }: Pick<SettingSources, "config">): Failure[] {
  return SETTING_NAMES.flatMap((name) =>
    spellingsOf(name)
      .filter((spelling) => config(`composio:${spelling}`) !== undefined)
      .map((spelling) => ({
        property: "",
        reason: `composio:${spelling} is set, which is not a setting of composio; did you mean composio:${name}?`,
      })),
  );
}

function spellingsOf(name: string): string[] {
  const words = [name, ...(OTHER_WORDS[name] ?? [])].flatMap((word) => {
    const parts = word.split(/(?=[A-Z])/);
    const joined = [parts.join("_"), parts.join("-"), parts.join("")];
    const capital = word.charAt(0).toUpperCase() + word.slice(1);
    return [word, capital, ...joined.flatMap((each) => [each.toLowerCase(), each.toUpperCase()])];
  });
  const acronyms = [name.replace(/api/i, "API"), name.replace("Url", "URL")];
  return [...new Set([...words, ...acronyms])].filter((spelling) => !SETTING_NAMES.includes(spelling));
}
