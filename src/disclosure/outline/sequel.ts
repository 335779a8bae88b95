import {isNumber} from "../../budget/amount.js";
import type {Row, Table} from "../formats/page.js";
import {comparableText, numbered} from "../model/comparableText.js";

/** Whether a table has the header of the one before again, or none and as many columns. */
export function isSequel(before: Table, {rows}: Table): boolean {
  const width = Math.max(...before.rows.slice(0, 3).map(({cells}) => cells.length));
  const [first, second] = rows.filter(isFilled);
  if (!first) return false;
  if (hasAmount(first)) return first.cells.length === width;
  const [head, next] = before.rows.filter(isFilled);
  return isSame(first, head) && (!second || hasAmount(second) || isSame(second, next));
}

/**
 * A table with the rows of the next page. Where every row of a table has an
 * amount, or every text of a column a number, and a page begins with a row that
 * has none, it is the end of the row that the page has cut.
 */
export function continued(before: Table, {rows}: Table): Table {
  const at = rows.findIndex((row) => isFilled(row) && !before.rows.slice(0, 4).some((head) => isSame(row, head)));
  const [cut, last] = [rows[at], before.rows.at(-1)];
  if (!cut || !last || hasAmount(cut) || !isRemainder(cut, last) || !(isOfAmounts(before) || isUnnumbered(cut, before)))
    return {...before, rows: [...before.rows, ...rows]};
  const whole = {...last, cells: last.cells.map((cell, i) => cell + (cut.cells[i] ?? ""))};
  return {...before, rows: [...before.rows.slice(0, -1), whole, ...rows.filter((row) => row !== cut)]};
}

/** Whether each text of a row stands below a text of the one before. */
function isRemainder({cells}: Row, {cells: before}: Row): boolean {
  return cells.length === before.length && cells.every((cell, i) => !cell || (before[i] && !isAmount(before[i])));
}

/** Whether a row has one short text below a numbered one, in a column whose texts are numbered. */
function isUnnumbered({cells}: Row, {rows}: Table): boolean {
  const filled = cells.flatMap((cell, i) => (cell ? [i] : []));
  const [at] = filled;
  if (at === undefined || filled.length > 1 || cells[at]!.length > longestRemainder || total.test(cells[at]!))
    return false;
  const above = rows.slice(rows.findIndex(hasAmount)).flatMap((row) => row.cells[at] || []);
  return above.length >= 3 && [...above, cells[at]!].every((text, i) => isNumbered(text) === i < above.length);
}

const longestRemainder = 12;
const total = /计$|结转|结余|其中/;

function isNumbered(text: string): boolean {
  return numbered(text).level !== undefined;
}

/** Rows enough, below the header, that all have an amount. */
function isOfAmounts({rows}: Table): boolean {
  const body = rows.slice(rows.findIndex(hasAmount)).filter(isFilled);
  return body.length >= 3 && body.every(hasAmount);
}

function isFilled({cells}: Row): boolean {
  return cells.some(Boolean);
}

function hasAmount({cells}: Row): boolean {
  return cells.some(isAmount);
}

function isSame(row: Row, other: Row | undefined): boolean {
  return other !== undefined && row.cells.map(comparableText).join("|") === other.cells.map(comparableText).join("|");
}

function isAmount(cell: string): boolean {
  return cell !== "" && isNumber(cell.trim());
}
