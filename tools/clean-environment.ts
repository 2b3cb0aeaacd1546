/** Settings of the caller's shell that would steer Pulumi or the provider past what a test or the demo sets. */
const STEERING = /^(COMPOSIO|PULUMI)_/i;

/** The caller's environment without what steers Pulumi or Composio, and with `overrides` on top. */
export function cleanEnvironment(overrides: Record<string, string> = {}): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !STEERING.test(name)) {
      environment[name] = value;
    }
  }
  return { ...environment, ...overrides };
}

/** `environment` with `folder` first on its PATH, which Windows calls Path. */
export function withFolderOnPath(
  environment: Record<string, string>,
  folder: string,
  separator: string,
): Record<string, string> {
  const name = Object.keys(environment).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
  const rest = environment[name];
  return { ...environment, [name]: rest ? `${folder}${separator}${rest}` : folder };
}
