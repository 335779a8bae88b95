import {sum} from "d3-array";
import type {TreeNode} from "../../budget/tree.js";
import {leavesOf} from "../../budget/tree.js";
import {shareText} from "../drawing/amountText.js";
import {rect, write} from "../drawing/marks.js";
import {textWidth, wrapText} from "../drawing/measureText.js";
import type {Group} from "../drawing/svg.js";
import {hatch as edge, ink2, smallSize, textSize} from "../drawing/theme.js";
import type {IciclePart, IcicleSettings} from "./icicleDrawing.js";
import {areaAmount, areaChange, areaFill, areaName, areaPress} from "./icicleDrawing.js";

interface Row {
  readonly node: TreeNode;
  readonly depth: number;
  readonly name: readonly string[];
  readonly height: number;
}

/** Longer lists go down two levels only; zooming shows the rest. */
const most = 24;
const leading = 18;
const barHeight = 12;
const indent = 12;

/** A row a line, set in under its whole: its bar as long as its part, filled by its change. */
export function icicleRows(root: TreeNode, settings: IcicleSettings): IciclePart {
  const all = rowsOf(root, 0, settings);
  const rows = all.length > most ? all.filter(({depth}) => depth < 3) : all;
  return {
    height: sum(rows, ({height}) => height),
    draw: (parent) => {
      let y = 0;
      for (const row of rows) {
        drawRow(parent.append("g"), row, y, settings);
        y += row.height;
      }
    }
  };
}

function rowsOf(node: TreeNode, depth: number, settings: IcicleSettings): Row[] {
  const room = settings.width - depth * indent - textWidth(areaAmount(node, settings), textSize, 600) - 16;
  const name = wrapText(areaName(node, settings.locale), room, {
    size: textSize,
    weight: depth < 2 ? 600 : 400,
    most: 3
  }).lines.map((text) => text.trimEnd());
  return [
    {node, depth, name, height: name.length * leading + barHeight + 12},
    ...node.children
      .filter((child) => child.compared || /[1-9]/.test(areaAmount(child, settings)))
      .flatMap((child) => rowsOf(child, depth + 1, settings))
  ];
}

function drawRow(group: Group, {node, depth, name, height}: Row, y: number, settings: IcicleSettings): void {
  const {width, root} = settings;
  const x = depth * indent;
  const weight = depth < 2 ? {weight: 600} : {};
  group.attr("class", "area").attr("data-key", node.key);
  areaPress(group, node, {x: 0, y, width, height}, settings);
  rect(group, {x: 0, y, width, height}).attr("fill-opacity", 0);
  name.forEach((text, i) => write(group, text, [x, y + 3 + (i + 0.5) * leading], weight));
  write(group, areaAmount(node, settings), [width, y + 3 + leading / 2], {anchor: "end", ...weight});
  const {fill, opacity, patterned} = areaFill(node, settings);
  const top = y + 5 + name.length * leading;
  const words = [areaChange(node, settings), shareText(node.fen / root.fen)].filter(Boolean).join("\u2002");
  const track = width - 3 * indent - 130;
  const whole = Math.max(root.fen, ...leavesOf(root).map(({fen}) => fen));
  const bar = {x, y: top, width: Math.max(1, (node.fen / whole) * track), height: barHeight};
  rect(group, bar)
    .attr("fill", fill)
    .attr("fill-opacity", patterned ? 0.8 : opacity)
    .attr("stroke", edge);
  write(group, words, [width, top + barHeight / 2], {size: smallSize, fill: ink2, anchor: "end"});
}
