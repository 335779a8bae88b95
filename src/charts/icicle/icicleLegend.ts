import type {TreeNode} from "../../budget/tree.js";
import type {StructureWord} from "../../locale/words/structureWords.js";
import {structureWord} from "../../locale/words/structureWords.js";
import {rect, write} from "../drawing/marks.js";
import {textWidth} from "../drawing/measureText.js";
import type {Group} from "../drawing/svg.js";
import {ink2, rule, smallSize} from "../drawing/theme.js";
import type {AreaFill, IcicleSettings} from "./icicleDrawing.js";
import {areaFill, rateFill} from "./icicleDrawing.js";

interface Key {
  readonly text: string;
  readonly fill: AreaFill;
}

const rates: ReadonlyArray<readonly [rate: number, word: StructureWord]> = [
  [-0.2, "legendFallMost"],
  [-0.05, "legendFallMore"],
  [-0.01, "legendFallLess"],
  [0.01, "legendRiseLess"],
  [0.05, "legendRiseMore"],
  [0.2, "legendRiseMost"]
];

const swatch = 14;
const gap = 16;
const rowHeight = 22;

function everyNode(node: TreeNode): TreeNode[] {
  return [node, ...node.children.flatMap(everyNode)];
}

/** A key for what the tree has, and no other. */
function keysOf(root: TreeNode, settings: IcicleSettings): Key[] {
  const nodes = everyNode(root);
  const {locale} = settings;
  const changed = nodes.some((node) => node !== root && node.compared?.variance.kind === "changed");
  const scale = changed ? rates.map(([rate, word]) => ({text: structureWord(word, locale), fill: rateFill(rate)})) : [];
  const kinds: ReadonlyArray<readonly [kind: string, word: StructureWord]> = [
    ["unchanged", "legendSame"],
    ["new", "legendNew"],
    ["notComparable", "legendNone"]
  ];
  const other = kinds.flatMap(([kind, word]) => {
    const node = nodes.find(({compared}) => compared?.variance.kind === kind);
    return node ? [{text: structureWord(word, locale), fill: areaFill(node, settings)}] : [];
  });
  return [...scale, ...other];
}

function placed(
  root: TreeNode,
  settings: IcicleSettings
): ReadonlyArray<Key & {readonly x: number; readonly row: number}> {
  let x = textWidth(heading(settings), smallSize) + gap;
  let row = 0;
  return keysOf(root, settings).map((key) => {
    const long = swatch + 5 + textWidth(key.text, smallSize);
    if (x + long > settings.width) [x, row] = [0, row + 1];
    const at = {...key, x, row};
    x += long + gap;
    return at;
  });
}

function heading({locale, base}: IcicleSettings): string {
  return structureWord("legendChange", locale, {base});
}

export function legendHeight(root: TreeNode, settings: IcicleSettings): number {
  return ((placed(root, settings).at(-1)?.row ?? 0) + 1) * rowHeight + 8;
}

export function drawLegend(parent: Group, root: TreeNode, settings: IcicleSettings): void {
  write(parent, heading(settings), [0, rowHeight / 2], {size: smallSize, fill: ink2});
  for (const {text, fill, x, row} of placed(root, settings)) {
    const y = row * rowHeight + 4;
    rect(parent, {x, y, width: swatch, height: swatch})
      .attr("fill", fill.fill)
      .attr("fill-opacity", fill.patterned ? 0.8 : fill.opacity)
      .attr("stroke", fill.patterned ? rule : null);
    write(parent, text, [x + swatch + 5, row * rowHeight + rowHeight / 2], {size: smallSize, fill: ink2});
  }
}
