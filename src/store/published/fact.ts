import {plainAmount, pointMoved} from "../../budget/amount.js";
import type {Claim, Direction} from "../../budget/claim.js";
import type {Figure, Source} from "../../budget/figure.js";
import type {Disclosure} from "../../disclosure/model/disclosure.js";
import type {FieldMeaning} from "../../locale/words/fieldWords.js";
import {fieldMeanings} from "../../locale/words/fieldWords.js";
import type {CsvCell, CsvOptions} from "./csv.js";
import {csvText} from "./csv.js";

/** A figure or claim as it is handed out as JSON: amounts in fen, rate and share in ppm, null where the document has nothing. */
export interface FactRow extends Pick<
  Figure,
  "unit" | "fiscalYear" | "year" | "phase" | "classification" | "code" | "label" | "measure" | "fund"
> {
  readonly kind: "figure" | "claim";
  /** The statement of a figure; a claim stands in none. */
  readonly statement: string | null;
  /** What amount, precision and change count in; rate and share are parts per million. */
  readonly amountUnit: "fen";
  readonly rateUnit: "ppm";
  readonly amount: number | null;
  readonly precision: number | null;
  readonly state: Figure["state"] | null;
  readonly change: number | null;
  readonly rate: number | null;
  readonly share: number | null;
  readonly direction: Direction | null;
  readonly reason: string | null;
  readonly source: Source;
}

/** A column of the flat file. */
interface FactColumn {
  readonly name: string;
  readonly type: "text" | "integer" | "number";
  readonly meaning: FieldMeaning;
  readonly of: (fact: FactRow) => CsvCell;
}

/**
 * Columns of a fact as a flat file; the names are those of the warehouse, with
 * the unit where something is counted: money in yuan, rates in percent.
 */
export const factColumns: readonly FactColumn[] = [
  text("unit", ({unit}) => unit),
  integer("fiscal_year", ({fiscalYear}) => fiscalYear),
  integer("year", ({year}) => year),
  text("phase", ({phase}) => phase),
  text("kind", ({kind}) => kind),
  text("statement", ({statement}) => statement),
  text("classification", ({classification}) => classification),
  text("code", ({code}) => code),
  text("label", ({label}) => label),
  text("measure", ({measure}) => measure),
  text("fund", ({fund}) => fund),
  inYuan("amount", ({amount}) => amount),
  inYuan("precision", ({precision}) => precision),
  text("state", ({state}) => state),
  inYuan("change", ({change}) => change),
  inPercent("rate", ({rate}) => rate),
  inPercent("share", ({share}) => share),
  text("direction", ({direction}) => direction),
  text("reason", ({reason}) => reason),
  text("document", ({source}) => source.document),
  integer("page", ({source}) => source.page),
  integer("line", ({source}) => source.line),
  text("table_title", ({source}) => source.table),
  integer("row_number", ({source}) => source.row),
  integer("column_number", ({source}) => source.column),
  text("printed", ({source}) => source.text)
];

type Field = keyof typeof fieldMeanings;

function text(name: Field, of: (fact: FactRow) => string | null | undefined): FactColumn {
  return {name, type: "text", meaning: fieldMeanings[name], of};
}

function integer(name: Field, of: (fact: FactRow) => number | undefined): FactColumn {
  return {name, type: "integer", meaning: fieldMeanings[name], of};
}

/** Fen written in yuan. */
function inYuan(name: Field, of: (fact: FactRow) => number | null): FactColumn {
  return inUnit(name, "yuan", of, (fen) => plainAmount(fen, "yuan"));
}

/** Parts per million written in percent. */
function inPercent(name: Field, of: (fact: FactRow) => number | null): FactColumn {
  return inUnit(name, "percent", of, (ppm) => pointMoved(ppm, 4));
}

function inUnit(
  name: Field,
  unit: "yuan" | "percent",
  of: (fact: FactRow) => number | null,
  written: (value: number) => string
): FactColumn {
  const {meaning} = fieldMeanings[name];
  return {
    name: `${name}_${unit}`,
    type: "number",
    meaning: {unit, meaning},
    of: (fact) => {
      const value = of(fact);
      return value === null ? null : {decimal: written(value)};
    }
  };
}

/** Figures in the order of the document, then claims. */
export function facts({figures, claims}: Pick<Disclosure, "figures" | "claims">): FactRow[] {
  return [...figures.map(figureFact), ...claims.map(claimFact)];
}

export function factsCsv(rows: Iterable<FactRow>, options: CsvOptions = {}): string {
  return factsHeader(options) + factLines(rows);
}

/** What a CSV of facts begins with. */
export function factsHeader(options: CsvOptions = {}): string {
  return csvText([factColumns.map(({name}) => name)], options);
}

/** The same without what it begins with, to go on where other facts end. */
export function factLines(rows: Iterable<FactRow>): string {
  return csvText(Array.from(rows, (fact) => factColumns.map(({of}) => of(fact))));
}

/** A JSON array with one fact a line. */
export function factsJson(rows: Iterable<FactRow>): string {
  return `[\n${Array.from(rows, (fact) => JSON.stringify(fact)).join(",\n")}\n]\n`;
}

const units = {amountUnit: "fen", rateUnit: "ppm"} as const;

function figureFact({
  unit,
  fiscalYear,
  year,
  phase,
  statement,
  classification,
  code,
  label,
  measure,
  fund,
  amount,
  precision,
  state,
  source
}: Figure): FactRow {
  return {
    unit,
    fiscalYear,
    year,
    phase,
    kind: "figure",
    statement,
    classification,
    code,
    label,
    measure,
    fund,
    ...units,
    amount,
    precision: amount === null ? null : precision,
    state,
    change: null,
    rate: null,
    share: null,
    direction: null,
    reason: null,
    source
  };
}

function claimFact({
  unit,
  fiscalYear,
  year,
  phase,
  classification,
  code,
  label,
  measure,
  fund,
  amount,
  change,
  rate,
  share,
  direction,
  reason,
  source
}: Claim): FactRow {
  return {
    unit,
    fiscalYear,
    year,
    phase,
    kind: "claim",
    statement: null,
    classification,
    code,
    label,
    measure,
    fund,
    ...units,
    amount: amount?.fen ?? null,
    precision: amount?.half ?? null,
    state: amount ? (amount.fen === 0 ? "zero" : "value") : null,
    change: change?.fen ?? null,
    rate: rate?.ppm ?? null,
    share: share?.ppm ?? null,
    direction: direction ?? null,
    reason: reason?.text ?? null,
    source
  };
}
