import type {Ledger} from "../accounting/numberLedger.js";
import {comparableText} from "../model/comparableText.js";
import type {Indicator} from "../model/disclosure.js";
import type {Grid, GridRow} from "./grid.js";

/** Whether a table lists performance indicators. */
export function isIndicatorGrid(grid: Grid): boolean {
  return grid.columns.some(({id}) => id === "subkind") && grid.columns.some(({id}) => id === "target");
}

/** A row that words the goal which the rows below it measure. */
const goal = /^(长期|年度)目标\d*[:：]?$/;

interface IndicatorContext {
  readonly document: string;
  readonly fiscalYear: number;
  readonly form: string;
  readonly ledger: Ledger;
}

/** The indicators of one table: a class named once holds for the rows below it. */
export function readIndicators(grid: Grid, {document, fiscalYear, form, ledger}: IndicatorContext): Indicator[] {
  const columns = grid.columns.map(({id}, at) => ({id, at}));
  const at = (id: string) => columns.filter((column) => column.id === id).map((column) => column.at);
  const targets = at("target");
  const printedTerm = comparableText(grid.header[0]!.cells[0] ?? "").replace(/绩效指标$/, "");
  let [term, kind] = [printedTerm, ""];
  return grid.rows.flatMap((row) => {
    const text = (id: string) =>
      at(id)
        .map((i) => row.cells[i]?.text ?? "")
        .find(Boolean) ?? "";
    term = comparableText(text("term")) || term;
    kind = comparableText(text("kind")) || kind;
    const subkind = comparableText(text("subkind"));
    const isGoal = cells(row).some((cell) => goal.test(comparableText(cell)));
    if (!subkind || isGoal) return [];
    const first = row.cells.find((cell) => cell?.text)!;
    for (const cell of row.cells) if (cell) ledger.mark("indicator", row.line, cell.column);
    return {
      form,
      term,
      kind,
      subkind,
      name: text("indicator"),
      targets: targets.flatMap((i) => {
        const printed = row.cells[i]?.text.replace(/(?<=\.\d) (?=\d$)/, "");
        return printed ? {year: grid.columns[i]!.year ?? fiscalYear, text: printed} : [];
      }),
      basis: text("basis"),
      source: {
        document,
        line: row.line,
        table: form,
        column: first.column,
        text: row.cells.map((cell) => cell?.text ?? "").join(" | ")
      }
    };
  });
}

function cells({cells}: GridRow): string[] {
  return cells.map((cell) => cell?.text ?? "");
}
