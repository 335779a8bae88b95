import type {Ledger} from "../accounting/numberLedger.js";
import type {Row} from "../formats/page.js";
import {comparableText} from "../model/comparableText.js";
import type {Indicator} from "../model/disclosure.js";
import {titleWord} from "../outline/title.js";
import type {Grid, GridRow} from "./grid.js";

/** Whether a table lists performance indicators. */
export function isIndicatorGrid(grid: Grid): boolean {
  return grid.columns.some(({id}) => id === "subkind") && grid.columns.some(({id}) => id === "target");
}

/** Cells that only forms of performance targets print; as texts are compared. */
const formCells =
  /^(?:绩效指标|一级指标|二级指标|三级指标|(?:年度|当年|中期|总体|整体|年度总体|年度绩效|当年绩效|实施期)(?:绩效)?(?:总体)?目标|年度主要任务|实施期资金总额:?)$/;

/** Titles of such forms, and of lists of the projects that they are for. */
const formTitle = /绩效(?:目标|指标|自评|评价|情况|管理)/;

/** Whether a title is that of such a form, or of a section about targets. */
export function namesTargets(title: string): boolean {
  return formTitle.test(comparableText(title));
}

/** Whether a table that is no statement is a form of performance targets, by its nearest title or by what its cells say. */
export function isTargetForm(rows: readonly Row[], titles: readonly string[]): boolean {
  const nearest = titles.map(comparableText).find((title) => /表$/.test(titleWord(title)) || formTitle.test(title));
  if (nearest && formTitle.test(nearest)) return true;
  const said = rows.flatMap(({cells}) => cells).filter((cell) => formCells.test(comparableText(cell)));
  return said.length >= fewestSaid;
}

/** One such word may be a name of something else. */
const fewestSaid = 2;

/** The title by which such a form is known: one that says so, before the year in brackets below it. */
export function titleOfForm(titles: readonly string[]): string | undefined {
  return titles.find(namesTargets);
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
