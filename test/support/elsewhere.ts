import type { Emulator } from "composio-emulator";

/** Makes an object as somebody else does, who uses no Pulumi, and gives what Composio answers. */
export async function createElsewhere<Answer>(
  emulator: Emulator,
  path: string,
  body: object,
): Promise<Answer> {
  const header = path.startsWith("/org/") ? "x-org-api-key" : "x-api-key";
  const response = await fetch(`${emulator.url}/api/v3${path}`, {
    method: "POST",
    headers: { [header]: "key_elsewhere", "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Answer;
}
