import {textWidth, widest} from "./measure.js";
import {write} from "./marks.js";
import type {FlowSettings} from "./flowOptions.js";
import {nodeAmount, nodeName} from "./flowOptions.js";
import type {FlowNode} from "../budget/flow/model.js";
import {shareText} from "./shareText.js";
import type {Group} from "./svg.js";
import {ink2, smallSize} from "./theme.js";
import {wrapText} from "./wrap.js";

/** A place's name and amount in lines that fit its column. */
export interface FlowLabel {
  readonly name: readonly string[];
  readonly amount: string;
  /** Whether the amount goes on behind the name. */
  readonly beside: boolean;
  readonly width: number;
  readonly height: number;
}

const leading = 16;
const size = 13;
const gap = 6;

export function labelOf(node: FlowNode, room: number, settings: FlowSettings, addition: string): FlowLabel {
  const name = wrapText(nodeName(node, settings.locale), room, {size, most: 3}).lines.map((text) => text.trimEnd());
  const share = shareText(node.fen / settings.total);
  const own = nodeAmount(node, settings);
  const details = [[own, share, addition], [own, addition], [own]].map((parts) => parts.filter(Boolean).join(" · "));
  const amount = details.find((text) => textWidth(text, smallSize) <= room) ?? own;
  const beside = name.length === 1 && textWidth(name[0]!, size) + gap + textWidth(amount, smallSize) <= room;
  const width = beside ? textWidth(name[0]!, size) + gap + textWidth(amount, smallSize) : Math.max(widest(name, size), textWidth(amount, smallSize));
  return {name, amount, beside, width, height: (name.length + (beside ? 0 : 1)) * leading};
}

export function drawLabel(group: Group, {name, amount, beside, height}: FlowLabel, x: number, middle: number, {fill, halo}: {fill: string; halo: boolean}): void {
  const top = middle - height / 2 + leading / 2;
  name.forEach((text, i) => write(group, text, x, top + i * leading, {size, fill, halo}));
  if (beside) group.select("text:last-of-type").append("tspan").attr("dx", gap).attr("font-size", smallSize).attr("fill", ink2).text(amount);
  else write(group, amount, x, top + name.length * leading, {size: smallSize, fill: ink2, halo});
}
