import {sum} from "d3-array";
import {footingOf} from "../../budget/flow/balance.js";
import {flow, undrawableTotal} from "../../budget/flow/flow.js";
import type {Flow, FlowNode} from "../../budget/flow/model.js";
import {pointAt} from "../../budget/series.js";
import {shareText} from "../../charts/drawing/amountText.js";
import {flowChart} from "../../charts/flow/flowChart.js";
import {nodeName} from "../../charts/flow/flowDrawing.js";
import {dimensionName, inSentence} from "../../locale/names.js";
import {makeUpSummary} from "../../locale/sentences/summarySentence.js";
import {absenceMark} from "../../locale/words/stateMark.js";
import {document} from "../../store/page.js";
import {openFigure, pointFacts} from "../inspector/openFigure.js";
import {readChoices, writeChoices} from "../page/choices.js";
import type {PageContext} from "../page/context.js";
import type {ExhibitTable} from "../page/dataFile.js";
import {moneyCell} from "../page/phrase.js";
import {sourceText} from "../page/place.js";
import {functionChoice, structureChoices} from "../view/structureChoices.js";
import type {Exhibit} from "./exhibit.js";

/** One year's money from its sources to its uses. */
export function flowExhibit(context: PageContext): Exhibit | undefined {
  const {unit, view, t, locale, unitWord} = context;
  const choices = readChoices(structureChoices, view.choices);
  const found = flow(unit.lines, view.year, functionChoice(choices));
  if (!found) return undefined;
  const title = finding(found, context);
  const lines = [found.total, ...found.nodes, ...found.links, ...found.negative.nodes, ...found.negative.links].flatMap(
    ({line}) => line ?? []
  );
  return {
    id: "flow",
    title,
    subtitle: t("flowSubtitle", {year: view.year, unit: unitWord}),
    still: t("flowSubtitleStill", {year: view.year, unit: unitWord}),
    source: sourceText(context),
    badge: badgeOf(found, context),
    summary: found.total.line
      ? makeUpSummary(
          found.total.line,
          found.nodes.flatMap(({stage, line}) => (stage === "type" && line ? [line] : [])),
          view,
          context
        )
      : [],
    shown: {lines: [...new Set(lines)], years: [view.year]},
    draw: (width) =>
      flowChart(found, {document, width, locale, unit: view.display, title, onOpen: (node) => openNode(node, context)}),
    table: tableOf(found, context),
    choices: writeChoices(structureChoices, {...choices, tree: "functional", zoom: ""})
  };
}

function openNode({line}: FlowNode, context: PageContext): void {
  const point = pointAt(line, context.view.year);
  if (line && point) openFigure(pointFacts(line, point, context), context);
}

/** Where most comes from and what most is for: types where they are drawn, else functions. What is not known is no finding. */
function finding({nodes, total}: Flow, {t, locale, amount, unitWord}: PageContext): string {
  const largest = (stage: FlowNode["stage"]) =>
    nodes.filter((node) => node.stage === stage && node.line).sort((a, b) => b.fen - a.fen)[0];
  const [source, type] = [largest("source"), largest("type") ?? largest("function")];
  const name = (node: FlowNode | undefined) =>
    node ? inSentence(nodeName(node, locale), locale, {article: true}) : "";
  const share = (node: FlowNode | undefined) => (node ? shareText(node.fen / total.fen) : "");
  const words = {
    source: name(source),
    type: name(type),
    sourceShare: share(source),
    typeShare: share(type),
    amount: amount(type?.fen ?? 0),
    unit: unitWord
  };
  if (!words.typeShare) return t("flowTitleMost", words);
  return t(!words.sourceShare ? "flowTitleTo" : source!.fen === total.fen ? "flowTitleAll" : "flowTitle", words);
}

/** What the places drawn come to, tested against the printed total. */
function badgeOf(found: Flow, {t, amount, unitWord}: PageContext): NonNullable<Exhibit["badge"]> {
  const {drawn, negative, left, foots} = footingOf(found);
  const open = sum(found.nodes, ({restOf, fen}) => (restOf === undefined ? 0 : fen));
  const words = {
    drawn: amount(drawn),
    negative: amount(negative),
    total: amount(found.total.fen),
    left: amount(left, {signed: true}),
    unit: unitWord
  };
  if (!foots) return {text: t("flowLeft", words), state: "note"};
  const exact = drawn + negative === found.total.fen;
  const text = t(negative ? "flowFootsNegative" : exact ? "flowFoots" : "flowRounds", words);
  return {text: open ? `${text} · ${t("flowOpen", {amount: amount(open), unit: unitWord})}` : text, state: "pass"};
}

/** A row a link: from, to, amount, its part of the total, the table that gives it; those below zero, which are not drawn, too. */
function tableOf({nodes, links, negative, total}: Flow, context: PageContext): ExhibitTable {
  const {t, locale, amount, view, unitWord} = context;
  const byId = new Map([...nodes, ...negative.nodes].map((node) => [node.id, node]));
  const name = (id: string) => ({text: nodeName(byId.get(id)!, locale)});
  return {
    columns: [
      {text: t("fromColumn"), column: "from"},
      {text: t("toColumn"), column: "to"},
      {text: `${view.year} (${unitWord})`, column: "amount", numeric: true},
      {text: t("ofTotalColumn"), column: "ofTotal", numeric: true},
      {text: t("figureColumn"), column: "table"}
    ],
    rows: [...links, ...negative.links].map(({source, target, fen, line}) => {
      const share = shareText(fen / total.fen);
      return [
        name(source),
        name(target),
        moneyCell(fen, amount(fen), context),
        share
          ? {text: share, value: {decimal: ((fen / total.fen) * 100).toFixed(4)}, exact: fen / total.fen}
          : {text: absenceMark, value: null},
        {text: line ? dimensionName("statement", pointAt(line, view.year)?.statement ?? "", locale) : absenceMark}
      ];
    })
  };
}

/** Why a year whose tables divide the total has no flow. */
export function flowMissing({unit, view, t, amount, unitWord}: PageContext): string | undefined {
  const total = undrawableTotal(unit.lines, view.year);
  return total && t("notAboveZero", {total: amount(total.fen), unit: unitWord});
}
