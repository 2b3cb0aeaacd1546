/** What is downloaded, or built from the Go modules beside this file. */
export const PULUMI_VERSION = "3.258.0";

/** Since this version the engine takes the inputs that a provider's `read` returns, so drift shows in previews. */
export const MINIMUM_VERSION = "3.216.0";

/** The language hosts that are built where the CLI comes without them, from the Go modules beside this file. */
export const HOST_VERSIONS = { yaml: "1.25.0", python: "3.68.0", java: "1.12.0" };

/** The Go release that the modules beside this file need. */
export const MINIMUM_GO_VERSION = "1.25";
