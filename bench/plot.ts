import { OPERATIONS } from "./operations";
import type { Sample } from "./results";
import { wallRatio } from "./statistics";

const WIDTH = 760;
const LABELS = 110;
const PANEL = (WIDTH - LABELS) / 2;
/** The part of its panel that a bar leaves, for its number. */
const MARGIN = 56;
const ROW = 40;
const BAR = 13;
const TOP = 64;
const VARIANTS = ["ours", "closure"] as const;
const PANELS = [1, 100];

const STYLE = `
    text { font: 12px system-ui, sans-serif; fill: #24292f; }
    .title { font-weight: 600; }
    .number { font-size: 11px; }
    .ours { fill: #2f6fde; }
    .closure { fill: #b9812a; }
    .floor { stroke: #57606a; stroke-dasharray: 3 3; }
    @media (prefers-color-scheme: dark) {
      text { fill: #e6edf3; }
      .ours { fill: #6ea2ff; }
      .closure { fill: #d9a657; }
      .floor { stroke: #9da7b1; }
    }`;

/** Draws how long each operation takes, as a multiple of the provider that does nothing. */
export function plot(samples: readonly Sample[]): string {
  const ratios = PANELS.map((servers) =>
    OPERATIONS.map((operation) =>
      VARIANTS.map((variant) => wallRatio(samples, { servers, operation, latencyMs: 0 }, variant, "floor")),
    ),
  );
  const most = Math.max(1, ...ratios.flat(2).map((value) => value ?? 0));
  const height = TOP + OPERATIONS.length * ROW + 8;
  const length = (value: number) => (value / most) * (PANEL - MARGIN);
  const parts = [
    `<text class="title" x="0" y="16">Time of an operation, as a multiple of a provider that does nothing</text>`,
    ...legend(),
    ...OPERATIONS.map((operation, row) => `<text x="0" y="${rowAt(row) + BAR + 5}">${operation}</text>`),
    ...ratios.flatMap((rows, panel) => [
      `<text x="${panelAt(panel)}" y="${TOP - 14}">${servers(PANELS[panel])}</text>`,
      ...rows.flatMap((values, row) => bars(values, panelAt(panel), rowAt(row), length)),
      line(panelAt(panel) + length(1), height),
    ]),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="Time of each operation as a multiple of a provider that does nothing">
  <style>${STYLE}
  </style>
  ${parts.join("\n  ")}
</svg>
`;
}

function legend(): string[] {
  return VARIANTS.map((variant, index) => {
    const x = WIDTH - 160 + index * 70;
    return `<rect class="${variant}" x="${x}" y="6" width="11" height="11" rx="2"/><text x="${x + 16}" y="16">${variant}</text>`;
  });
}

function bars(
  values: (number | undefined)[],
  x: number,
  y: number,
  length: (value: number) => number,
): string[] {
  return values.flatMap((value, index) => {
    if (value === undefined) {
      return [];
    }
    const top = y + index * (BAR + 2);
    const width = length(value).toFixed(1);
    const end = (x + length(value) + 5).toFixed(1);
    return [
      `<rect class="${VARIANTS[index]}" x="${x}" y="${top}" width="${width}" height="${BAR}" rx="2"/>`,
      `<text class="number" x="${end}" y="${top + BAR - 2}">${value.toFixed(2)}</text>`,
    ];
  });
}

function line(x: number, height: number): string {
  const at = x.toFixed(1);
  return `<line class="floor" x1="${at}" y1="${TOP - 6}" x2="${at}" y2="${height - 4}"/>`;
}

const rowAt = (row: number) => TOP + row * ROW;
const panelAt = (panel: number) => LABELS + panel * PANEL;
const servers = (count: number | undefined) => (count === 1 ? "1 server" : `${count} servers`);
