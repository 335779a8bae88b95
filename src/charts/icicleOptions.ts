import type {TreeNode} from "../budget/tree.js";
import {pathTo} from "../budget/tree.js";
import {kindWord, reasonWords, unitName} from "../locale/chartWords.js";
import type {ComparedYears} from "../locale/chartWords.js";
import {lineName} from "../locale/names.js";
import {formatAmount, formatRate} from "../locale/number.js";
import {structureWord} from "../locale/structureWords.js";
import type {ChartOptions} from "./options.js";
import {shareText} from "./shareText.js";
import type {Group} from "./svg.js";

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
export function areaSentence(node: TreeNode, settings: IcicleSettings): string {
  const {locale, root, unit} = settings;
  const {compared} = node;
  const change = areaChange(node, settings) || (compared?.variance.kind === "notComparable" ? reasonWords(compared.variance.reason, settings, locale) : "");
  const zooms = node.children.length > 0 && node !== root;
  const act = settings.onZoom && zooms ? structureWord("actsZoom", locale) : settings.onOpen && compared ? structureWord("actsSource", locale) : "";
  const amount = `${areaAmount(node, settings)} ${unitName(unit, locale)}`;
  const share = shareText(node.fen / root.fen);
  const parts = [amount, share && structureWord("ofIt", locale, {share}), change, act].filter(Boolean);
  return locale === "zh" ? `${areaName(node, locale)}：${parts.join("；")}` : `${areaName(node, locale)}: ${parts.join("; ")}`;
}
