import {sum} from "d3-array";
import type {SankeyLink, SankeyNode} from "d3-sankey";
import {sankey, sankeyLinkHorizontal} from "d3-sankey";
import type {Flow, FlowLink, FlowNode} from "../../budget/flow/model.js";
import {stages, typeAlone, upTo} from "../../budget/flow/model.js";
import {structureWord} from "../../locale/words/structureWords.js";
import {shareText} from "../drawing/amountText.js";
import {magnifiedPart} from "../drawing/magnification.js";
import {line, rect, small, write} from "../drawing/marks.js";
import {openable} from "../drawing/openable.js";
import type {Group} from "../drawing/svg.js";
import {px} from "../drawing/svg.js";
import {bu, hatch as hatchColor, ink, py, rule} from "../drawing/theme.js";
import type {FlowDrawing, FlowLabel, FlowSettings} from "./flowDrawing.js";
import {drawLabel, heading, flowLabelOf, nodeName, nodeSentence} from "./flowDrawing.js";

export interface FlowLayout {
  readonly height: number;
  readonly notes: readonly string[];
  readonly draw: (parent: Group) => void;
}

/** A type smaller than this part of the total is drawn apart, magnified. */
const smallPart = 0.12;
const headHeight = 30;
const panelHead = 34;

/** A Sankey diagram; a small type goes on in a second one on its own scale. */
export function flowColumns(flow: Flow, settings: FlowSettings): FlowLayout {
  const apart = flow.nodes.find(
    ({id, stage, fen}) =>
      stage === "type" && fen < flow.total.fen * smallPart && flow.links.some(({source}) => source === id)
  );
  const main = panelOf(
    apart ? upTo(flow, apart.id) : flow,
    {top: headHeight, height: 330, ...(apart && {apart})},
    settings
  );
  if (!apart) return main;
  const detailHeight = 190;
  const times = (detailHeight / 330) * (flow.total.fen / apart.fen);
  const head = main.height + 18;
  const detail = panelOf(
    typeAlone(flow, apart.id),
    {top: head + panelHead + headHeight, height: detailHeight},
    settings
  );
  const words = {share: shareText(apart.fen / flow.total.fen), name: nodeName(apart, settings.locale)};
  return {
    height: detail.height,
    notes: [...new Set([...main.notes, ...detail.notes])],
    draw: (parent) => {
      main.draw(parent);
      line(parent, [0, head], [settings.width, head], {stroke: rule});
      write(parent, magnifiedPart("magnifiedPart", times, settings.locale, words), [0, head + 20], {weight: 600});
      detail.draw(parent);
    }
  };
}

/** One diagram between the columns' heads and its lowest label. */
function panelOf(
  flow: FlowDrawing,
  {top, height, apart}: {readonly top: number; readonly height: number; readonly apart?: FlowNode},
  settings: FlowSettings
): FlowLayout {
  const {width, locale} = settings;
  const columns = columnsOf(flow);
  const room = Math.floor(width / columns.length) - nodeWidth - 14;
  const labels = new Map(
    flow.nodes.map((node) => [
      node.id,
      flowLabelOf(node, room, settings, node.id === apart?.id ? structureWord("seeBelow", locale) : "")
    ])
  );
  const found = placed(flow, {top, left: 0, right: width - room - 8, height, room: (id) => labels.get(id)!.height});
  const perFen = Math.max(...found.nodes.map(({fen, y0 = 0, y1 = 0}) => (y1 - y0) / fen));
  return {
    height: found.bottom,
    notes: found.nodes.some(({fen}) => fen * perFen < 1) ? [structureWord("noteThin", locale)] : [],
    draw: (parent) => {
      heads(parent, columns, {nodes: found.nodes, y: top - 14}, settings);
      const ribbons = parent.append("g").attr("class", "links").attr("fill", "none");
      for (const each of found.links) drawRibbon(ribbons, each, settings);
      for (const each of found.nodes) drawNode(parent.append("g"), each, labels.get(each.id)!, settings);
    }
  };
}

function heads(
  parent: Group,
  columns: readonly string[],
  {nodes, y}: {readonly nodes: readonly PlacedNode[]; readonly y: number},
  {locale}: FlowSettings
): void {
  for (const stage of columns) {
    const x = nodes.find((node) => node.stage === stage)?.x0 ?? 0;
    write(parent, structureWord(heading[stage]!, locale), [x, y], small());
  }
}

const path = sankeyLinkHorizontal<PlacedNode, PlacedLink>();

function drawRibbon(parent: Group, link: PlacedLink, {hatch}: FlowSettings): void {
  const [source, target] = [link.source as PlacedNode, link.target as PlacedNode];
  parent
    .append("path")
    .attr(
      "d",
      (path(link as never) ?? "").replace(/\d+\.\d+/g, (digits) => String(px(Number(digits))))
    )
    .attr("data-source", source.id)
    .attr("data-target", target.id)
    .attr("stroke", target.restOf || source.restOf ? hatch : py)
    .attr("stroke-opacity", target.restOf || source.restOf ? 0.45 : (link.width ?? 0) < 3 ? 0.8 : 0.34)
    .attr("stroke-width", px(Math.max(1, link.width ?? 0)));
}

