import type {MoneyUnit} from "../../budget/amount.js";
import {fenPer, printedUnits} from "../../budget/amount.js";
import type {Claim, Stated} from "../../budget/claim.js";
import type {Figure} from "../../budget/figure.js";
import type {Proof} from "../../budget/proof.js";
import type {Disclosure} from "../../disclosure/model/disclosure.js";
import type {TidyName} from "../../disclosure/tidy/tidyColumns.js";
import {narrative, printedNames, tidyColumns} from "../../disclosure/tidy/tidyColumns.js";
import type {Given} from "../../disclosure/tidy/tidyRow.js";
import {impliedLevel} from "../../disclosure/tidy/tidyRow.js";
import {csvCell} from "./csv.js";

/** The table and column that a figure stands in, and what was found out of it. */
interface Standing {
  readonly money: MoneyUnit;
  readonly header: readonly string[];
  readonly given?: Given;
  readonly proof?: Proof;
  /** The precision that a reader works out where the file says none, in fen. */
  readonly finest?: number;
}

/** How a file is written. */
interface TidyForm {
  /** Its columns; those of what documents print. */
  readonly names?: readonly TidyName[];
  /** Cells that a reader works out himself are left empty, and amounts that sentences give stand below the tables'. */
  readonly isShort?: true;
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
  label: ({label, code}) => label || code,
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
  printed: ({source}) => source.text,
  given: (_, __, {given}) => given,
  reading: (_, __, {proof}) => proof && `${proof.standing} ${proof.held}/${proof.tried}`,
  doubt: ({id}, _, {proof}) => {
    const [isWhole, isDoubtful] = [proof?.failing.includes(id), proof?.doubtful.includes(id)];
    return isWhole && isDoubtful ? "both" : isWhole ? "sum" : isDoubtful ? "amount" : "";
  }
};

/** Where a cell of a short file is left empty. */
const implied: Readonly<Partial<Record<TidyName, (figure: Figure, standing: Standing) => boolean>>> = {
  level: ({level, classification, code}) => level === impliedLevel(classification, code),
  state: ({state, amount}) => state === (amount === null ? "blank" : amount === 0 ? "zero" : "value"),
  precision: ({precision}, {finest}) => precision === finest,
  source_column: ({source}) => source.column === 1,
  printed: ({amount, printedPrecision, source}, {money}) =>
    source.text === (amount === null ? "" : decimal(amount, printedPrecision, money))
};

/** Amounts may be negative, and a spreadsheet is to take them as numbers. */
const numeric = new Set<TidyName>(tidyColumns.filter(({type}) => type !== "string").map(({name}) => name));

/**
 * Figures as a tidy CSV that `readTidy` reads back as they are. Nothing but
 * figures goes in: no sentence, no reason, no name of a person.
 */
export function tidyText(disclosures: Iterable<Disclosure>, {names = printedNames, isShort}: TidyForm = {}): string {
  const lines = [names.join(",")];
  for (const disclosure of disclosures) {
    for (const [figure, standing] of [...tabled(disclosure), ...(isShort ? disclosure.claims.flatMap(stated) : [])])
      lines.push(
        names
          .map((name) =>
            isShort && implied[name]?.(figure, standing)
              ? ""
              : cellText(name, cellOf[name](figure, disclosure, standing))
          )
          .join(",")
      );
  }
  return lines.map((line) => `${line}\r\n`).join("");
}

type Row = readonly [figure: Figure, standing: Standing];

function tabled(disclosure: Disclosure): Row[] {
  const standings = standingOf(disclosure);
  return disclosure.figures.map((figure) => [figure, standings.get(figure.id) ?? {money: "yuan", header: []}]);
}

/** A claim as rows: its amount and, below, the change that it states. */
function stated(claim: Claim): Row[] {
  const row = (said: Stated, given: Given, {year, phase}: Pick<Figure, "year" | "phase">): Row => [
    {
      ...claim,
      year,
      phase,
      statement: narrative,
      level: impliedLevel(claim.classification, claim.code),
      amount: said.fen,
      precision: said.half,
      printedPrecision: said.printedHalf,
      state: said.fen === 0 ? "zero" : "value",
      source: said.source
    },
    {money: moneyOf(said), header: [], given, finest: said.printedHalf}
  ];
  const {amount, change, base} = claim;
  return amount ? [row(amount, "stated", claim), ...(change && base ? [row(change, "change", base)] : [])] : [];
}

/** The unit that an amount of a sentence is printed in. */
function moneyOf({source: {text}}: Stated): MoneyUnit {
  return printedUnits.find(([word]) => text.endsWith(word))?.[1] ?? "yuan";
}

function standingOf({statements, figures}: Disclosure): Map<string, Standing> {
  const found = new Map<string, Standing>();
  for (const {unit, header, rows, proof} of statements) {
    for (const {cells} of rows) {
      cells.forEach(
        ({figure}, i) =>
          figure !== undefined && found.set(figure, {money: unit, header: header[i] ?? [], ...(proof ? {proof} : {})})
      );
    }
  }
  const finest = new Map<string, number>();
  // as `precise` of the reader has it: the table is the statement, its title and its money
  const tableOf = ({id, statement, source}: Figure) =>
    [statement, source.table, found.get(id)?.money ?? "yuan"].join("\t");
  for (const figure of figures)
    if (figure.amount !== null)
      finest.set(tableOf(figure), Math.min(finest.get(tableOf(figure)) ?? Infinity, figure.printedPrecision));
  return new Map(
    figures.map((figure) => [
      figure.id,
      {...(found.get(figure.id) ?? {money: "yuan", header: []}), finest: finest.get(tableOf(figure)) ?? 0}
    ])
  );
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
