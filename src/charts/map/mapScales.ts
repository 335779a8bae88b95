import {extent} from "d3-array";
import type {ScaleLogarithmic} from "d3-scale";
import {scaleLog} from "d3-scale";
import {fenPer} from "../../budget/amount.js";
import type {Exceeds} from "../../budget/explain/materiality.js";
import type {DisplayUnit} from "../../locale/number.js";
import {formatAmount} from "../../locale/number.js";
import {widest} from "../drawing/measureText.js";
import type {ChartOptions} from "../drawing/svg.js";
import {smallSize} from "../drawing/theme.js";

/** Where things stand on a materiality map. */
export interface MapScales {
  readonly x: ScaleLogarithmic<number, number>;
  readonly y: ScaleLogarithmic<number, number>;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
  /** Middle of the strip of new and ended lines; none where there are none. */
  readonly strips: ReadonlyArray<{readonly kind: "new" | "ended"; readonly x: number; readonly width: number}>;
}

/** Above the plot: the unit of the upright axis. Below it: ticks and the name of the level one. */
const [above, below] = [34, 46];

/** Between marks and the plot's edge, where the fields' names stand. */
const inner = 24;

export function mapScales(points: readonly MapPoint[], {width, absolute, relative, unit}: MapSettings): MapScales {
  const kinds = (["new", "ended"] as const).filter((kind) => points.some((point) => point.kind === kind));
  const stripWidth = kinds.length ? (width < 520 ? 46 : width < 820 ? 92 : 132) : 0;
  const right = width - kinds.length * stripWidth - 4;
  const height = width < 520 ? 400 : 480;
  const rates = points.flatMap(({rate}) => (rate ? [Math.abs(rate)] : []));
  const sizes = points.map(({change}) => Math.abs(change) / fenPer[unit]);
  const y = scaleLog()
    .domain(around([...sizes, absolute / fenPer[unit] || 1]))
    .range([height - below - inner, above + inner]);
  const left =
    Math.ceil(
      widest(
        ticksOf(y).map((value) => sizeText(value, unit)),
        smallSize
      )
    ) + 8;
  return {
    x: scaleLog()
      .domain(around([...rates, relative || 0.05]))
      .range([left + inner, right - inner]),
    y,
    left,
    right,
    top: above,
    bottom: height - below,
    height,
    strips: kinds.map((kind, i) => ({kind, x: right + (i + 0.5) * stripWidth + 2, width: stripWidth}))
  };
}

/** A bit more than what is shown, at least one power of ten. */
function around(values: readonly number[]): [number, number] {
  const [lo = 1, hi = 1] = extent(values.filter((value) => value > 0));
  return hi / lo < 10 ? [lo / 3.2, hi * 3.2] : [lo / 1.7, hi * 1.7];
}

/** The middle of a point's mark. */
export function markAt(
  {change, rate, kind}: MapPoint,
  {x, y, strips, right}: MapScales,
  unit: MapSettings["unit"]
): {readonly x: number; readonly y: number} {
  const strip = strips.find((each) => each.kind === kind);
  return {x: strip?.x ?? (rate ? x(Math.abs(rate)) : right), y: y(Math.abs(change) / fenPer[unit])};
}

/** A change on the map: a line that changed, that is new or that ended. */
export interface MapPoint {
  readonly key: string;
  readonly name: string;
  /** Fen. */
  readonly change: number;
  /** A ratio; none on a line that is new or ended. */
  readonly rate?: number;
  readonly kind: "changed" | "new" | "ended";
  readonly exceeds: Exceeds;
  /** The change as it is printed elsewhere. */
  readonly amount: string;
  /** Change, rate and thresholds in words. */
  readonly text: string;
}

export interface MaterialityMapOptions extends ChartOptions {
  /** In fen. */
  readonly absolute: number;
  /** A ratio. */
  readonly relative: number;
  readonly title: string;
  readonly opened?: string;
  readonly onOpen?: (key: string) => void;
}

export type MapSettings = MaterialityMapOptions & Required<Pick<MaterialityMapOptions, "width" | "locale" | "unit">>;

const most = 5;

/** Powers of ten, every second or third where there are many. */
export function ticksOf(scale: ScaleLogarithmic<number, number>): number[] {
  const tens = scale.ticks(20).filter(isPower);
  const every = Math.ceil(tens.length / most);
  return tens.filter((_, i) => i % every === 0);
}

/** An amount of the unit with no more digits than it has: 0.1, 10, 1,000. */
export function sizeText(value: number, unit: DisplayUnit): string {
  const fen = value * fenPer[unit];
  return formatAmount(fen, {unit, half: Math.min(fenPer[unit], fen) / 2});
}

export function percentText(value: number): string {
  return `${Number((value * 100).toPrecision(1))}\u202f%`;
}

function isPower(value: number): boolean {
  return Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-9;
}
