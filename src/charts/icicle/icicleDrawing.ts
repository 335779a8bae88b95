import type {TreeNode} from "../../budget/tree.js";
import {pathTo} from "../../budget/tree.js";
import {lineName} from "../../locale/names.js";
import {formatAmount, formatRate} from "../../locale/number.js";
import type {ComparedYears} from "../../locale/words/chartWords.js";
import {kindWord, reasonWords, unitName, word} from "../../locale/words/chartWords.js";
import {joined} from "../../locale/words/joiners.js";
import {structureWord} from "../../locale/words/structureWords.js";
import {shareText} from "../drawing/amountText.js";
import type {Box} from "../drawing/marks.js";
import {rect} from "../drawing/marks.js";
import type {ChartOptions, Group, Svg} from "../drawing/svg.js";
import {accent, changeColor, ink, paper, py, up} from "../drawing/theme.js";

export interface IcicleOptions extends ChartOptions, ComparedYears {
  readonly title?: string;
  /** Lines that ended: they have no area and are named below. */
  readonly ended?: readonly string[];
  readonly onZoom?: (node: TreeNode) => void;
  readonly onOpen?: (node: TreeNode) => void;
}

export interface IcicleSettings extends IcicleOptions {
  readonly width: number;
  readonly locale: NonNullable<ChartOptions["locale"]>;
  readonly unit: NonNullable<ChartOptions["unit"]>;
  /** Fills by the change that they stand for. */
  readonly patterns: {readonly incomparable: string; readonly fresh: string};
  /** What is shown whole. */
  readonly root: TreeNode;
}

export function areaName({compared}: TreeNode, locale: IcicleSettings["locale"]): string {
  return compared ? lineName(compared.line, locale) : structureWord("restOther", locale);
}

export function areaAmount({fen, compared}: TreeNode, {unit}: Pick<IcicleSettings, "unit">): string {
  const half = compared?.variance.current.amount?.half;
  return formatAmount(fen, {unit, ...(half === undefined ? {} : {half})});
}

/** A way to draw the tree: how high it is, and how. */
export interface IciclePart {
  readonly height: number;
  readonly draw: (parent: Group) => void;
}

/** Whether a rectangle is of less than its line, because the largest part was left out. */
export function isPartial({key, fen, compared}: TreeNode, {root}: Pick<IcicleSettings, "root">): boolean {
  return compared !== undefined && pathTo(root, key).at(-1)?.fen !== fen;
}

/** The change as a rectangle says it: the rate or the word in its place; nothing where it cannot be compared. */
export function areaChange(node: TreeNode, settings: Pick<IcicleSettings, "locale" | "root">): string {
  const {compared} = node;
  const {locale} = settings;
  if (!compared) return "";
  if (isPartial(node, settings)) return structureWord("restOfIt", locale);
  const {kind, rate} = compared.variance;
  if (kind === "notComparable") return "";
  return kind === "changed" && rate ? formatRate(rate) : kindWord(kind, locale);
}

/** A rectangle as a screen reader says it, with what a press does. */
function areaSentence(node: TreeNode, settings: IcicleSettings): string {
  const {locale, root, unit} = settings;
  const {compared} = node;
  const change =
    areaChange(node, settings) ||
    (compared?.variance.kind === "notComparable" ? reasonWords(compared.variance.reason, settings, locale) : "");
  const zooms = node.children.length > 0 && node !== root;
  const act =
    settings.onZoom && zooms
      ? structureWord("actsZoom", locale)
      : settings.onOpen && compared
        ? structureWord("actsSource", locale)
        : "";
  const amount = `${areaAmount(node, settings)} ${unitName(unit, locale)}`;
  const share = shareText(node.fen / root.fen);
  const parts = [amount, share && structureWord("ofIt", locale, {share}), change, act];
  return word("named", locale, {name: areaName(node, locale), said: joined(parts, "pause", locale)});
}

/** How much ink a change gets: the last step that its rate reaches. */
export const steps: ReadonlyArray<readonly [from: number, opacity: number]> = [
  [0, 0.14],
  [0.05, 0.34],
  [0.2, 0.58]
];

export interface AreaFill {
  readonly fill: string;
  readonly opacity: number;
  readonly text: string;
  /** Whether the ground is patterned, so that text needs a halo. */
  readonly patterned: boolean;
}

/** A rectangle's ground by its change: hue is direction, strength is size; what has no rate is told by pattern. */
export function areaFill(
  {compared}: Pick<TreeNode, "compared">,
  {patterns}: Pick<IcicleSettings, "patterns">
): AreaFill {
  const plain = {text: ink, patterned: false};
  if (!compared) return {...plain, fill: paper, opacity: 1};
  const {kind, rate} = compared.variance;
  if (kind === "notComparable") return {fill: patterns.incomparable, opacity: 0.35, text: ink, patterned: true};
  if (kind === "new" || !rate) return {fill: patterns.fresh, opacity: 0.7, text: ink, patterned: true};
  if (kind === "unchanged") return {...plain, fill: py, opacity: 0.22};
  return rateFill(rate.value);
}

export function rateFill(rate: number): AreaFill {
  const opacity = steps.findLast(([from]) => Math.abs(rate) >= from)?.[1] ?? 0;
  return {fill: changeColor(rate), opacity, text: ink, patterned: false};
}

/** Dots for what is new; lines for what cannot be compared come from the chart's hatching. */
export function dots(svg: Svg, id: string): string {
  const pattern = svg
    .append("defs")
    .append("pattern")
    .attr("id", `${id}-dots`)
    .attr("width", 7)
    .attr("height", 7)
    .attr("patternUnits", "userSpaceOnUse");
  for (const at of [1.75, 5.25]) pattern.append("circle").attr("cx", at).attr("cy", at).attr("r", 1).attr("fill", up);
  return `url(#${id}-dots)`;
}

/** Makes a rectangle zoom in, or open its source where it has no parts, is shown whole, or Shift is held. */
export function areaPress(group: Group, node: TreeNode, box: Box, settings: IcicleSettings): void {
  const {onZoom, onOpen, root} = settings;
  const zoom = onZoom && node.children.length > 0 && node.key !== root.key ? () => onZoom(node) : undefined;
  const open = onOpen && node.compared ? () => onOpen(node) : undefined;
  const press = (event: MouseEvent | KeyboardEvent) => (event.shiftKey ? (open ?? zoom) : (zoom ?? open))?.();
  const label = areaSentence(node, settings);
  group
    .attr("tabindex", 0)
    .attr("role", zoom || open ? "button" : "img")
    .attr("aria-label", label)
    .style("outline", "none");
  group.append("title").text(label);
  const ring = rect(group, {
    x: box.x + 1,
    y: box.y + 1,
    width: Math.max(2, box.width - 2),
    height: Math.max(2, box.height - 2)
  })
    .attr("class", "focus-ring")
    .attr("fill", "none")
    .attr("stroke-width", 2)
    .attr("stroke", "none");
  group
    .on("focus", () => ring.attr("stroke", accent))
    .on("blur pointerleave", () => ring.attr("stroke", "none"))
    .on("pointerenter", () => ring.attr("stroke", ink));
  if (!zoom && !open) return;
  group
    .style("cursor", "pointer")
    .on("click", press)
    .on("keydown", (event: KeyboardEvent) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      press(event);
    });
}
