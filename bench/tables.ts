import { splitRequests } from "./requests";
import {
  type AccessSample,
  ANSWERING,
  type AnswerSample,
  BATCH,
  BATCHES,
  type CreateSample,
  type LoadingSample,
  type RefreshManySample,
  type Results,
  type Sample,
  type StartUpSample,
  type StateSize,
} from "./results";
import { START_UP_OPERATIONS } from "./start-up-ways";
import { median, pairedDifference, pairedRatio, samplesOf, wallRatio } from "./statistics";
import { isMet, TARGETS } from "./targets";
import { bytes, count, megabytes, milliseconds, ratio, textTable } from "./text-table";

const SAMPLES_HEADER = [
  "operation",
  "servers",
  "latency",
  "variant",
  "rounds",
  "time",
  "of floor",
  "of closure",
  "over empty",
  "look-ups",
  "other requests",
  "memory",
];

/** A row for each operation of each variant: the medians of the rounds. */
export function samplesTable(samples: readonly Sample[]): string {
  const kinds = new Map(samples.map((sample) => [kindOf(sample), sample]));
  const rows = [...kinds.values()].map((kind) => {
    const { operation, servers, latencyMs, variant } = kind;
    const same = samplesOf(samples, kind, variant);
    const requests = same.map((sample) => splitRequests(sample.requests));
    return [
      operation,
      String(servers),
      milliseconds(latencyMs),
      variant,
      String(same.length),
      milliseconds(median(same.map(({ wallMs }) => wallMs))),
      ratio(wallRatio(samples, kind, variant, "floor")),
      ratio(wallRatio(samples, kind, variant, "closure")),
      milliseconds(pairedDifference(same, samplesOf(samples, kind, "empty"))),
      count(median(requests.map(({ lookUps }) => lookUps))),
      count(median(requests.map(({ others }) => others))),
      megabytes(median(same.flatMap(({ peakBytes }) => peakBytes ?? []))),
    ];
  });
  return textTable(SAMPLES_HEADER, rows, [0, 3]);
}

function kindOf({ operation, servers, latencyMs, variant }: Sample): string {
  return [servers, latencyMs, operation, variant].join(" ");
}

export function statesTable(states: readonly StateSize[]): string {
  const header = ["variant", "servers", "state", "code in one server", "state of closure's"];
  const rows = states.map(({ servers, variant, bytes: size, providerBytes }) => {
    const closure = states.find((state) => state.servers === servers && state.variant === "closure");
    return [
      variant,
      String(servers),
      bytes(size),
      bytes(providerBytes),
      ratio(closure && size / closure.bytes),
    ];
  });
  return textTable(header, rows);
}

export function refreshManyTable(samples: readonly RefreshManySample[]): string {
  const each = samples.filter(({ by }) => by === "each");
  const rows = (["list", "each"] as const).map((by) => {
    const same = samples.filter((sample) => sample.by === by);
    return [
      by === "list" ? "pages of the list" : "one request each",
      milliseconds(median(same.map(({ wallMs }) => wallMs))),
      count(median(same.map(({ requests }) => requests))),
      ratio(pairedRatio(same, each)),
    ];
  });
  return textTable(["refresh by", "time", "requests", "of one each"], rows);
}

export function loadingTable(samples: readonly LoadingSample[]): string {
  const rows = [
    ["the provider", milliseconds(median(samples.map(({ ownMs }) => ownMs)))],
    ["its first request", milliseconds(median(samples.map(({ requestMs }) => requestMs)))],
  ];
  return textTable(["step", "time"], rows);
}

/** How long it takes until the engine can ask the plugin, in each of its forms, and the dynamic provider's process. */
export function answersTable(samples: readonly AnswerSample[]): string {
  const ours = samples.filter(({ by }) => by === "ours");
  const rows = ANSWERING.map((by) => {
    const same = samples.filter((sample) => sample.by === by);
    return [by, milliseconds(median(same.map(({ wallMs }) => wallMs))), ratio(pairedRatio(same, ours))];
  });
  return textTable(["process", "time to its port", "of ours"], rows);
}

/** Who may do what, beside a process that only loads the package, and one that does nothing. */
export function accessTable(samples: readonly AccessSample[]): string {
  const of = (by: AccessSample["by"]) => samples.filter((sample) => sample.by === by);
  const rows = (["access", "load", "nothing"] as const).map((by) => [
    by,
    milliseconds(median(of(by).map(({ wallMs }) => wallMs))),
    ratio(pairedRatio(of(by), of("load"))),
  ]);
  return textTable(["process", "time", "of load"], rows);
}

/** How long the last thousand creates take beside the first thousand in the same emulator. */
export function createsTable(samples: readonly CreateSample[]): string {
  const rows = [...new Set(samples.map(({ of }) => of))].map((of) => {
    const batches = [1, BATCHES].map((batch) =>
      samples.filter((sample) => sample.of === of && sample.batch === batch),
    );
    const [first = [], last = []] = batches;
    return [
      of,
      ...batches.map((batch) => milliseconds(median(batch.map(({ wallMs }) => wallMs)))),
      ratio(pairedRatio(last, first)),
    ];
  });
  return textTable(["creates of", `1 to ${BATCH}`, `the ${BATCHES}th ${BATCH}`, "of the first"], rows);
}

/** The first way is the one that the others are compared with. */
export function startUpTable(samples: readonly StartUpSample[], notAvailable: readonly string[]): string {
  const ways = [...new Set(samples.map(({ way }) => way))];
  const of = (way: string | undefined, operation: StartUpSample["operation"]) =>
    samples.filter((sample) => sample.way === way && sample.operation === operation);
  const rows = ways.map((way) => {
    const cells = START_UP_OPERATIONS.flatMap((operation) => [
      milliseconds(median(of(way, operation).map(({ wallMs }) => wallMs))),
      ratio(pairedRatio(of(way, operation), of(ways[0], operation))),
    ]);
    return [way, String(of(way, "preview").length), ...cells];
  });
  const missing = notAvailable.map((way) => [way, "-", "not available", "-", "not available", "-"]);
  const ofFirst = `of ${ways[0] ?? "the first"}`;
  return textTable(["way", "rounds", "create", ofFirst, "preview", ofFirst], [...rows, ...missing]);
}

export function targetsTable(results: Results): string {
  const rows = TARGETS.map((target) => {
    const { what, limit, isExact, unit, measure } = target;
    const measured = measure(results);
    const write = (value: number) => `${Number(value.toFixed(2))}${unit ? ` ${unit}` : ""}`;
    return [
      what,
      `${isExact ? "" : "≤ "}${write(limit)}`,
      measured === undefined ? "-" : write(measured),
      measured === undefined ? "not measured" : isMet(target, measured) ? "met" : "not met",
    ];
  });
  return textTable(["target", "limit", "measured", ""], rows, [0, 3]);
}