/** A place whose label stands on hatching. */
function isUndivided({sourceLinks = []}: PlacedNode): boolean {
  return sourceLinks.some(({target}) => (target as PlacedNode).restOf !== undefined);
}

function drawNode(group: Group, node: PlacedNode, label: FlowLabel, settings: FlowSettings): void {
  const {x0 = 0, y0 = 0, y1 = 0} = node;
  const middle = (y0 + y1) / 2;
  const height = Math.max(y1 - y0, 1);
  const {onOpen, hatch} = settings;
  group.attr("class", "node").attr("data-node", node.id);
  const box = {
    x: x0 - 2,
    y: Math.min(y0, middle - label.height / 2) - 2,
    width: nodeWidth + 10 + label.width,
    height: Math.max(height, label.height) + 4
  };
  openable(group, {
    ...box,
    label: nodeSentence(node, settings),
    onOpen: onOpen && node.line ? () => onOpen(node) : undefined
  });
  rect(group, {x: x0, y: middle - height / 2, width: nodeWidth, height})
    .attr("fill", node.restOf ? hatch : bu)
    .attr("stroke", node.restOf ? hatchColor : null);
  drawLabel(group, label, [x0 + nodeWidth + 6, middle], {fill: ink, halo: height < label.height || isUndivided(node)});
}

type PlacedNode = SankeyNode<FlowNode, Pick<FlowLink, "line">>;
type PlacedLink = SankeyLink<FlowNode, Pick<FlowLink, "line">>;

interface FlowSpace {
  readonly top: number;
  readonly left: number;
  readonly right: number;
  /** Pixels that the total is high. */
  readonly height: number;
  /** Pixels that the label of a node is high. */
  readonly room: (id: string) => number;
}

const nodeWidth = 10;

const padding = 14;
const gap = 7;

/** The stages that some node is at, in order: the columns. */
function columnsOf({nodes}: FlowDrawing): string[] {
  return stages.filter((stage) => nodes.some((node) => node.stage === stage));
}

/** Where nodes and links go; columns are stages, nodes in the order given, each with room for its label. */
function placed(
  flow: FlowDrawing,
  {top, left, right, height, room}: FlowSpace
): {nodes: PlacedNode[]; links: PlacedLink[]; bottom: number} {
  const columns = columnsOf(flow);
  const order = new Map(flow.nodes.map(({id}, i) => [id, i]));
  const rank = (end: PlacedLink["source"]) => order.get((end as PlacedNode).id)!;
  const inStage = (stage: string) => flow.nodes.filter((node) => node.stage === stage);
  const most = Math.max(...columns.map((stage) => inStage(stage).length));
  const layout = sankey<FlowNode, Pick<FlowLink, "line">>()
    .nodeId(({id}) => id)
    .nodeAlign(({stage}) => columns.indexOf(stage))
    .nodeSort((a, b) => order.get(a.id)! - order.get(b.id)!)
    .linkSort((a, b) => rank(a.source) - rank(b.source) || rank(a.target) - rank(b.target))
    .nodeWidth(nodeWidth)
    .nodePadding(padding)
    .iterations(24)
    .extent([
      [left, top],
      [right, top + height + (most - 1) * padding]
    ]);
  const graph = layout({
    nodes: flow.nodes.map((node) => ({...node})),
    links: flow.links.map(({fen, ...link}) => ({...link, value: fen}))
  });
  const stacks = columns.map((stage) =>
    graph.nodes.filter((node) => node.stage === stage).sort((a, b) => order.get(a.id)! - order.get(b.id)!)
  );
  const slotOf = ({id, y0 = 0, y1 = 0}: PlacedNode) => Math.max(y1 - y0, room(id)) + gap;
  const bottom = top + Math.max(...stacks.map((stack) => sum(stack, (node) => slotOf(node))));
  for (const stack of stacks) spread(stack, slotOf, top, bottom);
  layout.update(graph);
  return {...graph, bottom};
}

/** Moves nodes of a column apart, down and then back up, until each has its slot between top and bottom. */
function spread(stack: readonly PlacedNode[], slotOf: (node: PlacedNode) => number, top: number, bottom: number): void {
  let free = top;
  for (const node of stack) free = moveTo(node, Math.max(free + slotOf(node) / 2, middleOf(node))) + slotOf(node) / 2;
  let limit = bottom;
  for (const node of [...stack].reverse())
    limit = moveTo(node, Math.min(limit - slotOf(node) / 2, middleOf(node))) - slotOf(node) / 2;
}

function middleOf({y0 = 0, y1 = 0}: PlacedNode): number {
  return (y0 + y1) / 2;
}

function moveTo(node: PlacedNode, middle: number): number {
  const half = ((node.y1 ?? 0) - (node.y0 ?? 0)) / 2;
  node.y0 = middle - half;
  node.y1 = middle + half;
  return middle;
}
