import type {MoneyUnit} from "../budget/amount.js";
import {fenPer, printedUnits} from "../budget/amount.js";
import type {Figure} from "../budget/figure.js";
import type {Disclosure} from "../disclosure/disclosure.js";
import type {TidyName} from "../disclosure/tidyColumns.js";
import {tidyColumns} from "../disclosure/tidyColumns.js";
import {csvCell} from "./csv.js";

/** The table and column that a figure stands in. */
interface Standing {
  readonly money: MoneyUnit;
  readonly header: readonly string[];
}

/** What stands in each column, as text; numbers are written as they are, text guarded against spreadsheets. */
const cellOf: Readonly<Record<TidyName, (figure: Figure, disclosure: Disclosure, standing: Standing) => string | number | undefined>> = {
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
  precision: ({amount, precision}, _, {money}) => (amount === null ? "" : decimal(10 * precision, precision, money).replace(/(\d)(?=\.|$)/, "$1")),
  source_document: ({source}) => source.document,
  source_page: ({source}) => source.page,
  source_line: ({source}) => source.line,
  source_table: ({source}) => source.table,
  source_row: ({source}) => source.row,
  source_column: ({source}) => source.column,
  source_header: (_, __, {header}) => header.filter(Boolean).join(" / "),
  printed: ({source}) => source.text
};
