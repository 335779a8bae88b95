import type {Amount} from "../amount.js";
import {leftOf} from "../interval.js";
import type {Flow, FlowLink, FlowNode, FlowParts, Stage} from "./model.js";
import type {PublishedLines, PublishedLine} from "./publishedLines.js";
import {sumOfLines} from "./publishedLines.js";

/** The node of a stage for money that no table places there. */
const restOf = (stage: Stage): string => `rest/${stage}`;

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
interface FlowFooting {
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
  const [all, ways] = [
    [...nodes, ...negative.nodes],
    [...links, ...negative.links]
  ];
  const ends = all.filter(({id}) => ways.every(({source}) => source !== id));
  const balances = (node: FlowNode) =>
    [ways.filter(({source}) => source === node.id), ways.filter(({target}) => target === node.id)].every(
      (own) => !own.length || leftOf(node, own) === 0
    );
  const starts = all.filter(({id}) => ways.every(({target}) => target !== id));
  const left = leftOf(total, ends);
  return {
    drawn: sumOfLines(ends.filter(({fen}) => fen > 0)),
    negative: sumOfLines(ends.filter(({fen}) => fen < 0)),
    left,
    foots: left === 0 && leftOf(total, starts) === 0 && all.every(balances)
  };
}

/** A part of the picture whose money all comes from one node. */
interface Branch {
  readonly id: string;
  readonly stage: Stage;
  readonly entry: PublishedLine;
  readonly parts: readonly Branch[];
}

const kinds = ["personnelFunds", "operatingFunds"] as const;

/** Basic expenditure by personnel and operating funds, these by economic class; projects; other types undivided. */
export function typeBranch(book: PublishedLines, type: PublishedLine): Branch {
  const parts =
    type.line.measure === "basicExpenditure"
      ? basicParts(book, type)
      : type.line.measure === "projectExpenditure"
        ? leaves(type, book.list("projectExpenditure", "all", "project"))
        : [];
  return {id: type.line.measure, stage: "type", entry: type, parts};
}

/** The tables of basic expenditure are of one fund: their parts are parts of the whole all the same. */
function basicParts(book: PublishedLines, type: PublishedLine): Branch[] {
  const found = kinds.flatMap((kind): Branch[] => {
    const entry = book.total(kind) ?? book.total(kind, "generalBudget");
    return entry && entry.fen !== 0
      ? [{id: kind, stage: "kind", entry, parts: leaves(entry, classes(book.list(kind, "generalBudget", "economic")))}]
      : [];
  });
  if (
    found.length &&
    leftOf(
      type,
      found.map(({entry}) => entry)
    ) >= 0
  )
    return found;
  return leaves(type, classes(book.list("basicExpenditure", "generalBudget", "economic")));
}

function classes(entries: readonly PublishedLine[]): PublishedLine[] {
  return entries.filter(({line}) => line.code.length === 3);
}

/** What exceeds its whole is no division of it. */
function leaves(whole: PublishedLine, entries: readonly PublishedLine[]): Branch[] {
  if (leftOf(whole, entries) < 0) return [];
  return [...entries]
    .sort((a, b) => b.fen - a.fen)
    .map((entry) => ({id: entry.line.key, stage: "use", entry, parts: []}));
}

export function branchNode({id, stage, entry: {line, fen, half}}: Branch): FlowNode {
  return {id, stage, fen, half, line};
}

/** The nodes and links below a branch's own node; what its parts leave is a node of its own, but a branch without any ends. */
export function below({id, stage, entry, parts}: Branch): FlowParts {
  const rest = parts.length
    ? leftOf(
        entry,
        parts.map((part) => part.entry)
      )
    : entry.fen;
  const nodes = parts.map(branchNode);
  const links = nodes.map(({id: target, fen, half, line}): FlowLink => ({
    source: id,
    target,
    fen,
    half,
    ...(line ? {line} : {})
  }));
  if (rest > 0 && stage !== "use") {
    nodes.push({id: `${id}/rest`, stage: "use", fen: rest, half: 0, restOf: id});
    links.push({source: id, target: `${id}/rest`, fen: rest, half: 0});
  }
  const deeper = parts.map(below);
  return {
    nodes: [...nodes, ...deeper.flatMap((part) => part.nodes)],
    links: [...links, ...deeper.flatMap((part) => part.links)]
  };
}
