import type {SankeyLink, SankeyNode} from "d3-sankey";
import {sankey} from "d3-sankey";
import type {FlowLink, FlowNode} from "../budget/flow/model.js";
import {stages} from "../budget/flow/model.js";
import type {FlowDrawing} from "./flowOptions.js";

export type PlacedNode = SankeyNode<FlowNode, Pick<FlowLink, "line">>;
export type PlacedLink = SankeyLink<FlowNode, Pick<FlowLink, "line">>;

export interface FlowSpace {
  readonly top: number;
  readonly left: number;
  readonly right: number;
  /** Pixels that the total is high. */
  readonly height: number;
  /** Pixels that the label of a node is high. */
  readonly room: (id: string) => number;
}

export const nodeWidth = 10;

const padding = 14;
const gap = 7;

/** The stages that some node is at, in order: the columns. */
export function columnsOf({nodes}: FlowDrawing): string[] {
  return stages.filter((stage) => nodes.some((node) => node.stage === stage));
}

/** Where nodes and links go; columns are stages, nodes in the order given, each with room for its label. */
export function placed(flow: FlowDrawing, {top, left, right, height, room}: FlowSpace): {nodes: PlacedNode[]; links: PlacedLink[]; bottom: number} {
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
    .extent([[left, top], [right, top + height + (most - 1) * padding]]);
  const graph = layout({nodes: flow.nodes.map((node) => ({...node})), links: flow.links.map(({fen, ...link}) => ({...link, value: fen}))});
  const stacks = columns.map((stage) => graph.nodes.filter((node) => node.stage === stage).sort((a, b) => order.get(a.id)! - order.get(b.id)!));
  const slotOf = ({id, y0 = 0, y1 = 0}: PlacedNode) => Math.max(y1 - y0, room(id)) + gap;
  const bottom = top + Math.max(...stacks.map((stack) => stack.reduce((sum, node) => sum + slotOf(node), 0)));
  for (const stack of stacks) spread(stack, slotOf, top, bottom);
  layout.update(graph);
  return {...graph, bottom};
}

/** Moves nodes of a column apart, down and then back up, until each has its slot between top and bottom. */
function spread(stack: readonly PlacedNode[], slotOf: (node: PlacedNode) => number, top: number, bottom: number): void {
  let free = top;
  for (const node of stack) free = moveTo(node, Math.max(free + slotOf(node) / 2, middleOf(node))) + slotOf(node) / 2;
  let limit = bottom;
  for (const node of [...stack].reverse()) limit = moveTo(node, Math.min(limit - slotOf(node) / 2, middleOf(node))) - slotOf(node) / 2;
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
