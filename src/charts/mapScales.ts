import {extent} from "d3-array";
import type {ScaleLogarithmic} from "d3-scale";
import {scaleLog} from "d3-scale";
import {fenPer} from "../budget/amount.js";
import {sizeText, ticksOf} from "./mapTicks.js";
import type {MapPoint, MapSettings} from "./materialityMap.js";
import {widest} from "./measure.js";
import {smallSize} from "./theme.js";

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
  const y = scaleLog().domain(around([...sizes, absolute / fenPer[unit] || 1])).range([height - below - inner, above + inner]);
  const left = Math.ceil(widest(ticksOf(y).map((value) => sizeText(value, unit)), smallSize)) + 8;
  return {
    x: scaleLog().domain(around([...rates, relative || 0.05])).range([left + inner, right - inner]),
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
export function markAt({change, rate, kind}: MapPoint, {x, y, strips, right}: MapScales, unit: MapSettings["unit"]): {readonly x: number; readonly y: number} {
  const strip = strips.find((each) => each.kind === kind);
  return {x: strip?.x ?? (rate ? x(Math.abs(rate)) : right), y: y(Math.abs(change) / fenPer[unit])};
}
