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
  readonly padding: number;
}

export const nodeWidth = 10;

/** The stages that some node is at, in order: the columns. */
export function columnsOf({nodes}: FlowDrawing): string[] {
  return stages.filter((stage) => nodes.some((node) => node.stage === stage));
}

/** Where nodes and links go; columns are stages, nodes in the order given. */
export function placed(flow: FlowDrawing, {top, left, right, height, padding}: FlowSpace): {nodes: PlacedNode[]; links: PlacedLink[]; bottom: number} {
  const columns = columnsOf(flow);
  const most = Math.max(...columns.map((stage) => flow.nodes.filter((node) => node.stage === stage).length));
  const bottom = top + height + (most - 1) * padding;
  const order = new Map(flow.nodes.map(({id}, i) => [id, i]));
  const layout = sankey<FlowNode, Pick<FlowLink, "line">>()
    .nodeId(({id}) => id)
    .nodeAlign(({stage}) => columns.indexOf(stage))
    .nodeSort((a, b) => order.get(a.id)! - order.get(b.id)!)
    .nodeWidth(nodeWidth)
    .nodePadding(padding)
    .iterations(24)
    .extent([[left, top], [right, bottom]]);
  const {nodes, links} = layout({nodes: flow.nodes.map((node) => ({...node})), links: flow.links.map(({fen, ...link}) => ({...link, value: fen}))});
  return {nodes, links, bottom: Math.max(...nodes.map(({y1 = 0}) => y1))};
}
