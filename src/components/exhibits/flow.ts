import type {Flow, FlowNode} from "../../budget/flow/model.js";
import {flow} from "../../budget/flow.js";
import {pointAt} from "../../budget/series.js";
import {flowChart} from "../../charts/flowChart.js";
import {nodeName} from "../../charts/flowOptions.js";
import {shareText} from "../../charts/shareText.js";
import {dimensionName} from "../../locale/names.js";
import type {ExhibitTable} from "../dataFile.js";
import type {Exhibit} from "../exhibit.js";
import {openFigure} from "../figureDialog.js";
import type {PageContext} from "../page.js";
import {moneyCell} from "../phrase.js";
import {sourceText} from "../place.js";
import {pointFacts} from "../pointFacts.js";
import {makeUpSummary} from "../../locale/summarySentence.js";
import {functionChoice, readStructure, writeStructure} from "../structureChoices.js";

/** One year's money from its sources to its uses. */
export function flowExhibit(context: PageContext): Exhibit | undefined {
  const {unit, view, t, locale, unitWord} = context;
  const choices = readStructure(view.choices);
  const found = flow(unit.lines, view.year, functionChoice(choices));
  if (!found) return undefined;
  const title = finding(found, context);
  const lines = [found.total, ...found.nodes, ...found.links].flatMap(({line}) => line ?? []);
  return {
    id: "flow",
    title,
    subtitle: t("flowSubtitle", {year: view.year, unit: unitWord}),
    source: sourceText(context),
    badge: badgeOf(found, context),
    summary: found.total.line ? makeUpSummary(found.total.line, found.nodes.flatMap(({stage, line}) => (stage === "type" && line ? [line] : [])), view, context) : [],
    shown: {lines: [...new Set(lines)], years: [view.year]},
    draw: (width) => flowChart(found, {width, locale, unit: view.display, title, onOpen: (node) => openNode(node, context)}),
    table: tableOf(found, context),
    choices: writeStructure({...choices, tree: "functional", zoom: ""})
  };
}

function openNode({line}: FlowNode, context: PageContext): void {
  const point = pointAt(line, context.view.year);
  if (line && point) openFigure(pointFacts(line, point, context), context);
}

/** Where most comes from and what type most is. */
function finding({nodes, total}: Flow, {t, locale}: PageContext): string {
  const largest = (stage: FlowNode["stage"]) => nodes.filter((node) => node.stage === stage).sort((a, b) => b.fen - a.fen)[0];
  const [source, type] = [largest("source"), largest("type")];
  const name = (node: FlowNode | undefined) => (node ? asWords(nodeName(node, locale), locale) : "");
  const share = (node: FlowNode | undefined) => shareText((node?.fen ?? 0) / total.fen);
  const words = {source: name(source), type: name(type), sourceShare: share(source), typeShare: share(type)};
  return t(source?.fen === total.fen ? "flowTitleAll" : "flowTitle", words);
}

/** A name within a sentence. */
function asWords(name: string, locale: PageContext["locale"]): string {
  return locale === "en" && /^[A-Z][a-z]/.test(name) ? `${name === "General public budget" ? "the " : ""}${name[0]!.toLowerCase()}${name.slice(1)}` : name;
}

function badgeOf({nodes}: Flow, {t, amount, unitWord}: PageContext): NonNullable<Exhibit["badge"]> {
  const open = nodes.filter(({restOf}) => restOf !== undefined).reduce((sum, {fen}) => sum + fen, 0);
  const text = open ? `${t("flowFoots")} · ${t("flowOpen", {amount: amount(open), unit: unitWord})}` : t("flowFoots");
  return {text, state: "pass"};
}

/** A row a link: from, to, amount, its part of the total, the table that gives it. */
function tableOf({nodes, links, total}: Flow, context: PageContext): ExhibitTable {
  const {t, locale, amount, view, unitWord} = context;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const name = (id: string) => ({text: nodeName(byId.get(id)!, locale)});
  return {
    columns: [
      {text: t("fromColumn"), column: "from"},
      {text: t("toColumn"), column: "to"},
      {text: `${view.year} (${unitWord})`, column: "amount", numeric: true},
      {text: t("ofTotalColumn"), column: "ofTotal", numeric: true},
      {text: t("figureColumn"), column: "table"}
    ],
    rows: links.map(({source, target, fen, line}) => [
      name(source),
      name(target),
      moneyCell(fen, amount(fen), context),
      {text: shareText(fen / total.fen), value: {decimal: ((fen / total.fen) * 100).toFixed(4)}},
      {text: line ? dimensionName("statement", pointAt(line, view.year)?.statement ?? "", locale) : "–"}
    ])
  };
}
