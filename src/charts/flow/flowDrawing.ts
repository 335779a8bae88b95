import type {Flow, FlowLink, FlowNode} from "../../budget/flow/model.js";
import {lineName} from "../../locale/names.js";
import {formatAmount} from "../../locale/number.js";
import {word} from "../../locale/words/chartWords.js";
import {dotted, joined} from "../../locale/words/joiners.js";
import type {StructureWord} from "../../locale/words/structureWords.js";
import {structureWord} from "../../locale/words/structureWords.js";
import {shareText} from "../drawing/amountText.js";
import type {Position} from "../drawing/marks.js";
import {write} from "../drawing/marks.js";
import {textWidth, widest, wrapText} from "../drawing/measureText.js";
import type {ChartOptions, Group} from "../drawing/svg.js";
import {ink2, smallSize} from "../drawing/theme.js";

export interface FlowChartOptions extends ChartOptions {
  readonly title?: string;
  readonly onOpen?: (node: FlowNode) => void;
}

export type FlowSettings = FlowChartOptions &
  Required<Pick<FlowChartOptions, "width" | "locale" | "unit">> & {readonly hatch: string; readonly total: number};

const restWords: Readonly<Record<string, StructureWord>> = {
  source: "restSource",
  function: "restFunction",
  type: "restType",
  projectExpenditure: "restUse"
};

/** What a node is called: its line's name, or what is not known of it. 款 and 项 of different classes share names, so their codes go first. */
export function nodeName(
  {line, stage, restOf = ""}: Pick<FlowNode, "line" | "stage" | "restOf">,
  locale: FlowSettings["locale"]
): string {
  if (!line) return structureWord(restWords[restOf] ?? "restOther", locale);
  return stage === "function" && line.code.length > 3 && line.code !== "total"
    ? `${line.code} ${lineName(line, locale)}`
    : lineName(line, locale);
}

export function nodeAmount({fen, line}: FlowNode, {unit}: Pick<FlowSettings, "unit">): string {
  const half = line?.points.at(-1)?.operand.amount?.half;
  return formatAmount(fen, {unit, ...(half === undefined ? {} : {half})});
}

/** What the columns are called. */
export const heading: Readonly<Record<string, StructureWord>> = {
  source: "stageSource",
  total: "stageTotal",
  function: "stageFunction",
  type: "stageType",
  kind: "stageKind",
  use: "stageUse"
};

/** Amounts below zero by name: places, and what a place gives to or takes from another. */
export function negativeNames(
  {nodes, negative}: Flow,
  {locale, unit}: Pick<FlowSettings, "locale" | "unit">
): string[] {
  const name = (id: string) =>
    nodeName(
      nodes.find((node) => node.id === id)!,
      locale
    );
  const own = new Set(negative.nodes.map(({id}) => id));
  const text = (of: string, {fen, half}: FlowLink | FlowNode) =>
    word("nameAmount", locale, {name: of, amount: formatAmount(fen, {unit, half: half || 5000})});
  return [
    ...negative.nodes.filter(({fen}) => fen < 0).map((node) => text(nodeName(node, locale), node)),
    ...negative.links
      .filter(({fen, source, target}) => fen < 0 && !own.has(source) && !own.has(target))
      .map((link) =>
        text(structureWord("linkName", locale, {source: name(link.source), target: name(link.target)}), link)
      )
  ];
}

/** A node as a screen reader says it. */
export function nodeSentence(node: FlowNode, settings: FlowSettings): string {
  const {locale, total} = settings;
  const share = shareText(node.fen / total);
  const parts = [nodeAmount(node, settings), ...(share ? [structureWord("ofIt", locale, {share})] : [])];
  return word("named", locale, {name: nodeName(node, locale), said: joined(parts, "comma", locale)});
}

export type FlowDrawing = Pick<Flow, "nodes" | "links">;

/** A place's name and amount in lines that fit its column. */
export interface FlowLabel {
  readonly name: readonly string[];
  readonly amount: string;
  /** Whether the amount goes on behind the name. */
  readonly beside: boolean;
  readonly width: number;
  readonly height: number;
}

const leading = 16;
const size = 13;
const gap = 6;

export function flowLabelOf(node: FlowNode, room: number, settings: FlowSettings, addition: string): FlowLabel {
  const name = wrapText(nodeName(node, settings.locale), room, {size, most: 3}).lines.map((text) => text.trimEnd());
  const share = shareText(node.fen / settings.total);
  const own = nodeAmount(node, settings);
  const details = [[own, share, addition], [own, addition], [own]].map(dotted);
  const amount = details.find((text) => textWidth(text, smallSize) <= room) ?? own;
  const beside = name.length === 1 && textWidth(name[0]!, size) + gap + textWidth(amount, smallSize) <= room;
  const width = beside
    ? textWidth(name[0]!, size) + gap + textWidth(amount, smallSize)
    : Math.max(widest(name, size), textWidth(amount, smallSize));
  return {name, amount, beside, width, height: (name.length + (beside ? 0 : 1)) * leading};
}

export function drawLabel(
  group: Group,
  {name, amount, beside, height}: FlowLabel,
  [x, middle]: Position,
  {fill, halo}: {fill: string; halo: boolean}
): void {
  const top = middle - height / 2 + leading / 2;
  name.forEach((text, i) => write(group, text, [x, top + i * leading], {size, fill, halo}));
  if (beside)
    group
      .select("text:last-of-type")
      .append("tspan")
      .attr("dx", gap)
      .attr("font-size", smallSize)
      .attr("fill", ink2)
      .text(amount);
  else write(group, amount, [x, top + name.length * leading], {size: smallSize, fill: ink2, halo});
}
