import type {HierarchyRectangularNode} from "d3-hierarchy";
import {hierarchy, partition} from "d3-hierarchy";
import type {TreeNode} from "../budget/tree.js";

export type Area = HierarchyRectangularNode<TreeNode>;

/** The whole needs room for its name only. */
const rootWidth = 152;

/** Rectangles of a tree: depth goes across, amounts go down; areas are exact. */
export function areas(root: TreeNode, width: number, height: number): Area[] {
  const tree = hierarchy(root, ({children}) => children).sum(({children, fen}) => (children.length ? 0 : fen));
  const placed = partition<TreeNode>()(tree);
  const first = Math.min(rootWidth, width / (tree.height + 1));
  const column = (width - first) / Math.max(1, tree.height);
  const left = (depth: number) => (depth ? first + (depth - 1) * column : 0);
  return placed.descendants().map((area) => {
    const {depth, x0, x1, children} = area;
    return Object.assign(area, {x0: left(depth), x1: children ? left(depth + 1) : width, y0: x0 * height, y1: x1 * height});
  });
}
