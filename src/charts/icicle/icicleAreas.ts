import type {HierarchyRectangularNode} from "d3-hierarchy";
import {hierarchy, partition} from "d3-hierarchy";
import type {TreeNode} from "../../budget/tree.js";
import type {Box} from "../drawing/marks.js";
import {rect, write} from "../drawing/marks.js";
import {textWidth, wrapText} from "../drawing/measureText.js";
import type {Group} from "../drawing/svg.js";
import {ink2, paper, rule, smallSize, textSize} from "../drawing/theme.js";
import type {IciclePart, IcicleSettings} from "./icicleDrawing.js";
import {areaAmount, areaChange, areaFill, areaName, areaPress, isPartial} from "./icicleDrawing.js";

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
  const {fill, opacity, text, patterned} = partial
    ? {fill: paper, opacity: 1, text: ink2, patterned: false}
    : areaFill(data, settings);
  const gap = y1 - y0 > 4 ? 1 : 0;
  const box = {x: x0, y: y0, width: x1 - x0 - 1.5, height: Math.max(0.6, y1 - y0 - gap)};
  group.attr("class", "area").attr("data-key", data.key);
  rect(group, box).attr("fill", paper);
  rect(group, box)
    .attr("class", "ground")
    .attr("fill", fill)
    .attr("fill-opacity", opacity === 1 ? null : opacity)
    .attr("stroke", partial || patterned || !data.compared ? rule : null);
  areaPress(group, data, box, settings);
  label(group, data, {...box, fill: text, halo: patterned}, settings);
}

/** The rectangle that a label has to fit, and how it is written on it. */
interface Ground extends Box {
  readonly fill: string;
  readonly halo: boolean;
}

const inset = 8;
const leading = 17;

/** Name with amount and change below it; name with both behind it; the name alone; nothing. */
function label(group: Group, node: TreeNode, {fill, halo, ...box}: Ground, settings: IcicleSettings): void {
  if (box.height < 16) return;
  const room = box.width - 2 * inset;
  const lines = Math.max(1, Math.floor((box.height - 6) / leading));
  const name = areaName(node, settings.locale);
  const detail = [areaAmount(node, settings), areaChange(node, settings)].filter(Boolean).join("\u2002");
  const fits = textWidth(detail, smallSize) <= room;
  const size =
    box.height < 20 || wrapText(name, room, {size: textSize, most: Math.min(6, lines)}).cut ? smallSize : textSize;
  const wrapped = wrapText(name, room, {size, most: Math.min(6, lines)});
  if (wrapped.cut) return;
  const below = fits && wrapped.lines.length < lines;
  const first = box.y + (lines > 1 ? 4 + leading / 2 : box.height / 2);
  wrapped.lines.forEach((text, i) => write(group, text, [box.x + inset, first + i * leading], {size, fill, halo}));
  if (below)
    write(group, detail, [box.x + inset, first + wrapped.lines.length * leading], {size: smallSize, fill, halo});
  else if (wrapped.lines.length === 1 && textWidth(name, size) + textWidth(detail, smallSize) + 12 <= room)
    write(group, detail, [box.x + box.width - inset, first], {size: smallSize, anchor: "end", fill, halo});
}

type Area = HierarchyRectangularNode<TreeNode>;

/** The whole needs room for its name only. */
const rootWidth = 152;

/** Rectangles of a tree: depth goes across, amounts go down; areas are exact. */
function areas(root: TreeNode, width: number, height: number): Area[] {
  const tree = hierarchy(root, ({children}) => children).sum(({children, fen}) => (children.length ? 0 : fen));
  const placed = partition<TreeNode>()(tree);
  const first = Math.min(rootWidth, width / (tree.height + 1));
  const column = (width - first) / Math.max(1, tree.height);
  const left = (depth: number) => (depth ? first + (depth - 1) * column : 0);
  return placed.descendants().map((area) => {
    const {depth, x0, x1, children} = area;
    return Object.assign(area, {
      x0: left(depth),
      x1: children ? left(depth + 1) : width,
      y0: x0 * height,
      y1: x1 * height
    });
  });
}
