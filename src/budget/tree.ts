import {sum} from "d3-array";
import type {Amount} from "./amount.js";
import type {Compared} from "./breakdown.js";
import {partsOf} from "./breakdown.js";
import {leftOf} from "./interval.js";

/** A line with its parts, as areas show it. */
export interface TreeNode {
  readonly key: string;
  /** In fen: the amount that the year's table prints, or what the parts leave of it. */
  readonly fen: number;
  /** None for what a line's parts leave of it. */
  readonly compared?: Compared;
  readonly children: readonly TreeNode[];
  /** Parts below zero, which have no area. */
  readonly negative: readonly Compared[];
}

/**
 * The lines of a breakdown as a tree; what parts leave of their whole is a part
 * of its own, unless rounding accounts for it. Parts below zero have no area
 * and stand apart; parts without an amount are left out, to be listed by
 * `ended`. Undefined where the year has no total above zero.
 */
export function tree(compared: readonly Compared[]): TreeNode | undefined {
  const total = totalOf(compared);
  return total && fenOf(total) > 0 ? nodeOf(total, compared) : undefined;
}

/** The total that a tree would be of if it were above zero. */
export function undrawable(compared: readonly Compared[]): Compared | undefined {
  const total = totalOf(compared);
  return total &&
    total.variance.current.amount &&
    fenOf(total) <= 0 &&
    partsOf(compared, total).some((part) => fenOf(part) !== 0)
    ? total
    : undefined;
}

function totalOf(compared: readonly Compared[]): Compared | undefined {
  return compared.find(({line}) => line.code === "total");
}

function nodeOf(own: Compared, compared: readonly Compared[]): TreeNode {
  const {key} = own.line;
  const parts = partsOf(compared, own).filter((part) => fenOf(part) !== 0);
  const children = parts
    .filter((part) => fenOf(part) > 0)
    .map((part) => nodeOf(part, compared))
    .sort((a, b) => b.fen - a.fen);
  const left = parts.length ? leftOf(amountOf(own), parts.map(amountOf)) : 0;
  const rest = left > 0 ? [{key: `${key}/rest`, fen: left, children: [], negative: []}] : [];
  return {
    key,
    fen: fenOf(own),
    compared: own,
    children: [...children, ...rest],
    negative: parts.filter((part) => fenOf(part) < 0)
  };
}

/** What the smallest parts drawn come to, in fen. */
export function drawnFen(node: TreeNode): number {
  return sum(leavesOf(node), ({fen}) => fen);
}

/** Every part below zero of a node and of all below it. */
export function negativeIn(node: TreeNode): Compared[] {
  return [...node.negative, ...node.children.flatMap(negativeIn)];
}

interface TreeFooting {
  /** What the smallest parts drawn come to, in fen. */
  readonly drawn: number;
  /** What the parts below zero come to. */
  readonly negative: number;
  /** Nodes that their parts exceed by more than rounding accounts for. */
  readonly exceeded: readonly TreeNode[];
}

/** Whether what is drawn of a node, with what is below zero, is what its table prints. */
export function treeFooting(node: TreeNode): TreeFooting {
  const exceeded = (of: TreeNode): TreeNode[] => [
    ...(of.compared && (of.children.length || of.negative.length) && partsLeft(of) < 0 ? [of] : []),
    ...of.children.flatMap(exceeded)
  ];
  return {
    drawn: drawnFen(node),
    negative: sum(negativeIn(node), (part) => fenOf(part)),
    exceeded: exceeded(node)
  };
}

function partsLeft({compared, children, negative}: TreeNode): number {
  return leftOf(amountOf(compared!), [
    ...children.flatMap((child) => (child.compared ? amountOf(child.compared) : [])),
    ...negative.map(amountOf)
  ]);
}

function amountOf({variance}: Compared): Amount {
  return variance.current.amount ?? {fen: 0, half: 0};
}

function fenOf(compared: Compared): number {
  return amountOf(compared).fen;
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
  const gone = pathTo(node, key).at(-1);
  if (!gone || gone === node) return node;
  const kept = node.children.filter((child) => child.key !== key);
  const children = kept
    .map((child) => without(child, key))
    .filter((child, i) => !kept[i]!.children.length || child.children.length);
  return {...node, children, fen: node.fen - gone.fen};
}
