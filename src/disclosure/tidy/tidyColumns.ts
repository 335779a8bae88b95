import {printedUnits} from "../../budget/amount.js";
import {classifications, funds, measures, phases, states} from "../../budget/figure.js";
import {statementSpecs} from "../tables/statementSpecs.js";

/**
 * filled: the column must be there and no cell of it empty. present: the column
 * must be there, its cells may be empty. optional: may be left out.
 */
type Presence = "filled" | "present" | "optional";

interface TidyColumn {
  readonly name: TidyName;
  readonly presence: Presence;
  readonly type: "string" | "integer" | "number";
  /** The words that it may hold. */
  readonly values?: readonly string[];
  /** What its cells look like. */
  readonly pattern?: RegExp;
  readonly meaning: {readonly en: string; readonly zh: string};
}

export type TidyName = (typeof tidyNames)[number];

export const tidyNames = [
  "unit",
  "unit_name",
  "department",
  "department_name",
  "fiscal_year",
  "kind",
  "title",
  "year",
  "phase",
  "statement",
  "classification",
  "code",
  "label",
  "level",
  "measure",
  "fund",
  "amount",
  "money_unit",
  "state",
  "precision",
  "source_document",
  "source_page",
  "source_line",
  "source_table",
  "source_row",
  "source_column",
  "source_header",
  "printed",
  "given",
  "reading",
  "doubt"
] as const;

/** Columns that only a file has whose figures say what was found out of them when they were read. */
const learned: readonly TidyName[] = ["given", "reading", "doubt"];

/** The columns of a file that says what its documents print, and nothing else. */
export const printedNames: readonly TidyName[] = tidyNames.filter((name) => !learned.includes(name));

/** The statement of an amount that no table prints, but a sentence. */
export const narrative = "narrative";

/** A table's standing, and how many of its sums hold, of how many. */
export const readingPattern = /^(proved|small|unproved) (\d{1,6})\/(\d{1,6})$/;

const year = /^(?:19|20)\d\d$/;
const position = /^[1-9]\d{0,8}$/;
const statements = [...new Set(statementSpecs.map(({id}) => id)), narrative];

