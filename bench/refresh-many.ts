import type { Emulator } from "composio-emulator";
import { withCleanups } from "#tools/cleanups";
import { argumentsOf } from "./operations";
import { FAR_MS, MANAGED_SERVERS, OTHER_SERVERS } from "./plan";
import { tellProgress } from "./progress";
import { countRequests, splitRequests } from "./requests";
import type { RefreshManySample } from "./results";
import { startSubject } from "./subject";
import { timeCommand } from "./time-command";

const ROUNDS = 2;

/**
 * A refresh of many servers in a project that has more, as the provider does it, and with one request for each. It
 * does the latter by itself where the list of servers fails, so nothing else differs between the two.
 */
export function refreshMany(): Promise<RefreshManySample[]> {
  return withCleanups(async (cleanUpLater) => {
    const { stack, emulator } = await startSubject("ours", cleanUpLater);
    const env = { BENCH_SERVERS: String(MANAGED_SERVERS) };
    await createOthers(emulator);
    await timeCommand(stack, argumentsOf("create"), env);
    emulator.settings.latencyMs = FAR_MS;
    const samples: RefreshManySample[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (const by of round % 2 === 0 ? (["list", "each"] as const) : (["each", "list"] as const)) {
        emulator.journal.clear();
        if (by === "each") {
          failLists(emulator);
        }
        const { wallMs } = await timeCommand(stack, argumentsOf("refresh"), env);
        emulator.faults.clear();
        const requests = splitRequests(countRequests(emulator.journal)).others;
        tellProgress(
          `refresh of ${MANAGED_SERVERS}, by ${by}: ${Math.round(wallMs)} ms, ${requests} requests`,
        );
        samples.push({ by, round, wallMs, requests });
      }
    }
    return samples;
  });
}

async function createOthers({ url }: Emulator): Promise<void> {
  const headers = { "x-api-key": "ak_bench", "content-type": "application/json", "user-agent": "bench/1.0" };
  for (let i = 0; i < OTHER_SERVERS; i++) {
    const body = JSON.stringify({ name: `other server ${i}`, auth_config_ids: ["ac_gmail_prod"] });
    const response = await fetch(`${url}/api/v3/mcp/servers`, { method: "POST", headers, body });
    if (!response.ok) {
      throw new Error(`The emulator answered ${response.status} to a create.`);
    }
  }
}

/** The provider follows no redirect and does not send the request again, so a list costs one request. */
function failLists({ faults }: Emulator): void {
  const location = "http://127.0.0.1:1/";
  faults.add({ kind: "redirect", operation: "listMcpServers", location, times: MANAGED_SERVERS });
}
