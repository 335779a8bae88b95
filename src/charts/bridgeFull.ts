import {scaleLinear} from "d3-scale";
import type {Step} from "../budget/bridge.js";
import {stepBar} from "./bridgeFill.js";
import type {BridgeWindow} from "./bridgeModel.js";
import {isTotal} from "./bridgeModel.js";
import type {BridgeSettings} from "./bridgeOptions.js";
import type {Box} from "./marks.js";
import {line, rect, small, write} from "./marks.js";
import type {Group} from "./svg.js";
import {accent, ink2} from "./theme.js";

/** The frame around what is magnified. */
export interface Seen {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Both totals whole, from zero, with a frame around the part that the magnifier shows. */
export function fullPicture(parent: Group, steps: readonly Step[], {lo, hi}: BridgeWindow, box: Box, {hatch, base, current}: BridgeSettings): Seen {
  const group = parent.append("g").attr("class", "full");
  const y = scaleLinear()
    .domain([Math.min(0, lo), Math.max(0, hi)])
    .range([box.y + box.height, box.y]);
  const step = box.width / 2;
  const bar = step * 0.66;
  steps.filter(isTotal).forEach((total, i) => {
    const x = box.x + i * step + (step - bar) / 2;
    stepBar(group, total, {x, y: y(0), width: bar, height: y(total.to) - y(0)}, hatch);
    write(group, String(total.kind === "base" ? base : current), x + bar / 2, y(0) + (total.to < 0 ? -10 : 16), small({anchor: "middle"}));
  });
  line(group, [box.x, y(0)], [box.x + box.width, y(0)], {stroke: ink2}).attr("class", "zero");
  const [from, to] = [y(hi), y(lo)];
  const spare = Math.max(0, 5 - (to - from)) / 2;
  const seen = {left: box.x - 3, right: box.x + box.width + 3, top: from - spare, bottom: to + spare};
  rect(group, {x: seen.left, y: seen.top, width: seen.right - seen.left, height: seen.bottom - seen.top})
    .attr("class", "window")
    .attr("fill", "none")
    .attr("stroke", accent);
  return seen;
}
