import {from} from "arquero";
import {plainAmount} from "../../src/budget/amount.js";
import {csvText} from "../../src/store/published/csv.js";
import type {LineColumn} from "../../src/store/published/yearColumns.js";
import {lineColumns, yearColumn} from "../../src/store/published/yearColumns.js";
import type {UnitAnalysis} from "../corpus/unitAnalysis.js";

/** A line of a unit in one year, long: as many rows as it has years. */
type LineYear = Readonly<Record<LineColumn, string | number>> & {readonly year: number; readonly amount: string | null};

/** Every line of every unit as one row, its years side by side, for Excel: money in yuan, empty where no amount is known. */
export function yearsCsv(units: readonly UnitAnalysis[]): string {
  const long = units.flatMap(lineYears);
  const years = [...new Set(long.map(({year}) => year))].sort((a, b) => a - b);
  const columns = lineColumns.map(({name}) => name);
  const wide = from(long)
    .groupby(...columns)
    .pivot("year", "amount")
    .objects() as ReadonlyArray<Readonly<Record<string, string | number | null | undefined>>>;
  const rows = wide.map((row) => [
    ...columns.map((column) => row[column]),
    ...years.map((year) => (typeof row[year] === "string" ? {decimal: row[year]} : null))
  ]);
  return csvText([[...columns, ...years.map((year) => yearColumn(String(year)))], ...rows], {bom: true});
}

function lineYears({latest, lines}: UnitAnalysis): LineYear[] {
  const {code: unit, name: unit_name} = latest.unit;
  return lines.flatMap(({points, phase, measure, fund, classification, code, label, level}) =>
    points.map(({year, operand}) => ({
      unit,
      unit_name,
      phase,
      measure,
      fund,
      classification,
      code,
      label,
      level,
      year,
      amount: operand.amount ? plainAmount(operand.amount.fen, "yuan") : null
    }))
  );
}
