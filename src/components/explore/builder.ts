import {sum} from "d3-array";
import {dimensionName} from "../../locale/names.js";
import {formatCount} from "../../locale/number.js";
import {dotted} from "../../locale/words/joiners.js";
import type {Word} from "../../locale/words/words.js";
import {ask} from "../../store/engine/ask.js";
import type {Engine} from "../../store/engine/engine.js";
import type {Grouping, GroupOrder, GroupRow} from "../../store/queries/groups.js";
import type {PutQuestion, Question, Resolution, CellsShown} from "../../store/queries/question.js";
import {crossTable, inlined, putQuestion} from "../../store/queries/question.js";
import {readChoices, writeChoices} from "../page/choices.js";
import {cellView, collectButton} from "../page/collect.js";
import type {PageContext} from "../page/context.js";
import {select} from "../page/controls.js";
import type {ExhibitTable} from "../page/dataFile.js";
import {columnsButton} from "../page/columnsButton.js";
import {exhibitTable} from "../page/exhibitTable.js";
import {drawInto, element} from "../page/element.js";
import {changeText} from "../page/phrase.js";
import {askEngine, megabytes} from "./askEngine.js";
import type {BuilderChoices} from "./builderChoices.js";
import {
  builderChoices,
  askedClassifications,
  askedFunds,
  askedMeasures,
  askedPhases,
  questionOf,
  tops
} from "./builderChoices.js";
import {crossExhibit} from "./crossExhibit.js";
import type {Drawing} from "./groupChart.js";
import {changesDrawing, mostRows, yearsDrawing} from "./groupChart.js";
import {nameOfGroup, groupingWords, tellingGroupings} from "./groupNames.js";
import type {Answer} from "./groupTable.js";
import {groupTable} from "./groupTable.js";
import {groupVariance} from "./groupVariance.js";
import {exhibitFile, resultTools} from "./resultFiles.js";

type Option = readonly [value: string, text: string];

/** Sums over all loaded figures by columns of the reader's choice, answered by the database in the page. */
export function builder(context: PageContext): HTMLElement {
  const {t, corpus, opened} = context;
  const answer = element("div", {"aria-live": "polite", class: "answer"});
  const run = element("button", {type: "button", class: "primary", id: "run", onclick: () => void put()}, t("run"));
  const work = async (engine: Engine) => [
    ...(await groupedAnswer(engine, context)),
    // what is kept in the browser says nothing of files opened in the page
    ...(opened
      ? []
      : [
          element(
            "p",
            {class: "collects"},
            collectButton({kind: "grouping", of: cellView(context, ownChoices(context))}, context)
          )
        ])
  ];
  const put = () => askEngine({place: answer, button: run, work}, context);
  return element(
    "section",
    {class: "free block", "aria-labelledby": "free-title"},
    element("h2", {id: "free-title"}, t("builderTitle")),
    element("p", {class: "subtitle"}, t("builderLead", {size: megabytes(corpus.engineSize)})),
    element("div", {class: "controls"}, controls(context), run),
    answer
  );
}

const orderWords: Readonly<Record<GroupOrder, Word>> = {
  name: "orderName",
  amount: "orderOfAmount",
  base: "orderOfBase",
  change: "orderOfChange",
  rate: "orderOfRate"
};

const shownWords: Readonly<Record<CellsShown, Word>> = {
  amount: "showsAmount",
  base: "showsBase",
  change: "showsChange",
  rate: "showsRate"
};

