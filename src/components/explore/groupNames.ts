import type {Classification, Measure} from "../../budget/figure.js";
import {dimensionName, lineName} from "../../locale/names.js";
import type {Word} from "../../locale/words/words.js";
import type {Grouping, GroupRow} from "../../store/queries/groups.js";
import type {PageContext} from "../page/context.js";

export const groupingWords: Readonly<Record<Grouping, Word>> = {
  unit: "unitColumn",
  statement: "statementColumn",
  measure: "measureColumn",
  fund: "fundColumn",
  classification: "classificationColumn",
  code: "codeColumn",
  year: "yearColumn",
  phase: "phaseColumn"
};

export type NameContext = Pick<PageContext, "t" | "locale" | "corpus">;

/** What a value of a group is called; a code has its line's name behind it. */
export function nameOfGroup(
  grouping: Grouping,
  row: Partial<GroupRow> & Pick<GroupRow, Grouping>,
  context: NameContext
): string {
  const {t, locale, corpus} = context;
  const value = row[grouping] ?? null;
  if (value === null) return t("nothing");
  if (grouping === "unit") return corpus.units.find(({code}) => code === value)?.name ?? String(value);
  if (grouping === "code") return codeName(String(value), row, context);
  return dimensionName(grouping, String(value), locale);
}

function codeName(
  code: string,
  {label, of_measure: measure, of_classification: classification}: Partial<GroupRow>,
  {t, locale}: NameContext
): string {
  if (code === "total") return t("level0");
  if (!label) return code;
  const name = lineName(
    {
      measure: (measure ?? "unclassified") as Measure,
      classification: (classification ?? "total") as Classification,
      code,
      label
    },
    locale
  );
  return /^\d+$/.test(code) ? `${code} ${name}` : name;
}

/** The groupings by which a row's name tells it from the others: those of which there are several values. */
export function tellingGroupings(rows: readonly GroupRow[], by: readonly Grouping[]): readonly Grouping[] {
  const several = by.filter((grouping) => new Set(rows.map((row) => row[grouping] ?? null)).size > 1);
  return several.length ? several : by;
}
