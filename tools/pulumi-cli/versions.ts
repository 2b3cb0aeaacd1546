/** The version that is downloaded, or built from the Go modules beside this file. */
export const PULUMI_VERSION = "3.255.0";

/**
 * The SHA-256 of Pulumi's release archives of this version, by system and processor as Node.js names them. Pulumi
 * publishes them beside the archives, as pulumi-<version>-checksums.txt. An archive without one is not downloaded.
 */
export const ARCHIVE_CHECKSUMS = {
  "linux-arm64": "699fbc6ea848d997e9b3645487f108d27b1b55ec807c7576406131e6e080f0e3",
  "linux-x64": "cf559568e2c32f7fae56ea3de8ae5fa48973ba8c5aa9dd2b3dc0c8898fe50dba",
};

/** Since this version the engine takes the inputs that a provider's `read` returns, so drift shows in previews. */
export const MINIMUM_VERSION = "3.216.0";

/** The language hosts that are built where the CLI comes without them, from the Go modules beside this file. */
export const HOST_VERSIONS = { yaml: "1.25.0", python: "3.68.0", java: "1.12.0" };

/** The Go release that the modules beside this file need. */
export const MINIMUM_GO_VERSION = "1.25";
