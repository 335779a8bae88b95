import type {Book, Entry} from "./book.js";
import {leftOf} from "../interval.js";
import type {FlowLink, FlowNode, FlowParts, Stage} from "./model.js";

/** A part of the picture whose money all comes from one node. */
export interface Branch {
  readonly id: string;
  readonly stage: Stage;
  readonly entry: Entry;
  readonly parts: readonly Branch[];
}

const kinds = ["personnelFunds", "operatingFunds"] as const;

/** Basic expenditure by personnel and operating funds, these by economic class; projects; other types undivided. */
export function typeBranch(book: Book, type: Entry): Branch {
  const parts = type.line.measure === "basicExpenditure" ? basicParts(book, type) : type.line.measure === "projectExpenditure" ? leaves(type, book.list("projectExpenditure", "all", "project")) : [];
  return {id: type.line.measure, stage: "type", entry: type, parts};
}

/** The tables of basic expenditure are of one fund: their parts are parts of the whole all the same. */
function basicParts(book: Book, type: Entry): Branch[] {
  const found = kinds.flatMap((kind): Branch[] => {
    const entry = book.total(kind) ?? book.total(kind, "generalBudget");
    return entry && entry.fen !== 0 ? [{id: kind, stage: "kind", entry, parts: leaves(entry, classes(book.list(kind, "generalBudget", "economic")))}] : [];
  });
  if (found.length && leftOf(type, found.map(({entry}) => entry)) >= 0) return found;
  return leaves(type, classes(book.list("basicExpenditure", "generalBudget", "economic")));
}

function classes(entries: readonly Entry[]): Entry[] {
  return entries.filter(({line}) => line.code.length === 3);
}

/** What exceeds its whole is no division of it. */
function leaves(whole: Entry, entries: readonly Entry[]): Branch[] {
  if (leftOf(whole, entries) < 0) return [];
  return [...entries].sort((a, b) => b.fen - a.fen).map((entry) => ({id: entry.line.key, stage: "use", entry, parts: []}));
}

export function branchNode({id, stage, entry: {line, fen, half}}: Branch): FlowNode {
  return {id, stage, fen, half, line};
}

/** The nodes and links below a branch's own node; what its parts leave is a node of its own, but a branch without any ends. */
export function below({id, stage, entry, parts}: Branch): FlowParts {
  const rest = parts.length ? leftOf(entry, parts.map((part) => part.entry)) : entry.fen;
  const nodes = parts.map(branchNode);
  const links = nodes.map(({id: target, fen, half, line}): FlowLink => ({source: id, target, fen, half, ...(line ? {line} : {})}));
  if (rest > 0 && stage !== "use") {
    nodes.push({id: `${id}/rest`, stage: "use", fen: rest, half: 0, restOf: id});
    links.push({source: id, target: `${id}/rest`, fen: rest, half: 0});
  }
  const deeper = parts.map(below);
  return {nodes: [...nodes, ...deeper.flatMap((part) => part.nodes)], links: [...links, ...deeper.flatMap((part) => part.links)]};
}
