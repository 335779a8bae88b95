import type {Decimal} from "../decimal.js";
import {decimalOf, written} from "../decimal.js";
import {cellName, evaluate} from "../formula.js";
import {withoutMark} from "../noteMarks.js";
import {shownNumber} from "../numberFormat.js";
import type {Block, CellFacts, Page, Remark, Row} from "../page.js";

/** A formula with its picture: =SUM(ABOVE) \# "#,##0.00" */
const field = /^=\s*([^\\]+?)\s*(?:\\#\s*(?:"([^"]*)"|(\S+)).*)?(?:\\\*.*)?$/;

/** The pages with formulas of their tables' cells computed where that is plain; the others are said to lack a value. */
export function withFieldValues(pages: readonly Page[]): Page[] {
  return pages.map((page) => {
    const remarks: Remark[] = [];
    const blocks = page.blocks.map((block) => computed(block, remarks));
    return remarks.length ? {...page, blocks, remarks: [...(page.remarks ?? []), ...remarks]} : page;
  });
}

function computed(block: Block, remarks: Remark[]): Block {
  if (block.kind !== "table" || !block.rows.some(({cells}) => cells.some(isField))) return block;
  const rows: Row[] = [];
  // from above: a total of totals finds them computed
  block.rows.forEach((row, r) => {
    const facts = new Map<number, CellFacts>(row.facts);
    const cells = row.cells.map((cell, c) => {
      if (!isField(cell)) return cell;
      const value = valueOf(cell, [...rows, ...block.rows.slice(r)], r, c);
      const place = `${cellName(r, c)} of a table`;
      if (value !== undefined) {
        remarks.push({
          severity: "note",
          line: row.line,
          message: `value of a formula computed: ${cell} is ${value} (${place})`
        });
        return value;
      }
      remarks.push({severity: "error", line: row.line, message: `formula without a value: ${cell} (${place})`});
      facts.set(c, {lacks: place});
      return cell;
    });
    rows.push({...row, cells, ...(facts.size ? {facts} : {})});
  });
  return {...block, rows};
}

function isField(cell: string): boolean {
  return cell.startsWith("=") && field.test(cell);
}

function valueOf(cell: string, rows: readonly Row[], row: number, column: number): string | undefined {
  const [, formula = "", quoted, bare] = field.exec(cell) ?? [];
  // cells are counted without what they span, so that only neighbours are told for sure
  const value = evaluate(formula, {
    held: () => "unknown",
    rows: rows.length,
    beside: (direction) => neighbours(direction, rows, row, column)
  });
  if (!value) return undefined;
  const picture = quoted ?? bare;
  return picture ? shownNumber(Number(written(value)), picture).text : written(value);
}

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ABOVE: [-1, 0],
  BELOW: [1, 0],
  LEFT: [0, -1],
  RIGHT: [0, 1]
};

/** The numbers next to a cell up to the first word; undefined where a blank among them leaves open how far they go. */
function neighbours(direction: string, rows: readonly Row[], row: number, column: number): Decimal[] | undefined {
  const step = steps[direction];
  if (!step) return undefined;
  const found: Decimal[] = [];
  for (let [r, c] = [row + step[0], column + step[1]]; ; r += step[0], c += step[1]) {
    const cell = rows[r]?.cells[c];
    if (cell === undefined) break;
    const [text] = withoutMark(cell.trim());
    const value = decimalOf(text);
    if (!text || isField(text)) return undefined;
    if (!value) break;
    found.push(value);
  }
  return found.length ? found : undefined;
}
