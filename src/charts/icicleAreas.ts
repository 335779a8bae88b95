import type {TreeNode} from "../budget/tree.js";
import {areaPress} from "./areaPress.js";
import {areaFill} from "./icicleFill.js";
import type {Area} from "./icicleLayout.js";
import {areas} from "./icicleLayout.js";
import type {IciclePart, IcicleSettings} from "./icicleOptions.js";
import {areaAmount, areaChange, areaName, isPartial} from "./icicleOptions.js";
import {textWidth} from "./measure.js";
import {rect, write} from "./marks.js";
import {px} from "./px.js";
import type {Group} from "./svg.js";
import {ink2, paper, rule, smallSize, textSize} from "./theme.js";
import {wrapText} from "./wrap.js";

/** A tree as columns of rectangles, as high together as asked for. */
export function icicleAreas(root: TreeNode, height: number, settings: IcicleSettings): IciclePart {
  const found = areas(root, settings.width, height);
  return {
    height: height + 1,
    draw: (parent) => {
      for (const area of found) if (area.y1 - area.y0 >= 0.4) drawArea(parent.append("g"), area, settings);
    }
  };
}

function drawArea(group: Group, {data, x0, x1, y0, y1}: Area, settings: IcicleSettings): void {
  const partial = isPartial(data, settings);
  const {fill, opacity, text, patterned} = partial ? {fill: paper, opacity: 1, text: ink2, patterned: false} : areaFill(data, settings);
  const gap = y1 - y0 > 4 ? 1 : 0;
  const box = {x: x0, y: y0, width: x1 - x0 - 1.5, height: Math.max(0.6, y1 - y0 - gap)};
  group.attr("class", "area").attr("data-key", data.key);
  rect(group, box).attr("fill", paper);
  rect(group, box).attr("class", "ground").attr("fill", fill).attr("fill-opacity", opacity === 1 ? null : opacity).attr("stroke", partial || patterned || !data.compared ? rule : null);
  areaPress(group, data, box, settings);
  label(group, data, box, {fill: text, halo: patterned}, settings);
}

interface Ink {
  readonly fill: string;
  readonly halo: boolean;
}

const inset = 8;
const leading = 17;

/** Name, amount and change as far as they fit: amount under the name, or behind it, or the name alone, or nothing. */
function label(group: Group, node: TreeNode, box: {x: number; y: number; width: number; height: number}, ink: Ink, settings: IcicleSettings): void {
  const room = box.width - 2 * inset;
  if (box.height < 16) return;
  const detail = [areaAmount(node, settings), areaChange(node, settings)].filter(Boolean).join("\u2002");
  const lines = Math.floor((box.height - 6) / leading);
  const size = box.height < 20 || wrapText(areaName(node, settings.locale), room, {size: textSize, most: 1}).cut ? smallSize : textSize;
  const wrapped = wrapText(areaName(node, settings.locale), room, {size, most: Math.max(1, Math.min(3, lines - 1))});
  const short = wrapText(areaName(node, settings.locale), room, {size, most: 1});
  const below = lines > wrapped.lines.length && !wrapped.cut && textWidth(detail, smallSize) <= room;
  const shown = below ? wrapped : short;
  const first = below ? box.y + 4 + leading / 2 : box.y + Math.min(box.height / 2, 4 + leading / 2);
  if (shown.cut) return;
  shown.lines.forEach((text, i) => write(group, text, box.x + inset, px(first + i * leading), {size, ...ink}));
  if (below) write(group, detail, box.x + inset, first + shown.lines.length * leading, {size: smallSize, ...ink});
  else if (textWidth(shown.lines[0]!, size) + textWidth(detail, smallSize) + 12 <= room) write(group, detail, box.x + box.width - inset, first, {size: smallSize, anchor: "end", ...ink});
}
