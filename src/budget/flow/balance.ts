import type {FlowLink, FlowNode, Stage} from "./model.js";

/** The node of a stage for money that no table places there. */
export const restOf = (stage: Stage): string => `rest/${stage}`;

export function inflow(links: readonly FlowLink[], id: string): number {
  return links.reduce((sum, {target, fen}) => (target === id ? sum + fen : sum), 0);
}

export function outflow(links: readonly FlowLink[], id: string): number {
  return links.reduce((sum, {source, fen}) => (source === id ? sum + fen : sum), 0);
}

/** What flows through nodes between these links: their figure, or more where the links exceed it. */
export function flowing(nodes: readonly FlowNode[], links: readonly FlowLink[]): FlowNode[] {
  return nodes.map((node) => ({...node, fen: Math.max(node.fen, inflow(links, node.id), outflow(links, node.id))}));
}

/** The three stages that tables cross, and the links they give: sources with functions, functions with types. */
export interface Crossed {
  readonly sources: readonly FlowNode[];
  readonly functions: readonly FlowNode[];
  readonly types: readonly FlowNode[];
  readonly given: readonly FlowLink[];
  readonly placed: readonly FlowLink[];
}

const rest = {source: restOf("source"), function: restOf("function"), type: restOf("type")};

/** The links that make sources, functions and types foot, through the rests of their stages. */
export function balancing({sources, functions, types, given, placed}: Crossed): FlowLink[] {
  const spent = functions.filter(({line}) => line?.measure !== "carriedOut");
  const links = [
    ...functions.map(({id, fen}) => ({source: rest.source, target: id, fen: fen - inflow(given, id)})),
    ...sources.map(({id, fen}) => ({source: id, target: rest.function, fen: fen - outflow(given, id)})),
    ...spent.map(({id, fen}) => ({source: id, target: rest.type, fen: fen - outflow(placed, id)})),
    ...types.map(({id, fen}) => ({source: rest.function, target: id, fen: fen - inflow(placed, id)}))
  ];
  const middle = inflow(links, rest.function) - outflow(links, rest.function);
  const passed = middle > 0 ? {source: rest.function, target: rest.type, fen: middle} : {source: rest.source, target: rest.function, fen: -middle};
  return [...links, passed].filter(({fen}) => fen > 0);
}
