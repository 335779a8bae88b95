import {dimensionName} from "../locale/names.js";
import {formatCount} from "../locale/number.js";
import type {Word} from "../locale/words.js";
import type {Grouping, GroupRow, LeftOutRow} from "../store/queries/groups.js";
import type {ExhibitTable, TableCell} from "./dataFile.js";
import type {PageContext} from "./page.js";
import {moneyCell} from "./phrase.js";

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

/** Groups, and who is left out of their changes. */
export interface Answer {
  readonly by: readonly Grouping[];
  readonly rows: readonly GroupRow[];
  readonly left: readonly LeftOutRow[];
}

type Context = Pick<PageContext, "t" | "view" | "amount" | "unitWord" | "locale">;

/** Units that a cell names; the others are counted. */
const most = 8;

/** A row a group: both years and the change of what can be compared, and beside them, by name, what has one year only. */
export function groupTable({by, rows, left}: Answer, context: Context): ExhibitTable {
  const {t, view, amount, unitWord, locale} = context;
  const money = (fen: number | null, signed = false): TableCell => moneyCell(fen, fen === null ? "–" : amount(fen, {signed}), context);
  const compares = !by.includes("year");
  const beside = left.length > 0;
  const alone = (year: number) => ({text: t("aloneColumn", {year, unit: unitWord}), column: "alone" as const, numeric: true});
  return {
    columns: [
      ...by.map((grouping) => ({text: t(groupingWords[grouping]), column: "group" as const})),
      {text: `${view.base} (${unitWord})`, column: "compared", numeric: true},
      {text: `${view.year} (${unitWord})`, column: "compared", numeric: true},
      ...(compares ? [{text: `${t("changeColumn")} (${unitWord})`, column: "change" as const, numeric: true}, {text: t("comparedColumn"), column: "members" as const}] : []),
      ...(beside ? [alone(view.base), alone(view.year), {text: t("leftOutColumn"), column: "leftOut" as const}] : []),
      {text: t("figuresColumn"), column: "figures", numeric: true}
    ],
    rows: rows.map((row) => [
      ...by.map((grouping): TableCell => ({text: groupText(grouping, row[grouping] ?? null, locale, t("nothing"))})),
      money(row.base),
      money(row.current),
      ...(compares ? [money(row.change, true), {text: comparedText(row, context)}] : []),
      ...(beside ? [money(row.base_alone), money(row.current_alone), {text: leftText(left.filter((other) => by.every((grouping) => other[grouping] === row[grouping])), by, context)}] : []),
      {text: formatCount(row.figures), value: row.figures}
    ])
  };
}

/** How many units the change is of, of how many; where they have several lines, those too. */
function comparedText({units, all_units: allUnits, members, all_members: allMembers}: GroupRow, {t}: Context): string {
  const lines = allMembers > allUnits ? [partOf("Lines", members, allMembers, t)] : [];
  return [partOf("Units", units, allUnits, t), ...lines].join(" · ");
}

function partOf(what: "Units" | "Lines", part: number, count: number, t: Context["t"]): string {
  if (part < count && count === 1) return t(what === "Units" ? "noUnit" : "noLine");
  return part < count ? t(`of${what}`, {part: formatCount(part), count: formatCount(count)}) : countOf(what, count, t);
}

function countOf(what: "Units" | "Lines", count: number, t: Context["t"]): string {
  return count === 1 ? t(what === "Units" ? "oneUnit" : "oneLine") : t(`many${what}`, {count: formatCount(count)});
}

/** Each unit left out with its amounts; of one that is compared in part, or grouped by, the line or how many. */
function leftText(left: readonly LeftOutRow[], by: readonly Grouping[], context: Context): string {
  const {t, locale} = context;
  const size = ({base_alone: base, current_alone: current}: LeftOutRow) => Math.max(Math.abs(base ?? 0), Math.abs(current ?? 0));
  const named = [...left].sort((a, b) => size(b) - size(a)).slice(0, most).map((row) => leftName(row, by, context));
  const more = left.length - named.length;
  return [...named, ...(more > 0 ? [t("leftOutMore", {count: formatCount(more)})] : [])].join(locale === "zh" ? "；" : "; ");
}

function leftName(row: LeftOutRow, by: readonly Grouping[], {t, view, amount, locale}: Context): string {
  const year = (of: number, fen: number | null) => (fen === null ? [] : [t("leftOutYear", {year: of, amount: amount(fen)})]);
  const amounts = [...year(view.base, row.base_alone), ...year(view.year, row.current_alone)].join(locale === "zh" ? "，" : ", ");
  const lines = row.line === null ? countOf("Lines", row.lines, t) : row.line;
  const detailed = row.partly || row.lines > 1 || (by.includes("unit") && !by.includes("code") && row.line_code !== "total");
  return detailed ? t("leftOutLines", {name: row.unit_name, lines, amounts}) : t("leftOutOne", {name: row.unit_name, amounts});
}

function groupText(grouping: Grouping, value: string | number | null, locale: Context["locale"], none: string): string {
  return value === null ? none : dimensionName(grouping, String(value), locale);
}
