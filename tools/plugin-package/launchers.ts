/** The name by which Pulumi's engine looks for the plugin. */
export const PLUGIN_NAME = "pulumi-resource-composio";

/** The bundle that each launcher starts. */
export const BUNDLE = `${PLUGIN_NAME}.cjs`;

/** `exec` matters: the engine ends the process that it started, which must be the plugin and not a shell around it. */
const SHELL = `#!/bin/sh
if ! command -v node >/dev/null; then
  echo "${PLUGIN_NAME}: this plugin needs Node.js 20 or newer on PATH" >&2
  exit 1
fi
self=$(readlink -f "$0" 2>/dev/null || echo "$0")
exec node "$(dirname "$self")/${BUNDLE}" "$@"
`;

const WINDOWS = `@echo off\r\nnode "%~dp0${BUNDLE}" %*\r\n`;

/** The texts of the files that start the plugin, by the name of the file: on Linux and macOS, and on Windows. */
export const LAUNCHERS: Readonly<Record<string, string>> = {
  [PLUGIN_NAME]: SHELL,
  [`${PLUGIN_NAME}.cmd`]: WINDOWS,
};
