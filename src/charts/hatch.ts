import type {Svg} from "./svg.js";
import {hatch} from "./theme.js";

/** Defines the chart's hatching and returns what to fill with. */
export function hatching(svg: Svg, id: string): string {
  const pattern = svg
    .append("defs")
    .append("pattern")
    .attr("id", `${id}-hatch`)
    .attr("width", 5)
    .attr("height", 5)
    .attr("patternUnits", "userSpaceOnUse")
    .attr("patternTransform", "rotate(45)");
  pattern.append("line").attr("x1", 1).attr("y1", 0).attr("x2", 1).attr("y2", 5).attr("stroke", hatch).attr("stroke-width", 1.25);
  return `url(#${id}-hatch)`;
}
