/** The key by which the engine's protocol marks what is no plain value: in requests, in a state and in a preview. */
export const SIGNATURE = "4dabf18193072939515e22adb298388d";

/** The mark of a secret. */
export const SECRET_SIGNATURE = "1b47061264138c4ac30d75fd1eb44270";

/** The mark of a resource that stands in the place of a value. */
export const RESOURCE_SIGNATURE = "5cf8f73096256a8f31e491e813e4eb8e";
