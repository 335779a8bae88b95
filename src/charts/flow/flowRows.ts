import {sum} from "d3-array";
import type {Flow, FlowNode} from "../../budget/flow/model.js";
import {structureWord} from "../../locale/words/structureWords.js";
import {shareText} from "../drawing/amountText.js";
import type {Position} from "../drawing/marks.js";
import {rect, small, write} from "../drawing/marks.js";
import {textWidth, wrapText} from "../drawing/measureText.js";
import {openable} from "../drawing/openable.js";
import type {Group} from "../drawing/svg.js";
import {bu, hatch as hatchColor, ink2, py, rule, smallSize, textSize} from "../drawing/theme.js";
import type {FlowLayout} from "./flowColumns.js";
import type {FlowSettings} from "./flowDrawing.js";
import {heading, nodeAmount, nodeName, nodeSentence} from "./flowDrawing.js";

interface Row {
  readonly node: FlowNode;
  readonly depth: number;
  readonly name: readonly string[];
  readonly height: number;
}

const leading = 18;
const barHeight = 8;
const headHeight = 34;
const indent = 14;

/** Each stage as rows whose bars share one scale; below a type what becomes of it, set in. */
export function flowRows(flow: Flow, settings: FlowSettings): FlowLayout {
  const groups = (["source", "total", "function", "type"] as const)
    .map((stage) => ({
      stage,
      rows: flow.nodes.filter((node) => node.stage === stage).flatMap((node) => rowsOf(flow, node, 0, settings))
    }))
    .filter(({rows}) => rows.length);
  const height = sum(groups, ({rows}) => headHeight + sum(rows, (row) => row.height));
  return {
    height,
    notes: flow.nodes.some(({stage}) => stage === "type") ? [structureWord("noteShades", settings.locale)] : [],
    draw: (parent) => {
      let y = 0;
      for (const {stage, rows} of groups) {
        head(parent, stage, y + headHeight - 14, settings);
        y += headHeight;
        for (const row of rows) {
          drawRow(parent.append("g"), row, {y, flow}, settings);
          y += row.height;
        }
      }
    }
  };
}

function rowsOf(flow: Flow, node: FlowNode, depth: number, settings: FlowSettings): Row[] {
  const name = wrapText(
    nodeName(node, settings.locale),
    settings.width - depth * indent - amountWidth(node, settings) - 12,
    {size: textSize, weight: depth ? 400 : 600, most: 3}
  ).lines.map((text) => text.trimEnd());
  const row = {node, depth, name, height: name.length * leading + barHeight + 12};
  const ids = new Set(flow.links.filter(({source}) => source === node.id).map(({target}) => target));
  const parts =
    node.stage === "source" || node.stage === "total" || node.stage === "function" || node.restOf
      ? []
      : flow.nodes.filter(({id}) => ids.has(id));
  return [row, ...parts.flatMap((part) => rowsOf(flow, part, depth + 1, settings))];
}

function amountText(node: FlowNode, settings: FlowSettings): readonly [amount: string, share: string] {
  return [nodeAmount(node, settings), shareText(node.fen / settings.total)];
}

const shareWidth = 54;

function amountWidth(node: FlowNode, settings: FlowSettings): number {
  return textWidth(amountText(node, settings)[0], textSize, 600) + shareWidth;
}

function head(parent: Group, stage: string, y: number, {locale, width}: FlowSettings): void {
  write(parent, structureWord(stage === "type" ? "stageUse" : heading[stage]!, locale), [0, y], small({weight: 600}));
  rect(parent, {x: 0, y: y + 10, width, height: 1}).attr("fill", rule);
}

function drawRow(
  group: Group,
  {node, depth, name, height}: Row,
  {y, flow}: {readonly y: number; readonly flow: Flow},
  settings: FlowSettings
): void {
  const {width, onOpen} = settings;
  const x = depth * indent;
  const [amount, share] = amountText(node, settings);
  group.attr("class", "node").attr("data-node", node.id);
  openable(group, {
    x: 0,
    y,
    width,
    height,
    label: nodeSentence(node, settings),
    onOpen: onOpen && node.line ? () => onOpen(node) : undefined
  });
  name.forEach((text, i) => write(group, text, [x, y + 4 + (i + 0.5) * leading], depth ? {} : {weight: 600}));
  write(group, amount, [width - shareWidth, y + 4 + leading / 2], {anchor: "end", ...(depth ? {} : {weight: 600})});
  write(group, share, [width, y + 4 + leading / 2], {size: smallSize, fill: ink2, anchor: "end"});
  drawBar(group, {node, flow}, [x, y + 6 + name.length * leading], settings);
}

/** A bar as long as its part of the total; a function's is divided by type: dark basic, light projects, hatched unknown. */
function drawBar(
  group: Group,
  {node, flow}: {readonly node: FlowNode; readonly flow: Flow},
  [x, y]: Position,
  {width, total, hatch}: FlowSettings
): void {
  const scale = (width - 2 * indent) / Math.max(total, ...flow.nodes.map(({fen}) => fen));
  const onward = node.stage === "function" ? flow.links.filter(({source}) => source === node.id) : [];
  const parts = onward.length
    ? onward.map(({target, fen}) => ({
        fen,
        fill: fillOf(
          flow.nodes.find(({id}) => id === target)!,
          flow,
          hatch
        )
      }))
    : [{fen: node.fen, fill: fillOf(node, flow, hatch)}];
  let left = x;
  for (const {fen, fill} of parts) {
    const long = Math.max(fen * scale, 1);
    rect(group, {x: left, y, width: long, height: barHeight})
      .attr("fill", fill)
      .attr("stroke", fill === hatch ? hatchColor : null);
    left += long;
  }
}

function fillOf({id, restOf, stage}: FlowNode, flow: Flow, hatch: string): string {
  if (restOf !== undefined) return hatch;
  if (stage === "source" || stage === "total") return bu;
  const parent = stage === "type" || stage === "function" ? id : ancestor(flow, id);
  return parent === "projectExpenditure" ? py : bu;
}

function ancestor(flow: Flow, id: string): string {
  const up = flow.links.find(({target}) => target === id)?.source ?? id;
  return flow.nodes.find((node) => node.id === up)?.stage === "type" ? up : up === id ? id : ancestor(flow, up);
}
