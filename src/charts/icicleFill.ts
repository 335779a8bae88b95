import type {TreeNode} from "../budget/tree.js";
import type {IcicleSettings} from "./icicleOptions.js";
import type {Svg} from "./svg.js";
import {changeColor, ink, paper, py, up} from "./theme.js";

/** How much ink a change gets: the last step that its rate reaches. */
export const steps: ReadonlyArray<readonly [from: number, opacity: number]> = [[0, 0.14], [0.05, 0.34], [0.2, 0.58]];

export interface AreaFill {
  readonly fill: string;
  readonly opacity: number;
  readonly text: string;
  /** Whether the ground is patterned, so that text needs a halo. */
  readonly patterned: boolean;
}

/** A rectangle's ground by its change: hue is direction, strength is size; what has no rate is told by pattern. */
export function areaFill({compared}: Pick<TreeNode, "compared">, {patterns}: Pick<IcicleSettings, "patterns">): AreaFill {
  const plain = {text: ink, patterned: false};
  if (!compared) return {...plain, fill: paper, opacity: 1};
  const {kind, rate} = compared.variance;
  if (kind === "notComparable") return {fill: patterns.incomparable, opacity: 0.35, text: ink, patterned: true};
  if (kind === "new" || !rate) return {fill: patterns.fresh, opacity: 0.7, text: ink, patterned: true};
  if (kind === "unchanged") return {...plain, fill: py, opacity: 0.22};
  return rateFill(rate.value);
}

export function rateFill(rate: number): AreaFill {
  const opacity = steps.findLast(([from]) => Math.abs(rate) >= from)?.[1] ?? 0;
  return {fill: changeColor(rate), opacity, text: ink, patterned: false};
}

/** Dots for what is new; lines for what cannot be compared come from the chart's hatching. */
export function dots(svg: Svg, id: string): string {
  const pattern = svg.append("defs").append("pattern").attr("id", `${id}-dots`).attr("width", 7).attr("height", 7).attr("patternUnits", "userSpaceOnUse");
  for (const at of [1.75, 5.25]) pattern.append("circle").attr("cx", at).attr("cy", at).attr("r", 1).attr("fill", up);
  return `url(#${id}-dots)`;
}
