import type {Amount} from "../amount.js";
import {sumOf} from "./book.js";
import {leftOf} from "../interval.js";
import type {Flow, FlowLink, FlowNode, FlowParts, Stage} from "./model.js";

/** The node of a stage for money that no table places there. */
export const restOf = (stage: Stage): string => `rest/${stage}`;

/** What a stage's nodes leave of the total, as a node of its own. */
export function restNode(stage: Stage, total: Amount, nodes: readonly FlowNode[]): FlowNode[] {
  const fen = leftOf(total, nodes);
  return fen > 0 ? [{id: restOf(stage), stage, fen, half: 0, restOf: stage}] : [];
}

/** What can be drawn, and what hangs on an amount below zero and so cannot. */
export function drawable({nodes, links}: FlowParts): {readonly drawn: FlowParts; readonly negative: FlowParts} {
  const below = new Set(nodes.filter(({fen}) => fen < 0).map(({id}) => id));
  for (const id of below) for (const {source, target} of links) if (source === id) below.add(target);
  const isDrawn = ({source, target, fen}: FlowLink) => fen > 0 && !below.has(source) && !below.has(target);
  return {
    drawn: {nodes: nodes.filter(({id}) => !below.has(id)), links: links.filter(isDrawn)},
    negative: {nodes: nodes.filter(({id}) => below.has(id)), links: links.filter((link) => !isDrawn(link))}
  };
}

/** What no place that money goes on from accounts for: the ends of all ways, those below zero too. */
export interface FlowFooting {
  /** What the ends that are drawn come to, in fen. */
  readonly drawn: number;
  /** What the ends below zero come to. */
  readonly negative: number;
  /** What the total has beyond both; zero where rounding accounts for it. */
  readonly left: number;
  /** Whether each place has as much in and out as its figure says, but for rounding. */
  readonly foots: boolean;
}

export function footingOf({nodes, links, negative, total}: Flow): FlowFooting {
  const [all, ways] = [[...nodes, ...negative.nodes], [...links, ...negative.links]];
  const ends = all.filter(({id}) => ways.every(({source}) => source !== id));
  const balances = (node: FlowNode) => [ways.filter(({source}) => source === node.id), ways.filter(({target}) => target === node.id)].every((own) => !own.length || leftOf(node, own) === 0);
  const starts = all.filter(({id}) => ways.every(({target}) => target !== id));
  const left = leftOf(total, ends);
  return {
    drawn: sumOf(ends.filter(({fen}) => fen > 0)),
    negative: sumOf(ends.filter(({fen}) => fen < 0)),
    left,
    foots: left === 0 && leftOf(total, starts) === 0 && all.every(balances)
  };
}
