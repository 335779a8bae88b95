import type {MoneyUnit} from "../../budget/amount.js";
import {printedUnits} from "../../budget/amount.js";
import type {Figure} from "../../budget/figure.js";
import type {Disclosure} from "../../disclosure/model/disclosure.js";
import type {Statement, StatementCell, StatementRow} from "../../disclosure/model/statement.js";
import {isUnknown} from "../../disclosure/model/statement.js";
import {measureName} from "../../locale/names.js";
import {dotted} from "../../locale/words/joiners.js";
import {openFigure} from "../inspector/openFigure.js";
import type {DocumentContext} from "../page/context.js";
import {element} from "../page/element.js";
import {stateText} from "../page/phrase.js";
import {standingText} from "./standingText.js";
import type {Telling} from "./keptTelling.js";
import {mayBeTold, tellingForm, toldLines} from "./telling.js";

/** One table as published: its own words and digits; each amount opens its source. */
export function statementTable(
  statement: Statement,
  {figures, disclosure, telling}: PublishedTables,
  context: DocumentContext
): HTMLElement {
  const {t} = context;
  const {id, number, title, header, numeric, rows, notes, unit} = statement;
  const kicker = dotted([
    number ? t("tableOf", {number}) : t("otherTable"),
    t("printedUnit", {unit: printedUnit(unit)})
  ]);
  return element(
    "section",
    {class: "statement", id, "aria-labelledby": `${id}-title`},
    element("p", {class: "kicker"}, kicker),
    element("h2", {id: `${id}-title`, lang: "zh-Hans"}, title),
    readingLine(statement, context),
    toldLines(statement, context),
    element(
      "div",
      {class: "scroll", tabindex: "0", lang: "zh-Hans"},
      element(
        "table",
        {class: "data"},
        element("thead", {}, headerRows(header, numeric)),
        element(
          "tbody",
          {},
          rows.map((row) => bodyRow(row, {statement, figures, disclosure}, context))
        )
      )
    ),
    !rows.length && element("p", {class: "none"}, t("emptyTable")),
    notes.map((note) => element("p", {class: "subtitle"}, `${t("notes")}: `, element("span", {lang: "zh-Hans"}, note))),
    telling && mayBeTold(statement) && tellingForm(statement, disclosure, context, telling)
  );
}

/** What the table's own sums say of its reading; nothing where it was not read from print. */
function readingLine(statement: Statement, {t}: DocumentContext): HTMLElement | false {
  const {proof} = statement;
  if (!proof) return isUnknown(statement) && element("p", {class: "reading"}, t("readingUnknown"));
  return element("p", {class: "reading", "data-standing": proof.standing}, standingText(proof, t));
}

/** Levels of the header, a cell that repeats on its right drawn once across. */
function headerRows(header: Statement["header"], numeric: readonly boolean[]): HTMLElement[] {
  const depth = Math.max(1, ...header.map((path) => path.length));
  return Array.from({length: depth}, (_, level) => {
    const cells: HTMLElement[] = [];
    for (let column = 0; column < header.length;) {
      const path = header[column]!;
      const span = spanOf(header, column, level);
      if (level < path.length) {
        const last = level === path.length - 1;
        cells.push(
          element(
            "th",
            {
              scope: span > 1 ? "colgroup" : "col",
              colspan: span > 1 && span,
              rowspan: last && depth - level > 1 && depth - level,
              class: numeric[column] && last ? "number" : undefined
            },
            path[level]!
          )
        );
      } else if (level === 0) cells.push(element("th", {rowspan: depth > 1 && depth}));
      column += span;
    }
    return element("tr", {}, cells);
  });
}

function spanOf(header: Statement["header"], column: number, level: number): number {
  const key = (at: number) => header[at]!.slice(0, level + 1).join("/");
  if (level >= header[column]!.length - 1) return 1;
  let span = 1;
  while (
    column + span < header.length &&
    header[column + span]!.length > level + 1 &&
    key(column + span) === key(column)
  )
    ++span;
  return span;
}

/** The figures that a table's cells point at, by id, and the disclosure that they are of. */
interface Published {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly disclosure: Disclosure;
}

interface PublishedTables extends Published {
  /** Where a reader may say how a table is to be read. */
  readonly telling?: Telling | undefined;
}

function bodyRow(
  {line, cells}: StatementRow,
  {statement, figures, disclosure}: Published & {readonly statement: Statement},
  context: DocumentContext
): HTMLElement {
  const isTotal =
    statement.rows.length > 1 &&
    cells.some(({text}) => /^(收入|支出|本年收入|本年支出)?(合|总)计$/.test(text.replace(/\s/g, "")));
  return element(
    "tr",
    {id: `line-${line}`, class: isTotal ? "total" : undefined},
    cells.map((cell, i) =>
      bodyCell(cell, {numeric: statement.numeric[i] ?? false, proof: statement.proof}, {figures, disclosure}, context)
    )
  );
}

function bodyCell(
  {text, figure: id}: StatementCell,
  {numeric, proof}: {readonly numeric: boolean; readonly proof: Statement["proof"]},
  {figures, disclosure}: Published,
  context: DocumentContext
): HTMLElement {
  const figure = id === undefined ? undefined : figures.get(id);
  const isDoubtful = id !== undefined && proof?.doubtful.includes(id) === true;
  const content =
    figure && text
      ? element("button", {type: "button", class: "figure", onclick: () => inspect(figure, disclosure, context)}, text)
      : text;
  const {t} = context;
  return element(
    numeric ? "td" : "th",
    numeric
      ? {class: isDoubtful ? "number doubtful" : "number", title: isDoubtful && t("doubtfulCell")}
      : {scope: "row"},
    content
  );
}

function inspect(figure: Figure, {fiscalYear}: Disclosure, context: DocumentContext): void {
  const {t, amount, unitWord, locale} = context;
  openFigure(
    {
      title: figure.label,
      fiscalYear,
      source: figure.source,
      facts: [
        [
          t("exactAmount"),
          figure.amount === null
            ? stateText(figure.state, context)
            : `${amount(figure.amount, {half: figure.precision})} ${unitWord}`
        ],
        [t("meaning"), dotted([measureName(figure.measure, locale), figure.code === "total" ? "" : figure.code])],
        [t("yearColumn"), String(figure.year)],
        [t("state"), stateText(figure.state, context)],
        [t("precision"), figure.amount === null ? "" : t("plusMinus", {half: figure.precision / 100})]
      ]
    },
    context
  );
}

function printedUnit(unit: MoneyUnit): string {
  return printedUnits.find(([, id]) => id === unit)?.[0] ?? "";
}
