import type {Flow, FlowNode} from "../budget/flow/model.js";
import {formatAmount} from "../locale/number.js";
import {lineName} from "../locale/names.js";
import type {StructureWord} from "../locale/structureWords.js";
import {structureWord} from "../locale/structureWords.js";
import type {ChartOptions} from "./options.js";
import {shareText} from "./shareText.js";

export interface FlowChartOptions extends ChartOptions {
  readonly title?: string;
  readonly onOpen?: (node: FlowNode) => void;
}

export type FlowSettings = FlowChartOptions & Required<Pick<FlowChartOptions, "width" | "locale" | "unit">> & {readonly hatch: string; readonly total: number};

const restWords: Readonly<Record<string, StructureWord>> = {source: "restSource", function: "restFunction", type: "restType", projectExpenditure: "restUse"};

/** What a node is called: its line's name, or what is not known of it. 款 and 项 of different classes share names, so their codes go first. */
export function nodeName({line, stage, restOf = ""}: Pick<FlowNode, "line" | "stage" | "restOf">, locale: FlowSettings["locale"]): string {
  if (!line) return structureWord(restWords[restOf] ?? "restOther", locale);
  return stage === "function" && line.code.length > 3 && line.code !== "total" ? `${line.code} ${lineName(line, locale)}` : lineName(line, locale);
}

export function nodeAmount({fen, line}: FlowNode, {unit}: Pick<FlowSettings, "unit">): string {
  const half = line?.points.at(-1)?.operand.amount?.half;
  return formatAmount(fen, {unit, ...(half === undefined ? {} : {half})});
}

/** A node as a screen reader says it. */
export function nodeSentence(node: FlowNode, settings: FlowSettings): string {
  const {locale, total} = settings;
  const parts = [nodeAmount(node, settings), structureWord("ofIt", locale, {share: shareText(node.fen / total)})];
  return locale === "zh" ? `${nodeName(node, locale)}：${parts.join("，")}` : `${nodeName(node, locale)}: ${parts.join(", ")}`;
}

export type FlowDrawing = Pick<Flow, "nodes" | "links">;
