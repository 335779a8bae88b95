import {duplicate, invalid, missing} from "../../budget/errors.js";
import type {Prices} from "../../budget/explain/likeForLike.js";
import {csvRows} from "../../disclosure/tidy/csvRows.js";
import {foreignUnit, isAmong, unitColumns} from "./reviewedCsv.js";

/**
 * Reads yearly price changes: `year,rate` in percent, or `year,index` as levels
 * of which each year's change follows from the year before. A file may say in a
 * column `unit` whose prices it gives; one of another unit than these is
 * refused. Throws in one line.
 */
export function readPrices(text: string, units?: readonly string[]): Prices {
  const [header = [], ...rows] = csvRows(text, ["year", "rate", "index"]).rows.map(({cells}) => cells);
  const names = header.map((name) => name.trim().toLowerCase());
  const [year, rate, index] = ["year", "rate", "index"].map((name) => names.indexOf(name)) as [number, number, number];
  if (year < 0) throw missing("column", "year");
  if (rate < 0 && index < 0) throw missing("column", "rate or index");
  const values = new Map<number, number>();
  const [unit, name] = unitColumns.map((column) => names.indexOf(column)) as [number, number];
  for (const cells of rows) {
    const of = {code: (cells[unit] ?? "").trim(), name: (cells[name] ?? "").trim()};
    if (units && of.code && !isAmong(units, of.code)) throw foreignUnit(of, units);
  }
  for (const cells of rows) {
    const of = yearOf(cells[year]);
    if (values.has(of)) throw duplicate("year", String(of));
    values.set(of, numberOf(cells[rate < 0 ? index : rate]));
  }
  if (!values.size) throw missing("row", "a price series has at least one year");
  return Object.fromEntries(rate < 0 ? changes(values) : [...values].map(([of, percent]) => [of, percent / 100]));
}

function changes(levels: ReadonlyMap<number, number>): Array<[number, number]> {
  const bad = [...levels].find(([, level]) => level <= 0);
  if (bad) throw invalid("index", `${bad[1]} in ${bad[0]}`);
  return [...levels].flatMap(([year, level]): Array<[number, number]> => {
    const before = levels.get(year - 1);
    return before === undefined ? [] : [[year, level / before - 1]];
  });
}

function yearOf(cell = ""): number {
  if (!/^\s*\d{4}\s*$/.test(cell)) throw invalid("year", cell.trim() || "(empty)");
  return Number(cell);
}

function numberOf(cell = ""): number {
  const text = cell.trim().replace(/\s*%$/, "").replace("\u2212", "-");
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw invalid("rate", cell.trim() || "(empty)");
  return Number(text);
}
