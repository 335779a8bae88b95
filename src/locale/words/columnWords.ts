import type {Locale} from "../locale.js";
import {inLanguage} from "../locale.js";

/** What a column of numbers counts in; money is in the unit of display. */
type ColumnUnit = "money" | "percent" | "count";

interface ColumnMeaning {
  readonly unit?: ColumnUnit;
  readonly meaning: readonly [en: string, zh: string];
}

/** What each column of an exhibit means, on the page and in the files that leave it. A new column is a new row. */
const exhibitColumns = {
  line: {
    meaning: [
      "Name of the line, in this site’s words where it has some, else as printed",
      "项目名称；本站有统一名称的用统一名称，其余照原文"
    ]
  },
  code: {meaning: ["Code of the line in the classification; empty where it has none", "科目编码；没有编码的留空"]},
  amount: {
    unit: "money",
    meaning: [
      "Amount of that year; empty where there is none, a printed zero is 0",
      "该年金额；没有数的留空，印为零的为 0"
    ]
  },
  change: {
    unit: "money",
    meaning: ["Later year less base year; empty where the years cannot be compared", "本年减基年；不可比的留空"]
  },
  rate: {
    unit: "percent",
    meaning: [
      "Change in percent of the base year’s amount, with the digits that rounding in print supports; empty where there is no base",
      "增减额占基年金额的百分比，位数以原文精度为限；没有基数的留空"
    ]
  },
  rateFrom: {
    unit: "percent",
    meaning: ["Least that the rate can be, given the rounding in print", "按原文精度，增减率的下限"]
  },
  rateTo: {
    unit: "percent",
    meaning: ["Most that the rate can be, given the rounding in print", "按原文精度，增减率的上限"]
  },
  kind: {
    meaning: [
      "What kind of change it is: changed, unchanged, new (from zero), ended (to zero), or why the years cannot be compared",
      "变动类型：变动、持平、新增（由零起）、终止（至零），或不可比的原因"
    ]
  },
  share: {unit: "percent", meaning: ["Part of that year’s total, in percent", "占该年合计的百分比"]},
  index: {
    unit: "count",
    meaning: [
      "Amount of that year where the first year with an amount is 100; empty where there is none",
      "以首个有数年度为 100 的指数；没有数的留空"
    ]
  },
  basis: {
    meaning: [
      "How the amount of that year is known, or what stands in its place (empty cell, not listed, not published)",
      "该年金额的依据，或没有数的原因（空白、未列、未公布）"
    ]
  },
  continuity: {
    meaning: [
      "Whether another year lists the line under another name or code, and how surely",
      "其他年度是否以别的名称或编码列示，以及把握程度"
    ]
  },
  running: {
    unit: "money",
    meaning: ["What base year’s amount and the steps so far add up to", "基年金额加至该步的累计数"]
  },
  exceeds: {meaning: ["Which threshold of materiality the change exceeds", "超过哪一项重要性阈值"]},
  from: {meaning: ["Where the money comes from", "资金来自"]},
  to: {meaning: ["Where the money goes", "资金去向"]},
  ofTotal: {unit: "percent", meaning: ["Part of the year’s total, in percent", "占当年合计的百分比"]},
  table: {
    meaning: ["The published table that prints the amount; – where it is a remainder", "公布该金额的报表；–为余数"]
  },
  group: {meaning: ["What the figures are grouped by", "分组依据"]},
  compared: {
    unit: "money",
    meaning: [
      "Sum for that year of the lines that have both years; empty where there is none",
      "该年金额合计，仅含两年均有数的各行；没有数的留空"
    ]
  },
  members: {meaning: ["How many units and lines are compared, and of how many", "参与比较的单位数与行数，以及总数"]},
  alone: {
    unit: "money",
    meaning: [
      "Sum of what has this one of the two years only; part of no change",
      "仅有该年数据的金额合计，不计入增减额"
    ]
  },
  leftOut: {meaning: ["Who is left out of the change, with the amounts", "未参与比较的单位及其金额"]},
  figures: {unit: "count", meaning: ["How many figures were added up", "汇总的数据个数"]},
  fromName: {
    meaning: [
      "Name under which the base year lists the line; several with ； between them",
      "基年所列名称；多个以；分隔"
    ]
  },
  fromCode: {meaning: ["Its code in the base year; empty where it has none", "基年编码；没有的留空"]},
  toName: {
    meaning: ["Name under which the later year lists it; several with ； between them", "本年所列名称；多个以；分隔"]
  },
  toCode: {meaning: ["Its code in the later year; empty where it has none", "本年编码；没有的留空"]},
  joinedChange: {unit: "money", meaning: ["Change that would be left if the lines were one", "合为一行后的增减额"]},
  linkKind: {meaning: ["Renamed, recoded, split or merged", "更名、改码、拆分或合并"]},
  joined: {meaning: ["Whether the lines are treated as one", "是否按一行处理"]},
  confidence: {meaning: ["How sure it is that the one goes on as the other", "延续关系的把握程度"]},
  why: {meaning: ["What suggests it", "依据"]},
  peer: {meaning: ["Name of the unit that the row is of", "该行所属单位的名称"]},
  peerCode: {meaning: ["Code of the unit that the row is of", "该行所属单位的编码"]},
  peerKind: {
    meaning: [
      "Whose money the row is about: a department’s with its units’, or one unit’s",
      "该行口径：部门（含所属单位）或单个单位"
    ]
  },
  unitName: {
    meaning: [
      "Name of the unit, with its other names where it had some in these years",
      "单位名称；这些年间另有名称的一并列出"
    ]
  },
  unitCode: {meaning: ["Code of the unit", "单位代码"]},
  years: {meaning: ["Years that the file shows", "所示年度"]},
  source: {meaning: ["Documents that the figures are from", "数据出自的文件"]}
} as const satisfies Record<string, ColumnMeaning>;

export type ExhibitColumn = keyof typeof exhibitColumns;

export function columnMeaning(column: ExhibitColumn, locale: Locale): string {
  return inLanguage(exhibitColumns[column].meaning, locale);
}

export function columnUnit(column: ExhibitColumn): ColumnUnit | undefined {
  const found: ColumnMeaning = exhibitColumns[column];
  return found.unit;
}
