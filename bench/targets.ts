import { ACCESS_RESOURCES } from "./access-preview";
import { OPERATIONS, type OperationName } from "./operations";
import { MANAGED_SERVERS, OTHER_SERVERS } from "./plan";
import { splitRequests } from "./requests";
import type { Results } from "./results";
import { CLOSURE, RECOMMENDED } from "./start-up-ways";
import { median, pairedRatio, wallRatio } from "./statistics";

/** A target that the provider shall reach. */
export interface Target {
  what: string;
  limit: number;
  /** Whether less than the limit is as wrong as more. */
  isExact?: boolean;
  unit?: string;
  /** Undefined where the run did not measure it. */
  measure(results: Results): number | undefined;
}

export const TARGETS: readonly Target[] = [
  ...OPERATIONS.map((operation) => wallAgainstFloor(operation, 1, 1.05)),
  ...OPERATIONS.map((operation) => wallAgainstFloor(operation, 100, 1.15)),
  {
    what: "time of create, 1 server, of closure",
    limit: 0.6,
    measure: ({ samples }) =>
      wallRatio(samples, { operation: "create", servers: 1, latencyMs: 0 }, "ours", "closure"),
  },
  {
    what: "time of create, TypeScript as the README has it, of closure as Pulumi's documentation has it",
    limit: 0.6,
    measure: ({ startUp }) => {
      const creates = startUp?.samples.filter(({ operation }) => operation === "create") ?? [];
      const [ours, closure] = [RECOMMENDED, CLOSURE].map((name) => creates.filter(({ way }) => way === name));
      return ours && closure && pairedRatio(ours, closure);
    },
  },
  {
    what: "bytes of state, 100 servers, of closure",
    limit: 0.35,
    measure: ({ states }) => {
      const [ours, closure] = (["ours", "closure"] as const).map((variant) =>
        states.find((state) => state.servers === 100 && state.variant === variant),
      );
      return ours && closure ? ours.bytes / closure.bytes : undefined;
    },
  },
  ...nativeAgainstOurs(1, { preview: 0.85, up: 0.9, refresh: 0.6 }),
  ...nativeAgainstOurs(100, { preview: 0.9, up: 1, refresh: 0.85 }),
  {
    what: "bytes of state, 100 servers, native of ours",
    limit: 1,
    measure: ({ states }) => {
      const [native, ours] = (["native", "ours"] as const).map((variant) =>
        states.find((state) => state.servers === 100 && state.variant === variant),
      );
      return native && ours ? native.bytes / ours.bytes : undefined;
    },
  },
  {
    what: "time until the plugin answers, of the dynamic provider's process",
    limit: 0.35,
    measure: ({ answers }) =>
      pairedRatio(
        answers.filter(({ by }) => by === "native"),
        answers.filter(({ by }) => by === "ours"),
      ),
  },
  {
    what: "time until the plugin of an archive answers, of the script by the same Node",
    limit: 0.75,
    measure: ({ answers }) =>
      pairedRatio(
        answers.filter(({ by }) => by === "archive"),
        answers.filter(({ by }) => by === "script"),
      ),
  },
  {
    what: `time of access, ${ACCESS_RESOURCES} resources, of loading the package`,
    limit: 3,
    measure: ({ access }) =>
      pairedRatio(
        access.filter(({ by }) => by === "access"),
        access.filter(({ by }) => by === "load"),
      ),
  },
  requestsPerServer("preview", 0, ({ lookUps, others }) => lookUps + others),
  requestsPerServer("up", 0, ({ lookUps, others }) => lookUps + others),
  requestsPerServer("create", 1, ({ others }) => others),
  requestsPerServer("destroy", 1, ({ others }) => others),
  {
    what: `requests of refresh, ${MANAGED_SERVERS} servers of ${MANAGED_SERVERS + OTHER_SERVERS}`,
    limit: 15,
    measure: ({ refreshMany }) =>
      median(refreshMany.flatMap(({ by, requests }) => (by === "list" ? requests : []))),
  },
  {
    what: `time of refresh, ${MANAGED_SERVERS} servers, of one GET each`,
    limit: 0.25,
    measure: ({ refreshMany }) =>
      pairedRatio(
        refreshMany.filter(({ by }) => by === "list"),
        refreshMany.filter(({ by }) => by === "each"),
      ),
  },
  {
    what: "time to load the provider's own code",
    limit: 40,
    unit: "ms",
    measure: ({ loading }) => median(loading.map(({ ownMs }) => ownMs)),
  },
];

export function isMet({ limit, isExact }: Target, measured: number): boolean {
  return isExact ? measured === limit : measured <= limit;
}

function wallAgainstFloor(operation: OperationName, servers: number, limit: number): Target {
  return {
    what: `time of ${operation}, ${servers} ${servers === 1 ? "server" : "servers"}, of floor`,
    limit,
    measure: ({ samples }) => wallRatio(samples, { operation, servers, latencyMs: 0 }, "ours", "floor"),
  };
}

function nativeAgainstOurs(servers: number, limits: Partial<Record<OperationName, number>>): Target[] {
  return Object.entries(limits).map(([name, limit]) => {
    const operation = name as OperationName;
    return {
      what: `time of ${operation}, ${servers} ${servers === 1 ? "server" : "servers"}, native of ours`,
      limit,
      measure: ({ samples }) => wallRatio(samples, { operation, servers, latencyMs: 0 }, "native", "ours"),
    };
  });
}

/** The number of requests for each server, or what is farthest from it. The look-ups of a create do not count. */
function requestsPerServer(
  operation: OperationName,
  limit: number,
  relevant: (requests: { lookUps: number; others: number }) => number,
): Target {
  const distance = (measured: number) => Math.abs(measured - limit);
  return {
    what: `requests of ${operation} for each server`,
    limit,
    isExact: true,
    measure: ({ samples }) =>
      samples
        .filter((sample) => sample.variant === "ours" && sample.operation === operation)
        .map(({ requests, servers }) => relevant(splitRequests(requests)) / servers)
        .toSorted((a, b) => distance(b) - distance(a))[0],
  };
}
