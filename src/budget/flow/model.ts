import type {Amount} from "../amount.js";
import type {Line} from "../series.js";

/** Where money is on its way: the columns of the picture, in order. */
export const stages = ["source", "total", "function", "type", "kind", "use"] as const;

export type Stage = (typeof stages)[number];

/** A place that money flows through, with the amount that its table prints, in fen. */
export interface FlowNode extends Amount {
  readonly id: string;
  readonly stage: Stage;
  /** The line whose figure it is; none for what no table divides. */
  readonly line?: Line;
  /** The node that this one is the undivided part of. */
  readonly restOf?: string;
}

export interface FlowLink extends Amount {
  readonly source: string;
  readonly target: string;
  /** The line whose figure it is, or that it follows from. */
  readonly line?: Line;
}

/** One year's money from its sources to its uses, each column one division of the total. */
export interface Flow {
  readonly year: number;
  /** Total expenditure as published. */
  readonly total: Amount & {readonly line: Line};
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  /** Amounts below zero, which no picture of parts can show, and what hangs on them. */
  readonly negative: FlowParts;
  /** Stages that tables give, but not crossed with the stage drawn. */
  readonly without: readonly Stage[];
}

export type FlowParts = Pick<Flow, "nodes" | "links">;

/** The ids of all nodes that money of one comes from or goes to, its own among them. */
export function along({links}: Pick<Flow, "links">, id: string): Set<string> {
  const step = (from: "source" | "target", to: "source" | "target") => {
    const seen = new Set([id]);
    for (const each of seen) for (const link of links) if (link[from] === each) seen.add(link[to]);
    return seen;
  };
  return new Set([...step("source", "target"), ...step("target", "source")]);
}

/** The nodes that all money of one ends in. */
function partsBelow({links}: Pick<Flow, "links">, id: string): Set<string> {
  const seen = new Set([id]);
  for (const each of seen) for (const {source, target} of links) if (source === each) seen.add(target);
  seen.delete(id);
  return seen;
}

/** A type alone: what each function gives it, and what becomes of that. */
export function typeAlone(flow: Flow, id: string): Flow {
  const given = flow.links.filter(({target}) => target === id);
  const parts = partsBelow(flow, id);
  const sources = given.map(({source, fen, half, line}): FlowNode => {
    const node = flow.nodes.find((each) => each.id === source)!;
    return {id: node.id, stage: node.stage, fen, half, ...(line ? {line} : node.restOf ? {restOf: node.restOf} : {})};
  });
  return {
    ...flow,
    nodes: [...sources, ...flow.nodes.filter((node) => node.id === id || parts.has(node.id))],
    links: [...given, ...flow.links.filter(({target}) => parts.has(target))]
  };
}

/** The same without what becomes of one node. */
export function upTo(flow: Flow, id: string): Flow {
  const parts = partsBelow(flow, id);
  return {
    ...flow,
    nodes: flow.nodes.filter((node) => !parts.has(node.id)),
    links: flow.links.filter(({target}) => !parts.has(target))
  };
}
