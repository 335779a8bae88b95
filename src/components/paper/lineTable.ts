import type {Compared} from "../../budget/breakdown.js";
import {pointAt} from "../../budget/series.js";
import type {Operand, Variance} from "../../budget/variance.js";
import {lineName} from "../../locale/names.js";
import {formatRate} from "../../locale/number.js";
import {joined} from "../../locale/words/joiners.js";
import {absenceMark} from "../../locale/words/stateMark.js";
import type {PageContext} from "../page/context.js";
import {changeText, operandText, rateText} from "../page/phrase.js";
import type {PaperColumn, PaperTable, PaperText} from "./paper.js";
import {said} from "./paper.js";
import type {Places} from "./places.js";

interface LineTable {
  readonly title: string;
  /** Where its amounts stand, by their numbers in this list. */
  readonly places?: Places;
  /** Remarks of its own. */
  readonly notes?: readonly string[];
}

/** A column, and what it holds of a row. */
interface LineColumn extends PaperColumn {
  readonly of: (row: Compared) => PaperText;
}

/** Lines between two years. What only some rows have to say, why a line cannot be compared or that an amount is implied, stands below them once. */
export function lineTable(
  rows: readonly Compared[],
  {title, places, notes = []}: LineTable,
  context: PageContext
): PaperTable {
  const columns = columnsOf(rows, places, context);
  const note = joined([...notes, ...remarksOn(rows, context)], "space", context.locale);
  return {
    kind: "table",
    title,
    columns,
    rows: rows.map((row) => ({
      level: row.level,
      ...(row.line.code === "total" && row.level === 0 ? {strong: true as const} : {}),
      cells: columns.map(({of}) => of(row))
    })),
    ...(note ? {note} : {})
  };
}

/** A year that stands alone is compared with nothing. */
function columnsOf(rows: readonly Compared[], places: Places | undefined, context: PageContext): LineColumn[] {
  const {t, view, unitWord, locale} = context;
  const {year, base, alone} = view;
  const codeOf = ({line}: Compared) => (/^\d+$/.test(line.code) ? line.code : "");
  const number = (text: string, width: number, of: LineColumn["of"]): LineColumn => ({text, width, numeric: true, of});
  const current = number(`${year} (${unitWord})`, 14, ({variance}) => amountIn(variance.current, context));
  return [
    {text: t("lineColumn"), width: 26, of: ({line}) => said(lineName(line, locale))},
    ...(rows.some(codeOf) ? [{text: t("codeColumn"), width: 9, of: (row: Compared) => said(codeOf(row))}] : []),
    ...(alone
      ? [current]
      : [
          number(`${base} (${unitWord})`, 14, ({variance}) => amountIn(variance.base, context)),
          current,
          number(t("changeColumn"), 13, ({variance}) => said(changeText(variance, context))),
          number(t("rateColumn"), 17, ({variance}) => said(rateIn(variance, context)))
        ]),
    ...(!places && rows.some(({share}) => share)
      ? [number(t("shareColumn"), 10, ({share}) => said(share ? formatRate(share, {signed: false}) : ""))]
      : []),
    ...(places
      ? [
          {
            text: t("placeColumn"),
            width: 11,
            of: ({line}: Compared) => [{text: "", places: places.ofPoints([pointAt(line, base), pointAt(line, year)])}]
          }
        ]
      : [])
  ];
}

/** An amount, marked where it is implied. */
function amountIn(operand: Operand, context: PageContext): PaperText {
  return said((operand.impliedBy ? "≈ " : "") + operandText(operand, context));
}

/** A rate or a short word; why there is none stands below the table. */
export function rateIn(variance: Variance, context: PageContext): string {
  return variance.kind === "notComparable" ? context.t("notComparable") : rateText(variance, context);
}

function remarksOn(rows: readonly Compared[], context: PageContext): string[] {
  const {t, view} = context;
  const reasons = new Set(
    rows.flatMap(({variance}) => (variance.kind === "notComparable" ? rateText(variance, context) : []))
  );
  const operands = rows.flatMap(({variance: {base, current}}) => (view.alone ? [current] : [base, current]));
  return [
    ...(view.alone ? [] : reasons),
    ...(operands.some(({impliedBy}) => impliedBy) ? [t("paperImplied")] : []),
    ...(operands.some(({amount, state}) => !amount && (state === "absent" || state === "unlisted"))
      ? [t("paperAbsent", {mark: absenceMark, ...view})]
      : []),
    ...(operands.some(({amount, state}) => !amount && state === "blank") ? [t("paperBlank")] : [])
  ].map((text) => t("paperSentence", {text: text.charAt(0).toUpperCase() + text.slice(1)}));
}
