import type {Computed} from "../budget/variance.js";
import type {Scale} from "./changeBar.js";
import {whisker} from "./changeBar.js";
import {line, polygon} from "./marks.js";
import {px} from "./px.js";
import type {Group} from "./svg.js";
import {changeColor, paper} from "./theme.js";

const radius = 4;

/** A rate as a pin from the zero line: a hollow head marks an outlier, an arrowhead a rate beyond the scale. Returns where it ends. */
export function ratePin(parent: Group, rate: Computed, x: Scale, y: number, {outlier = false}: {outlier?: boolean} = {}): number {
  const [least = 0, greatest = 0] = x.domain();
  const end = x(Math.max(least, Math.min(greatest, rate.value)));
  const side = rate.value < 0 ? -1 : 1;
  const stroke = changeColor(rate.value);
  const beyond = rate.value < least || rate.value > greatest;
  const pin = parent.append("g").attr("class", "pin");
  line(pin, [x(0), y], [end, y], {stroke, width: 2});
  if (beyond) {
    polygon(pin, [[end + side * 7, y], [end - side, y - 5], [end - side, y + 5]]).attr("fill", stroke).attr("class", "beyond");
    return end + side * 7;
  }
  pin
    .append("circle")
    .attr("cx", px(end))
    .attr("cy", px(y))
    .attr("r", radius)
    .attr("fill", outlier ? paper : stroke)
    .attr("stroke", stroke)
    .attr("stroke-width", 1.5);
  const reach = whiskerReach(rate, x, side);
  if (reach > radius + 2) whisker(pin, rate, x, y, radius);
  return end + side * Math.max(radius, reach);
}

function whiskerReach({value, lo, hi}: Computed, x: Scale, side: number): number {
  return Math.abs(x(side < 0 ? lo : hi) - x(value));
}
