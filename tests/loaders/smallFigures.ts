import {tidyNames} from "../../src/disclosure/tidy/tidyColumns.js";

/** `2026 expenditure total 120.50` or `2026 expenditure functional 208 社会保障 120.50`; blank for a cell without an amount. */
export type Printed = string;

const statements: Readonly<Record<string, string>> = {
  revenue: "summary",
  projectExpenditure: "projects",
  threePublic: "threePublic"
};

/** A tidy CSV of made-up figures, each in the document of its own year, in 万元. */
export function smallFigures(
  printed: readonly Printed[],
  {unit = "900001", name = "示例单位"}: {readonly unit?: string; readonly name?: string} = {}
): string {
  return [tidyNames.join(","), ...printed.map((line) => rowOf(line, unit, name))].join("\n") + "\n";
}

function rowOf(line: Printed, unit: string, name: string): string {
  const [year = "", measure = "", classification = "", ...rest] = line.split(" ");
  const amount = rest.at(-1) === "blank" ? "" : rest.at(-1)!;
  const [code = "total", label = code] = classification === "total" ? ["total", "合计"] : rest.slice(0, -1);
  const title = `${name}${year}年部门预算公开`;
  const statement = statements[measure] ?? "expenditure";
  const cells: Partial<Record<(typeof tidyNames)[number], string>> = {
    unit,
    unit_name: name,
    fiscal_year: year,
    kind: "budget",
    title,
    year,
    phase: "budget",
    statement,
    classification: classification === "total" ? "functional" : classification,
    code,
    label,
    measure,
    fund: "all",
    amount,
    money_unit: "万元",
    source_document: title,
    source_table: "部门支出总表",
    printed: amount
  };
  return tidyNames.map((column) => cells[column] ?? "").join(",");
}
