import { type Emulator, startEmulator } from "composio-emulator";
import { tellProgress } from "./progress";
import { BATCH, BATCHES, type CreateSample } from "./results";

const BODIES: Readonly<Record<CreateSample["of"], [path: string, body: (name: string) => object]>> = {
  servers: ["/mcp/servers", (name) => ({ name, auth_config_ids: ["ac_gmail_prod"] })],
  "auth configs": [
    "/auth_configs",
    (name) => ({ toolkit: { slug: "gmail" }, auth_config: { type: "use_composio_managed_auth", name } }),
  ],
  sessions: ["/tool_router/session", (name) => ({ user_id: name })],
  "trigger instances": [
    "/trigger_instances/GMAIL_NEW_GMAIL_MESSAGE/upsert",
    (name) => ({ connected_account_id: "ca_gmail_team", trigger_config: { labelIds: name } }),
  ],
};

/** Creates thousands of objects of each kind in an emulator, and says how long each thousand took. */
export async function measureCreates(rounds: number): Promise<CreateSample[]> {
  const samples: CreateSample[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const of of Object.keys(BODIES) as CreateSample["of"][]) {
      const emulator = await startEmulator();
      await createBatch(emulator, of, "warm up");
      emulator.reset();
      for (let batch = 1; batch <= BATCHES; batch++) {
        const start = performance.now();
        await createBatch(emulator, of, `batch ${batch}`);
        samples.push({ of, batch, round, wallMs: performance.now() - start });
      }
      await emulator.close();
    }
  }
  tellProgress(`creates: ${rounds} rounds`);
  return samples;
}

async function createBatch({ url }: Emulator, of: CreateSample["of"], name: string): Promise<void> {
  const [path, body] = BODIES[of];
  const headers = { "x-api-key": "bench", "content-type": "application/json" };
  for (let n = 0; n < BATCH; n++) {
    const options = { method: "POST", headers, body: JSON.stringify(body(`${name} ${n}`)) };
    const response = await fetch(`${url}/api/v3${path}`, options);
    await response.arrayBuffer();
    if (!response.ok) {
      throw new Error(`POST ${path} was answered with ${response.status}`);
    }
  }
}