/** What chooses rows, columns, what is counted, and in what order. */
function controls(context: PageContext): HTMLElement[] {
  const {t, view, locale} = context;
  const choices = readChoices(builderChoices, view.choices);
  const years = questionOf(choices, view).years;
  const named = (dimension: string, values: readonly string[]): Option[] =>
    values.map((value) => [value, dimensionName(dimension, value, locale)]);
  const all: Option = ["", t("allOfThem")];
  const dimensions = Object.entries(groupingWords).map(([grouping, word]): Option => [grouping, t(word)]);
  const levels = [0, 1, 2, 3].map((depth): Option => [String(depth), t(`level${depth as 0 | 1 | 2 | 3}`)]);
  const rows: ReadonlyArray<readonly [keyof BuilderChoices, Word, readonly Option[]]> = [
    ["g1", "builderRows", dimensions],
    ["g2", "builderThen", [["", t("nothing")], ...dimensions]],
    ["across", "builderAcross", [["", t("nothing")], ...dimensions]],
    ...(choices.across && choices.across !== "year" && !questionOf(choices, view).rows.includes("year")
      ? [
          [
            "cells",
            "builderShows",
            Object.entries(shownWords).map(([shown, word]): Option => [shown, t(word, {...years})])
          ] as const
        ]
      : []),
    ["level", "level", levels],
    ["measure", "builderMeasure", [all, ...named("measure", askedMeasures)]],
    ["fund", "builderFund", [["", dimensionName("fund", "all", locale)], ...named("fund", askedFunds)]],
    ...(choices.level === "0"
      ? []
      : [["class", "builderClass", [all, ...named("classification", askedClassifications)]] as const]),
    ["phase", "builderPhase", [["", dimensionName("phase", "budget", locale)], ...named("phase", askedPhases)]],
    [
      "units",
      "builderUnits",
      [
        ["", t("allUnits")],
        ["one", t("thisUnitOnly")]
      ]
    ],
    ["pair", "builderPair", pairOptions(context)],
    ["sort", "builderOrder", Object.entries(orderWords).map(([order, word]): Option => [order, t(word)])],
    ["top", "builderTop", [["", t("topAll")], ...tops.map((count): Option => [count, t("topFirst", {count})])]]
  ];
  return rows.map(([id, label, options]) =>
    select({
      id: `builder-${id}`,
      label: t(label),
      value: String(choices[id]),
      options,
      onChange: (value) => context.change({choices: writeOne(choices, id, value)})
    })
  );
}

/** What is chosen of the table, and nothing else that the page shows. */
function ownChoices({view}: PageContext): Record<string, string> {
  return writeChoices(builderChoices, readChoices(builderChoices, view.choices));
}

function writeOne(choices: BuilderChoices, id: keyof BuilderChoices, value: string): Record<string, string> {
  const parsed = builderChoices[id].parse(value) ?? builderChoices[id].usual;
  return writeChoices(builderChoices, {...choices, [id]: parsed});
}

/** The page's pair, and every pair of the years that some unit has. */
function pairOptions({corpus, view, t}: PageContext): Option[] {
  const years = [...new Set(corpus.units.flatMap((unit) => unit.years))].sort((a, b) => b - a);
  const pairs = years.flatMap((year) => years.filter((base) => base < year).map((base) => ({year, base})));
  return [
    ["", t("against", {...view})],
    ...pairs
      .filter(({year, base}) => year !== view.year || base !== view.base)
      .map(({year, base}): Option => [`${base}-${year}`, t("against", {year, base})])
  ];
}

/** What the chosen table comes to: counted, charted, as a table, with what was resolved, ways to save it, and its SQL. */
export async function groupedAnswer(engine: Pick<Engine, "query">, context: PageContext): Promise<Node[]> {
  const choices = readChoices(builderChoices, context.view.choices);
  const question = questionOf(choices, context.view);
  const put = putQuestion(question);
  const started = performance.now();
  const rows = await ask(engine, put.groups, put.values);
  const left = question.across ? [] : await ask(engine, put.leftOut, put.values);
  const ms = Math.round(performance.now() - started);
  const own = {...context, view: {...context.view, ...question.years, alone: undefined}} as unknown as PageContext;
  if (!rows.length) return [element("p", {class: "none"}, own.t("answerNone"))];
  const shown = question.across
    ? crossed({put, rows, question, shown: choices.cells}, own)
    : listed({by: put.columns, rows, left}, own);
  return [
    ...counted(shown, rows, ms, own),
    element("div", {class: "answer-chart"}, chartOf(shown, question, own)),
    tableOf(shown.table),
    ...(shown.title ? [element("p", {class: "subtitle"}, own.t("freeMembers", {...own.view}))] : []),
    resolutions(put.resolved, rows, own),
    ...tools(shown.table, question, own),
    ranSql(inlined(put.groups, put.values), own)
  ];
}

interface ShownAnswer {
  readonly table: ExhibitTable;
  readonly drawing?: Drawing;
  /** Rows there are, shown or not. */
  readonly all: number;
  readonly title?: string;
}

interface CrossAnswer {
  readonly put: PutQuestion;
  readonly rows: readonly GroupRow[];
  readonly question: Question;
  readonly shown: CellsShown;
}

