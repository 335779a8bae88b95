import type {Compared} from "./breakdown.js";
import {partsOf} from "./breakdown.js";

/** A line with its parts, as areas show it. */
export interface TreeNode {
  readonly key: string;
  /** In fen: the amount of the year, or what its parts add up to where that is more. */
  readonly fen: number;
  /** None for what a line's parts leave of it. */
  readonly compared?: Compared;
  readonly children: readonly TreeNode[];
}

/**
 * The lines of a breakdown as a tree whose parts always fill their whole: what
 * they leave is a part of its own. Parts without an amount are left out, to be
 * listed by `withoutAmount`. Undefined where the year has no total.
 */
export function tree(compared: readonly Compared[]): TreeNode | undefined {
  const total = compared.find(({line}) => line.code === "total");
  return total && amountOf(total) > 0 ? nodeOf(total, compared) : undefined;
}

function nodeOf(own: Compared, compared: readonly Compared[]): TreeNode {
  const {key} = own.line;
  const parts = partsOf(compared, own).filter((part) => amountOf(part) > 0).map((part) => nodeOf(part, compared)).sort((a, b) => b.fen - a.fen);
  const sum = parts.reduce((total, {fen}) => total + fen, 0);
  const rest = parts.length && amountOf(own) > sum ? [{key: `${key}/rest`, fen: amountOf(own) - sum, children: []}] : [];
  return {key, fen: Math.max(amountOf(own), sum), compared: own, children: [...parts, ...rest]};
}

function amountOf({variance}: Compared): number {
  return variance.current.amount?.fen ?? 0;
}

/** Lines that had an amount and have none now: they have no area. */
export function ended(compared: readonly Compared[]): Compared[] {
  return compared.filter(({variance}) => variance.kind === "ended");
}

/** From the whole down to a node, both included; empty where there is none of the key. */
export function pathTo(node: TreeNode, key: string): TreeNode[] {
  if (node.key === key) return [node];
  for (const child of node.children) {
    const path = pathTo(child, key);
    if (path.length) return [node, ...path];
  }
  return [];
}

/** The tree's smallest parts. */
export function leavesOf(node: TreeNode): TreeNode[] {
  return node.children.length ? node.children.flatMap(leavesOf) : [node];
}

/** The tree as if a part had never been; parts left with nothing go too. */
export function without(node: TreeNode, key: string): TreeNode {
  const children = node.children.filter((child) => child.key !== key).map((child) => without(child, key)).filter(({fen}) => fen > 0);
  return node.children.length ? {...node, children, fen: children.reduce((sum, {fen}) => sum + fen, 0)} : node;
}
