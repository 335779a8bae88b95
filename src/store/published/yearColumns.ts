import type {FieldMeaning} from "../../locale/words/fieldWords.js";
import {fieldMeanings} from "../../locale/words/fieldWords.js";

/** The columns of `years.csv` that say which line a row is of. */
export const lineColumns = [
  {name: "unit", type: "text"},
  {name: "unit_name", type: "text"},
  {name: "phase", type: "text"},
  {name: "measure", type: "text"},
  {name: "fund", type: "text"},
  {name: "classification", type: "text"},
  {name: "code", type: "text"},
  {name: "label", type: "text"},
  {name: "level", type: "integer"}
] as const;

export type LineColumn = (typeof lineColumns)[number]["name"];

/** The column of a year's amounts. */
export function yearColumn(year: string): string {
  return `yuan_${year}`;
}

/** What the columns mean; those of the years in one entry. */
export function yearColumnMeanings(): ReadonlyArray<
  readonly [column: string, type: "text" | "integer" | "number", meaning: FieldMeaning]
> {
  return [
    ...lineColumns.map(
      ({name, type}) => [name, type, meanings[name] ?? fieldMeanings[name as keyof typeof fieldMeanings]] as const
    ),
    [
      yearColumn("YYYY"),
      "number",
      {
        unit: "yuan",
        meaning: ["Amount of the line for that year; empty where none is known", "该行该年金额；没有数的留空"]
      }
    ]
  ];
}

const meanings: Readonly<Partial<Record<LineColumn, FieldMeaning>>> = {
  unit_name: {meaning: ["Name of the unit in its latest document", "单位在最近一份文件中的名称"]}
};
