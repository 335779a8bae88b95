import type {Exceeds} from "../budget/explain/materiality.js";
import type {MapPoint, MapSettings} from "./materialityMap.js";
import {openable} from "./openable.js";
import {px} from "./px.js";
import type {Group} from "./svg.js";
import {changeColor, paper} from "./theme.js";

/** A point with the middle of its mark. */
export interface Mark {
  readonly point: MapPoint;
  readonly x: number;
  readonly y: number;
}

/** Half the width of what can be pressed. */
export const reach = 12;

/** Shapes around the origin, and whether they are filled: by which threshold a change exceeds. */
const shapes: Readonly<Record<Exceeds, readonly [path: string, filled: boolean]>> = {
  both: ["M-6,0A6,6 0 1,1 6,0A6,6 0 1,1 -6,0Z", true],
  amount: ["M-5,-5H5V5H-5Z", true],
  rate: ["M0,-6.5L6,4.5H-6Z", true],
  always: ["M0,-6.5L6.5,0L0,6.5L-6.5,0Z", false],
  none: ["M-4,0A4,4 0 1,1 4,0A4,4 0 1,1 -4,0Z", false]
};

/** A mark whose shape says which threshold it exceeds and whose colour the direction; it opens its line. */
export function drawMark(parent: Group, {point, x, y}: Mark, {onOpen, opened}: MapSettings): void {
  const {key, name, text, exceeds, change} = point;
  const group = parent.append("g").attr("class", `mark ${exceeds}`).attr("data-key", key);
  openable(group, {x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach, label: `${name} ${text}`, ...(onOpen ? {onOpen: () => onOpen(key), expanded: key === opened} : {})});
  const [path, filled] = shapes[exceeds];
  const color = changeColor(change);
  group
    .append("path")
    .attr("d", path)
    .attr("transform", `translate(${px(x)},${px(y)})`)
    .attr("fill", filled ? color : paper)
    .attr("stroke", filled ? paper : color)
    .attr("stroke-width", filled ? 1 : 1.5);
}
