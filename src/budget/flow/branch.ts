import type {Book, Entry} from "./book.js";
import {sumOf} from "./book.js";
import type {FlowLink, FlowNode, Stage} from "./model.js";

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
  const parts = type.line.measure === "basicExpenditure" ? basicParts(book, type) : type.line.measure === "projectExpenditure" ? leaves(book.list("projectExpenditure", "all", "project")) : [];
  return {id: type.line.measure, stage: "type", entry: type, parts};
}

/** The tables of basic expenditure are of one fund: their parts are parts of the whole all the same. */
function basicParts(book: Book, {fen}: Entry): Branch[] {
  const found = kinds.flatMap((kind): Branch[] => {
    const entry = book.total(kind) ?? book.total(kind, "generalBudget");
    if (!entry || entry.fen <= 0) return [];
    return [{id: kind, stage: "kind", entry, parts: leaves(classes(book.list(kind, "generalBudget", "economic")))}];
  });
  if (found.length && sumOf(found.map(({entry}) => entry)) <= fen) return found;
  return leaves(classes(book.list("basicExpenditure", "generalBudget", "economic")));
}

function classes(entries: readonly Entry[]): Entry[] {
  return entries.filter(({line}) => line.code.length === 3);
}

function leaves(entries: readonly Entry[]): Branch[] {
  return [...entries].sort((a, b) => b.fen - a.fen).map((entry) => ({id: entry.line.key, stage: "use", entry, parts: []}));
}

/** What flows through a branch: its figure, or more where its parts exceed it. */
export function through({entry, parts}: Branch): number {
  return Math.max(entry.fen, parts.reduce((sum, part) => sum + through(part), 0));
}

/** The nodes and links below a branch's own node; what its parts leave is a node of its own, but a branch without any ends. */
export function below(branch: Branch, flowing: number): {nodes: FlowNode[]; links: FlowLink[]} {
  const {id, parts} = branch;
  const rest = flowing - parts.reduce((sum, part) => sum + through(part), 0);
  const nodes = parts.map((part): FlowNode => ({id: part.id, stage: part.stage, fen: through(part), line: part.entry.line}));
  const links = parts.map((part): FlowLink => ({source: id, target: part.id, fen: through(part), line: part.entry.line}));
  if (rest > 0 && branch.stage !== "use") {
    nodes.push({id: `${id}/rest`, stage: "use", fen: rest, restOf: id});
    links.push({source: id, target: `${id}/rest`, fen: rest});
  }
  const deeper = parts.map((part) => below(part, through(part)));
  return {nodes: [...nodes, ...deeper.flatMap((part) => part.nodes)], links: [...links, ...deeper.flatMap((part) => part.links)]};
}