function crossed({put, rows, question, shown}: CrossAnswer, context: PageContext): ShownAnswer {
  const isYear = put.columns.includes("year");
  const what: CellsShown = isYear ? "amount" : shown;
  const cross = crossTable(rows, put.columns, {order: question.order, top: question.top, shown: what});
  const drawing = question.across === "year" ? yearsDrawing(cross, put.columns, context) : undefined;
  return {
    table: crossExhibit({cross, by: put.columns, shown: what}, context),
    all: cross.all,
    ...(drawing ? {drawing} : {})
  };
}

function listed(answer: Answer, context: PageContext): ShownAnswer {
  const {by, rows} = answer;
  const table = groupTable(answer, context);
  const all = rows[0]!.all_groups;
  if (by.includes("year")) return {table, all};
  const drawing = changesDrawing(rows, by, context);
  return {table, all, ...(drawing ? {drawing} : {}), title: finding(answer, context)};
}

/** The group that moved most; nothing where none can be compared. */
function finding({rows, by}: Answer, context: PageContext): string {
  const {t, unitWord, view} = context;
  const [most] = [...rows]
    .filter(({change, exceeds}) => change !== null && !exceeds)
    .sort((a, b) => Math.abs(b.change!) - Math.abs(a.change!));
  if (!most) return t("answerNotCompared", {...view});
  if (most.change === 0) return t("variancesTitleSame", {...view});
  const name = dotted(tellingGroupings(rows, by).map((grouping) => nameOfGroup(grouping, most, context)));
  return t("variancesTitle", {name, change: `${changeText(groupVariance(most), context)} ${unitWord}`});
}

function counted({table, all, title}: ShownAnswer, rows: readonly GroupRow[], ms: number, {t}: PageContext): Node[] {
  const shown = table.rows.length;
  const words =
    shown < all
      ? t("answerFirst", {rows: formatCount(shown), all: formatCount(all), ms})
      : t("answerCount", {rows: formatCount(shown), figures: formatCount(sum(rows, ({figures}) => figures)), ms});
  return [...(title ? [element("h3", {}, title)] : []), element("p", {class: "subtitle"}, words)];
}

/** What is charted, in which years and unit, above the chart. */
function chartOf({drawing, table}: ShownAnswer, {rows, years}: Question, context: PageContext): Node[] {
  if (!drawing) return [];
  const {t, unitWord} = context;
  const body = element("div", {class: "exhibit-body"});
  drawInto(body, drawing);
  const of = dotted(rows.map((grouping: Grouping) => t(groupingWords[grouping])));
  return [
    element("p", {class: "subtitle"}, dotted([of, t("answerUnit", {years: t("against", {...years}), unit: unitWord})])),
    body,
    ...(table.rows.length > mostRows
      ? [element("p", {class: "subtitle"}, t("chartShowsFirst", {count: mostRows}))]
      : [])
  ];
}

function tableOf(table: ExhibitTable): HTMLElement {
  const shown = exhibitTable(table);
  if (table.columns.some(({column}) => column === "leftOut")) shown.classList.add("beside");
  return element("div", {class: "scroll", tabindex: "0"}, shown);
}

/** What was kept apart or left out, and why. */
function resolutions(resolved: readonly Resolution[], rows: readonly GroupRow[], {t}: PageContext): HTMLElement {
  return element(
    "details",
    {
      class: "resolved",
      open: rows.some(({exceeds, mixed}) => exceeds || mixed) || resolved.some((way) => way.endsWith("Apart"))
    },
    element("summary", {}, t("resolvedTitle")),
    element(
      "ul",
      {},
      rows.some(({exceeds}) => exceeds) && element("li", {}, t("exceedsNote")),
      rows.some(({mixed}) => mixed) && element("li", {}, `⚠ ${t("freeWarning")}`),
      resolved.map((way) => element("li", {}, t(way)))
    )
  );
}

function tools(table: ExhibitTable, {years}: Question, context: PageContext): Node[] {
  const {t, locale} = context;
  const about = {
    name: `table-${years.year}-${locale}`,
    shows: dotted([t("builderTitle"), t("against", {...years})]),
    source: t("allDocuments")
  };
  return [resultTools(exhibitFile(table), about.name, context), columnsButton(table, about, context)];
}

/** The SQL with all that was chosen in it, and the way to change it by hand. */
function ranSql(sql: string, {t, change}: PageContext): HTMLElement {
  return element(
    "details",
    {class: "ran-sql"},
    element("summary", {}, t("ranSql")),
    element("pre", {tabindex: "0"}, sql),
    element("button", {type: "button", class: "quiet", onclick: () => change({choices: {sql}})}, t("openInSql"))
  );
}