/** The columns of a tidy CSV of figures, one row a figure. A new column is a new row here. */
export const tidyColumns: readonly TidyColumn[] = [
  {
    name: "unit",
    presence: "filled",
    type: "string",
    meaning: {en: "Code of the unit; the same on every row", zh: "单位代码，全文件一致"}
  },
  {name: "unit_name", presence: "filled", type: "string", meaning: {en: "Name of the unit", zh: "单位名称"}},
  {
    name: "department",
    presence: "optional",
    type: "string",
    meaning: {en: "Code of the department above the unit", zh: "主管部门代码"}
  },
  {
    name: "department_name",
    presence: "optional",
    type: "string",
    meaning: {en: "Name of that department", zh: "主管部门名称"}
  },
  {
    name: "fiscal_year",
    presence: "filled",
    type: "integer",
    pattern: year,
    meaning: {en: "Year of the disclosure that prints the figure", zh: "公开文件的年度"}
  },
  {
    name: "kind",
    presence: "filled",
    type: "string",
    values: ["budget", "final"],
    meaning: {en: "Budget or final account", zh: "预算或决算"}
  },
  {name: "title", presence: "filled", type: "string", meaning: {en: "Title of the disclosure", zh: "公开文件标题"}},
  {
    name: "year",
    presence: "filled",
    type: "integer",
    pattern: year,
    meaning: {en: "Year the amount is for", zh: "金额所属年度"}
  },
  {
    name: "phase",
    presence: "filled",
    type: "string",
    values: phases,
    meaning: {en: "Budget, adjusted budget, execution or final account", zh: "预算数、全年预算数、执行数或决算数"}
  },
  {
    name: "statement",
    presence: "filled",
    type: "string",
    values: statements,
    meaning: {en: "The standard table it stands in", zh: "所在报表"}
  },
  {
    name: "classification",
    presence: "filled",
    type: "string",
    values: classifications,
    meaning: {en: "What the table's rows are sorted by", zh: "行的分类"}
  },
  {
    name: "code",
    presence: "filled",
    type: "string",
    meaning: {
      en: "Code of the row, such as 2080105; total on a total row; the name where there is no code",
      zh: "科目编码，如 2080105；合计行为 total；没有编码时为名称"
    }
  },
  {
    name: "label",
    presence: "filled",
    type: "string",
    meaning: {en: "Name of the row as printed", zh: "行名称，照原文"}
  },
  {
    name: "level",
    presence: "optional",
    type: "integer",
    pattern: /^\d$/,
    meaning: {en: "Depth below the total, from 0; empty: told from the code", zh: "层级，合计为 0；留空则按编码推定"}
  },
  {
    name: "measure",
    presence: "filled",
    type: "string",
    values: measures,
    meaning: {en: "What is measured", zh: "指标"}
  },
  {
    name: "fund",
    presence: "filled",
    type: "string",
    values: funds,
    meaning: {en: "Out of which fund; all for every fund together", zh: "资金来源；all 为全部资金"}
  },
  {
    name: "amount",
    presence: "present",
    type: "number",
    meaning: {
      en: "Amount in money_unit, with the decimals that are printed; empty where nothing is printed",
      zh: "金额，以 money_unit 计，保留原文小数位；未填列则留空"
    }
  },
  {
    name: "money_unit",
    presence: "filled",
    type: "string",
    values: printedUnits.map(([word]) => word),
    meaning: {en: "Unit of the amount: yuan, thousand, ten thousand or hundred million yuan", zh: "金额单位"}
  },
  {
    name: "state",
    presence: "optional",
    type: "string",
    values: states,
    meaning: {
      en: "An amount, a printed zero, an empty cell, or a mark for “does not apply”; empty: told from the amount",
      zh: "有数、零、空白或不适用；留空则按金额推定"
    }
  },
  {
    name: "precision",
    presence: "optional",
    type: "number",
    pattern: /^\d+(?:\.\d+)?$/,
    meaning: {
      en: "How far the amount may be off, in money_unit; empty: half of the last digit printed in the table",
      zh: "误差范围，以 money_unit 计；留空则为本表最末位的一半"
    }
  },
  {
    name: "source_document",
    presence: "filled",
    type: "string",
    meaning: {en: "The published document", zh: "出处：公开文件"}
  },
  {
    name: "source_page",
    presence: "optional",
    type: "integer",
    pattern: position,
    meaning: {en: "Page of the document, from 1", zh: "出处：页码"}
  },
  {
    name: "source_line",
    presence: "optional",
    type: "integer",
    pattern: position,
    meaning: {
      en: "Line of the document's text, from 1; empty: the line of this file",
      zh: "出处：行号；留空则为本文件行号"
    }
  },
  {
    name: "source_table",
    presence: "filled",
    type: "string",
    meaning: {en: "Title of the table as printed", zh: "出处：报表标题，照原文"}
  },
  {
    name: "source_row",
    presence: "optional",
    type: "integer",
    pattern: position,
    meaning: {en: "Row of the table's body, from 1", zh: "出处：表内行序"}
  },
  {
    name: "source_column",
    presence: "optional",
    type: "integer",
    pattern: position,
    meaning: {en: "Cell of that row as printed, from 1; empty: 1", zh: "出处：行内单元格序；留空则为 1"}
  },
  {
    name: "source_header",
    presence: "optional",
    type: "string",
    meaning: {
      en: "Header of the table's column as printed, its levels joined by “ / ”",
      zh: "出处：列标题，照原文，多级以“ / ”相连"
    }
  },
  {
    name: "printed",
    presence: "present",
    type: "string",
    meaning: {en: "The cell's text as printed; empty: the amount", zh: "单元格原文；留空则同金额"}
  },
  {
    name: "given",
    presence: "optional",
    type: "string",
    values: ["stated", "change"],
    meaning: {
      en: "What gives the amount, if no table: stated, a sentence; change, a sentence that says by how much `year` changed up to `fiscal_year`, in the row below the amount it speaks of",
      zh: "非报表所载时：stated 为正文所述金额；change 为正文所述自 year 至 fiscal_year 的增减额，紧接其所述金额之后"
    }
  },
  {
    name: "reading",
    presence: "optional",
    type: "string",
    pattern: readingPattern,
    meaning: {
      en: "How far the reading of the table is proved, and how many of its sums hold of those that were tried: proved 34/35",
      zh: "读法的印证程度，及成立与检验的合计数，如 proved 34/35"
    }
  },
  {
    name: "doubt",
    presence: "optional",
    type: "string",
    values: ["sum", "amount", "both"],
    meaning: {
      en: "sum: what the table adds up to this amount does not; amount: this one, changed, would make sums hold; both",
      zh: "sum 为本表合计不符；amount 为改正此数即可相符；both 为两者"
    }
  }
];
