import type {Claim, Direction} from "../budget/claim.js";
import type {Figure, Source} from "../budget/figure.js";
import type {Disclosure} from "../disclosure/disclosure.js";
import type {CsvCell, CsvOptions} from "./csv.js";
import {csvText} from "./csv.js";

/** A figure or claim as it is handed out: amounts in fen, rate and share in ppm, null where the document has nothing. */
export interface FactRow extends Pick<Figure, "unit" | "fiscalYear" | "year" | "phase" | "classification" | "code" | "label" | "measure" | "fund"> {
  readonly kind: "figure" | "claim";
  /** The statement of a figure; a claim stands in none. */
  readonly statement: string | null;
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

/** Columns of a fact as a flat file; the names are those of the warehouse. */
export const factColumns: ReadonlyArray<readonly [name: string, of: (fact: FactRow) => CsvCell]> = [
  ["unit", ({unit}) => unit],
  ["fiscal_year", ({fiscalYear}) => fiscalYear],
  ["year", ({year}) => year],
  ["phase", ({phase}) => phase],
  ["kind", ({kind}) => kind],
  ["statement", ({statement}) => statement],
  ["classification", ({classification}) => classification],
  ["code", ({code}) => code],
  ["label", ({label}) => label],
  ["measure", ({measure}) => measure],
  ["fund", ({fund}) => fund],
  ["amount", ({amount}) => amount],
  ["precision", ({precision}) => precision],
  ["state", ({state}) => state],
  ["change", ({change}) => change],
  ["rate", ({rate}) => rate],
  ["share", ({share}) => share],
  ["direction", ({direction}) => direction],
  ["reason", ({reason}) => reason],
  ["document", ({source}) => source.document],
  ["page", ({source}) => source.page],
  ["line", ({source}) => source.line],
  ["table_title", ({source}) => source.table],
  ["row_number", ({source}) => source.row],
  ["column_number", ({source}) => source.column],
  ["printed", ({source}) => source.text]
];

/** Figures in the order of the document, then claims. */
export function facts({figures, claims}: Pick<Disclosure, "figures" | "claims">): FactRow[] {
  return [...figures.map(figureFact), ...claims.map(claimFact)];
}

export function factsCsv(rows: Iterable<FactRow>, options: CsvOptions = {}): string {
  const header = factColumns.map(([name]) => name);
  return csvText([header, ...Array.from(rows, (fact) => factColumns.map(([, of]) => of(fact)))], options);
}

/** A JSON array with one fact a line. */
export function factsJson(rows: Iterable<FactRow>): string {
  return `[\n${Array.from(rows, (fact) => JSON.stringify(fact)).join(",\n")}\n]\n`;
}

function figureFact({unit, fiscalYear, year, phase, statement, classification, code, label, measure, fund, amount, precision, state, source}: Figure): FactRow {
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

function claimFact({unit, fiscalYear, year, phase, classification, code, label, measure, fund, amount, change, rate, share, direction, reason, source}: Claim): FactRow {
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
