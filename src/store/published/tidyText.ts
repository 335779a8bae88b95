import type {MoneyUnit} from "../../budget/amount.js";
import {fenPer, printedUnits} from "../../budget/amount.js";
import type {Figure} from "../../budget/figure.js";
import type {Disclosure} from "../../disclosure/model/disclosure.js";
import type {TidyName} from "../../disclosure/tidy/tidyColumns.js";
import {tidyColumns} from "../../disclosure/tidy/tidyColumns.js";
import {csvCell} from "./csv.js";

/** The table and column that a figure stands in. */
interface Standing {
  readonly money: MoneyUnit;
  readonly header: readonly string[];
}

/** What stands in each column, as text; numbers are written as they are, text guarded against spreadsheets. */
const cellOf: Readonly<
  Record<TidyName, (figure: Figure, disclosure: Disclosure, standing: Standing) => string | number | undefined>
> = {
  unit: ({unit}) => unit,
  unit_name: (_, {unit}) => unit.name,
  department: (_, {unit}) => unit.department?.code,
  department_name: (_, {unit}) => unit.department?.name,
  fiscal_year: ({fiscalYear}) => fiscalYear,
  kind: (_, {kind}) => kind,
  title: (_, {title}) => title,
  year: ({year}) => year,
  phase: ({phase}) => phase,
  statement: ({statement}) => statement,
  classification: ({classification}) => classification,
  code: ({code}) => code,
  label: ({label}) => label,
  level: ({level}) => level,
  measure: ({measure}) => measure,
  fund: ({fund}) => fund,
  amount: ({amount, printedPrecision}, _, {money}) => (amount === null ? "" : decimal(amount, printedPrecision, money)),
  money_unit: (_, __, {money}) => printedUnits.find(([, unit]) => unit === money)![0],
  state: ({state}) => state,
  precision: ({amount, precision}, _, {money}) =>
    amount === null ? "" : trimmed((precision / fenPer[money]).toFixed(places(fenPer[money]) + 1)),
  source_document: ({source}) => source.document,
  source_page: ({source}) => source.page,
  source_line: ({source}) => source.line,
  source_table: ({source}) => source.table,
  source_row: ({source}) => source.row,
  source_column: ({source}) => source.column,
  source_header: (_, __, {header}) => header.filter(Boolean).join(" / "),
  printed: ({source}) => source.text
};

/** Amounts may be negative, and a spreadsheet is to take them as numbers. */
const numeric = new Set<TidyName>(tidyColumns.filter(({type}) => type !== "string").map(({name}) => name));

/**
 * Figures as a tidy CSV that `readTidy` reads back as they are. Nothing but
 * figures goes in: no sentence, no reason, no name of a person.
 */
export function tidyText(disclosures: Iterable<Disclosure>): string {
  const lines = [tidyColumns.map(({name}) => name).join(",")];
  for (const disclosure of disclosures) {
    const standing = standingOf(disclosure);
    for (const figure of disclosure.figures) {
      const where = standing.get(figure.id) ?? {money: "yuan", header: []};
      lines.push(tidyColumns.map(({name}) => cellText(name, cellOf[name](figure, disclosure, where))).join(","));
    }
  }
  return lines.map((line) => `${line}\r\n`).join("");
}

function standingOf({statements}: Disclosure): Map<string, Standing> {
  const found = new Map<string, Standing>();
  for (const {unit, header, rows} of statements) {
    for (const {cells} of rows) {
      cells.forEach(({figure}, i) => figure !== undefined && found.set(figure, {money: unit, header: header[i] ?? []}));
    }
  }
  return found;
}

/** An apostrophe that is there already is doubled, so that one can be taken away again. */
function cellText(name: TidyName, value: string | number | undefined): string {
  if (value === undefined || typeof value === "number" || numeric.has(name)) return String(value ?? "");
  return csvCell(/^'+[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value);
}

/** Fen as a decimal of the money unit, with the digits that were printed. */
function decimal(fen: number, half: number, money: MoneyUnit): string {
  const decimals = places(fenPer[money] / (2 * half));
  const digits = String(Math.abs(fen) / (fenPer[money] / 10 ** decimals)).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  return `${fen < 0 ? "-" : ""}${whole}${decimals ? `.${digits.slice(-decimals)}` : ""}`;
}

function places(scale: number): number {
  return Math.max(0, Math.round(Math.log10(scale)));
}

function trimmed(decimal: string): string {
  return decimal.replace(/\.?0+$/, "");
}
