import type {Amount, MoneyUnit} from "../../budget/amount.js";
import {fenPer, moneyUnit, parseAmount} from "../../budget/amount.js";
import {codeLevel} from "../../budget/classification/functional.js";
import {ambiguous, invalid, missing, unknown} from "../../budget/errors.js";
import type {Classification, Fund, Measure, Phase, State} from "../../budget/figure.js";
import type {Disclosure, Unit} from "../model/disclosure.js";
import type {Problem} from "../model/problem.js";
import {problemOf} from "../model/problem.js";
import type {DraftFigure} from "../model/statement.js";
import {personalIn} from "../personal/numbers.js";
import type {TidyName} from "./tidyColumns.js";
import {tidyColumns} from "./tidyColumns.js";

/** One row of a tidy CSV as read. */
export interface TidyRow {
  /** Line of the CSV. */
  readonly line: number;
  readonly unit: Unit;
  readonly kind: Disclosure["kind"];
  readonly title: string;
  readonly money: MoneyUnit;
  /** As the file gives it, in fen. */
  readonly precision: number | undefined;
  /** Levels of its column's header; none where the file gives none. */
  readonly header: readonly string[];
  /** A sentence gives the amount, or the change from that year on. */
  readonly given?: Given;
  readonly reading: string;
  readonly doubt: string;
  readonly figure: DraftFigure;
}

export type Given = "stated" | "change";

export type TidyCells = Readonly<Record<TidyName, string>>;

/** The row, or everything that is wrong with its cells. Where no comma parts the cells, one in an amount may be a decimal's, and is refused. */
export function tidyRow(
  cells: TidyCells,
  place: {readonly document: string; readonly line: number},
  isCommaThousands = true
): TidyRow | readonly Problem[] {
  const problems: Problem[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      problems.push(problemOf(error, place));
      return undefined;
    }
  };
  for (const {name} of tidyColumns) attempt(() => checkCell(name, cells[name]));
  const money = moneyUnit(cells.money_unit);
  const amount = money && attempt(() => amountOf(cells, money, isCommaThousands));
  return problems.length || !money || !amount ? problems : rowOf(cells, money, amount, place.line);
}

const columnNamed = new Map(tidyColumns.map((column) => [column.name, column]));

function checkCell(name: TidyName, text: string): void {
  const {presence, type, values, pattern} = columnNamed.get(name)!;
  const what = name.replaceAll("_", " ");
  if (text === "") {
    if (presence === "filled") throw missing(what, "its cell is empty");
  } else if (values && !values.includes(text)) throw unknown(what, text);
  else if (pattern && !pattern.test(text)) throw invalid(what, text);
  if (type !== "string" || harmless.has(text)) return;
  const personal = personalIn(text);
  if (personal) throw invalid(what, personal);
  if (harmless.size >= mostHarmless) harmless.clear();
  harmless.add(text);
}

/** Texts that were looked at and have nothing of a person in them: titles, headers and names come again in row after row. */
const harmless = new Set<string>();
const mostHarmless = 20_000;

interface ReadAmount {
  readonly state: State;
  readonly amount?: Amount;
}

/** Throws for a state that contradicts the amount beside it. */
function amountOf({amount: text, state}: TidyCells, money: MoneyUnit, isCommaThousands: boolean): ReadAmount {
  if (text === "") {
    if (state === "value" || state === "zero") throw missing("amount", `the state is ${state}`);
    return {state: state === "notApplicable" ? state : "blank"};
  }
  if (!isCommaThousands && /[,，]/.test(text))
    throw ambiguous("amount", `${text} (write it without a comma for thousands, with a point for decimals)`);
  const amount = parseAmount(text, money);
  const derived = amount.fen === 0 ? "zero" : "value";
  if (state && state !== derived) throw invalid("state", `${state} beside the amount ${text}`);
  return {state: derived, amount};
}

function rowOf(cells: TidyCells, money: MoneyUnit, {state, amount}: ReadAmount, line: number): TidyRow {
  const {unit, unit_name, department, department_name, precision, source_page, source_row, source_header} = cells;
  const classification = cells.classification as Classification;
  return {
    line,
    unit: {code: unit, name: unit_name, ...(department ? {department: {code: department, name: department_name}} : {})},
    kind: cells.kind as Disclosure["kind"],
    title: cells.title,
    money,
    precision: precision && amount ? toHalfFen(precision, money) : undefined,
    header: source_header ? source_header.split(" / ") : [],
    ...(cells.given ? {given: cells.given as Given} : {}),
    reading: cells.reading,
    doubt: cells.doubt,
    figure: {
      id: "",
      unit,
      fiscalYear: Number(cells.fiscal_year),
      year: Number(cells.year),
      phase: cells.phase as Phase,
      statement: cells.statement,
      measure: cells.measure as Measure,
      fund: cells.fund as Fund,
      classification,
      code: cells.code,
      label: cells.label,
      level: cells.level ? Number(cells.level) : impliedLevel(classification, cells.code),
      amount: amount?.fen ?? null,
      precision: amount?.half ?? 0,
      printedPrecision: amount?.half ?? 0,
      state,
      source: {
        document: cells.source_document,
        ...(source_page ? {page: Number(source_page)} : {}),
        line: Number(cells.source_line || line),
        table: cells.source_table,
        ...(source_row ? {row: Number(source_row)} : {}),
        column: Number(cells.source_column || 1),
        text: cells.printed || cells.amount
      }
    }
  };
}

/** A decimal of the money unit in fen; halves of a fen are the finest. */
function toHalfFen(text: string, money: MoneyUnit): number {
  return Math.round(Number(text) * fenPer[money] * 2) / 2;
}

/** The depth of a row that its file does not say. */
export function impliedLevel(classification: Classification, code: string): number {
  if (code === "total") return 0;
  const coded = (classification === "functional" || classification === "economic") && /^\d+$/.test(code);
  if (coded) return codeLevel(code);
  return classification === "source" ? code.split(".").length : 1;
}
