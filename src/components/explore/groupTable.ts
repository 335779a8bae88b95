import {absenceMark} from "../../locale/words/stateMark.js";
import {formatCount} from "../../locale/number.js";
import {dotted, joined} from "../../locale/words/joiners.js";
import type {GroupRow, Grouping, LeftOutRow} from "../../store/queries/groups.js";
import type {PageContext} from "../page/context.js";
import type {ExhibitTable, TableCell} from "../page/dataFile.js";
import {moneyCell, percentCell, rateText} from "../page/phrase.js";
import {nameOfGroup, groupingWords} from "./groupNames.js";
import {groupVariance} from "./groupVariance.js";

/** Groups, and who is left out of their changes. */
export interface Answer {
  readonly by: readonly Grouping[];
  readonly rows: readonly GroupRow[];
  readonly left: readonly LeftOutRow[];
}

type Context = Pick<PageContext, "t" | "view" | "amount" | "unitWord" | "locale" | "corpus">;

/** Stands before a group whose lines come to more than their total. */
export const exceedsMark = "⚠ ";

/** Units that a cell names; the others are counted. A data file names all. */
const most = 2;

/** A row a group: by year its amount; else both years and the change of what can be compared, and beside them, by name, what has one year only. */
export function groupTable({by, rows, left}: Answer, context: Context): ExhibitTable {
  const {t, view, amount, unitWord} = context;
  const money = (fen: number | null, signed = false): TableCell =>
    moneyCell(fen, fen === null ? absenceMark : amount(fen, {signed}), context);
  const compares = !by.includes("year");
  const beside = left.length > 0;
  const alone = (year: number) => ({
    text: t("aloneColumn", {year, unit: unitWord}),
    column: "alone" as const,
    numeric: true
  });
  return {
    columns: [
      ...by.map((grouping) => ({text: t(groupingWords[grouping]), column: "group" as const})),
      ...(compares
        ? [
            {text: `${view.base} (${unitWord})`, column: "compared" as const, numeric: true},
            {text: `${view.year} (${unitWord})`, column: "compared" as const, numeric: true},
            {text: `${t("changeColumn")} (${unitWord})`, column: "change" as const, numeric: true},
            {text: t("rateColumn"), column: "rate" as const, numeric: true},
            {text: t("comparedColumn"), column: "members" as const}
          ]
        : [{text: `${t("amountColumn")} (${unitWord})`, column: "compared" as const, numeric: true}]),
      ...(beside ? [alone(view.base), alone(view.year), {text: t("leftOutColumn"), column: "leftOut" as const}] : []),
      {text: t("figuresColumn"), column: "figures", numeric: true}
    ],
    rows: rows.map((row) => [
      ...by.map((grouping, i): TableCell => ({
        text: (i === 0 && row.exceeds ? exceedsMark : "") + nameOfGroup(grouping, row, context)
      })),
      ...(compares
        ? [
            money(row.base),
            money(row.current),
            money(row.change, true),
            groupRate(row, context),
            {text: comparedText(row, context)}
          ]
        : [money(row.current ?? row.base)]),
      ...(beside
        ? [
            money(row.base_alone),
            money(row.current_alone),
            leftCell(
              left.filter((other) => by.every((grouping) => other[grouping] === row[grouping])),
              by,
              context
            )
          ]
        : []),
      {text: formatCount(row.figures), value: row.figures}
    ])
  };
}

/** The rate of what can be compared; nothing where that is nothing. */
function groupRate(row: GroupRow, context: Context): TableCell {
  const compared = groupVariance(row);
  return row.change === null
    ? {text: absenceMark, value: null}
    : percentCell(compared.rate, rateText(compared, context));
}

/** How many units the change is of, of how many; where they have several lines, those too. */
function comparedText({units, all_units: allUnits, members, all_members: allMembers}: GroupRow, {t}: Context): string {
  const lines = allMembers > allUnits ? [partOf("Lines", members, allMembers, t)] : [];
  return dotted([partOf("Units", units, allUnits, t), ...lines]);
}

function partOf(what: "Units" | "Lines", part: number, count: number, t: Context["t"]): string {
  if (part < count && count === 1) return t(what === "Units" ? "noUnit" : "noLine");
  return part < count ? t(`of${what}`, {part: formatCount(part), count: formatCount(count)}) : countOf(what, count, t);
}

function countOf(what: "Units" | "Lines", count: number, t: Context["t"]): string {
  return count === 1 ? t(what === "Units" ? "oneUnit" : "oneLine") : t(`many${what}`, {count: formatCount(count)});
}

/** Each unit left out with its amounts, the largest first; of one that is compared in part, or grouped by, the line or how many. */
function leftCell(left: readonly LeftOutRow[], by: readonly Grouping[], context: Context): TableCell {
  const {t, locale} = context;
  const size = ({base_alone: base, current_alone: current}: LeftOutRow) =>
    Math.max(Math.abs(base ?? 0), Math.abs(current ?? 0));
  const named = [...left].sort((a, b) => size(b) - size(a)).map((row) => leftName(row, by, context));
  const more = left.length - most;
  const whole = joined(named, "pause", locale);
  return more > 1
    ? {
        text: joined([...named.slice(0, most), t("leftOutMore", {count: formatCount(more)})], "pause", locale),
        word: whole
      }
    : {text: whole};
}

function leftName(row: LeftOutRow, by: readonly Grouping[], {t, view, amount, locale}: Context): string {
  const year = (of: number, fen: number | null) =>
    fen === null ? [] : [t("leftOutYear", {year: of, amount: amount(fen)})];
  const amounts = joined([...year(view.base, row.base_alone), ...year(view.year, row.current_alone)], "comma", locale);
  const lines = row.line === null ? countOf("Lines", row.lines, t) : row.line;
  const detailed =
    row.partly || row.lines > 1 || (by.includes("unit") && !by.includes("code") && row.line_code !== "total");
  return detailed
    ? t("leftOutLines", {name: row.unit_name, lines, amounts})
    : t("leftOutOne", {name: row.unit_name, amounts});
}
