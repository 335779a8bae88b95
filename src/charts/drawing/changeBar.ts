import type {ScaleLinear} from "d3-scale";
import type {Computed} from "../../budget/variance.js";
import {line, rect} from "./marks.js";
import type {Group} from "./svg.js";
import {changeColor, ink} from "./theme.js";

export type Scale = ScaleLinear<number, number>;

/** A change as a bar from the zero line; its rounding as a whisker where that can be seen. */
export function changeBar(
  parent: Group,
  change: Computed,
  {x, y, height}: {readonly x: Scale; readonly y: number; readonly height: number}
): void {
  if (change.value === 0) return;
  rect(parent, {x: x(0), y: y - height / 2, width: x(change.value) - x(0), height})
    .attr("class", "change")
    .attr("fill", changeColor(change.value));
  whisker(parent, change, {x, y, half: height / 2 + 2});
}

/** What rounding leaves open, capped at both ends; nothing where it is finer than two pixels. */
export function whisker(
  parent: Group,
  {lo, hi}: Computed,
  {x, y, half}: {readonly x: Scale; readonly y: number; readonly half: number}
): void {
  const [from, to] = [x(lo), x(hi)];
  if (!Number.isFinite(from) || !Number.isFinite(to) || to - from < 2) return;
  const group = parent.append("g").attr("class", "whisker");
  line(group, [from, y], [to, y], {stroke: ink, width: 0.75});
  for (const end of [from, to]) line(group, [end, y - half], [end, y + half], {stroke: ink, width: 0.75});
}
