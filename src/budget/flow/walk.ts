import type {Flow, FlowNode} from "./model.js";

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
export function partsBelow({links}: Pick<Flow, "links">, id: string): Set<string> {
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
  return {...flow, nodes: flow.nodes.filter((node) => !parts.has(node.id)), links: flow.links.filter(({target}) => !parts.has(target))};
}
