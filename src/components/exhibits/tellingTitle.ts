import type {Bridge} from "../../budget/bridge.js";
import type {Division} from "../../budget/explain/division.js";
import type {Move, ToldMovement} from "../../budget/explain/telling.js";
import {tellingOf} from "../../budget/explain/telling.js";
import {varianceOf} from "../../budget/series.js";
import {inSentence, lineName} from "../../locale/names.js";
import {changeFormat} from "../../locale/number.js";
import type {PageContext} from "../page/context.js";
import {changeText} from "../page/phrase.js";
import type {Exhibit} from "./exhibit.js";

type Context = Pick<PageContext, "t" | "locale" | "amount" | "unitWord" | "view">;

/** Where a total's change came from, said from the very division that is drawn. `amounts`: with the amounts in any case. */
export function tellingTitle(
  division: Division,
  context: Context,
  {amounts = false}: {readonly amounts?: boolean} = {}
): string {
  const {t} = context;
  const telling = tellingOf(division);
  const name = lineName(division.total, context.locale);
  switch (telling.kind) {
    case "none":
      return t("tellingNone", {name});
    case "alone":
      return t("tellingAlone", {name, change: totalChange(division, context)});
    case "all":
    case "most":
    case "largest":
      if (!telling.way.largest.row)
        return t("tellingRest", {
          name,
          change: totalChange(division, context),
          part: moved(telling.way.largest, context)
        });
      if (telling.kind !== "largest" && !amounts)
        return t(telling.kind === "all" ? "tellingAll" : "tellingMost", {
          driver: moverName(telling.way.largest, context)
        });
      return t("tellingLargest", {
        name,
        change: totalChange(division, context),
        driver: moverName(telling.way.largest, context),
        part: moved(telling.way.largest, context)
      });
    case "offset":
      return t("tellingOffset", {name, change: totalChange(division, context), offset: offsetText(telling, context)});
    case "balanced":
      return t("tellingBalanced", {name, offset: offsetText(telling, context)});
  }
}

/** A total's change with its sign and unit. */
export function totalChange({total, change}: Division, {amount, unitWord, view}: Context): string {
  return `${amount(change.value, changeFormat(varianceOf(total, view)))} ${unitWord}`;
}

/** “Project expenditure +50.00 offset by basic expenditure −42.00”; of several lines either way, both sums. */
function offsetText(
  {way, against}: {readonly way: ToldMovement; readonly against: ToldMovement},
  context: Context
): string {
  const {t, amount, locale} = context;
  if (way.count === 1 && against.count === 1) {
    return t("offsetOne", {
      driver: moverName(way.largest, context),
      part: moved(way.largest, context),
      against: inSentence(moverName(against.largest, context), locale),
      counter: moved(against.largest, context)
    });
  }
  const side = ({fen, largest, count}: ToldMovement) =>
    count === 1
      ? `${moverName(largest, context)} ${moved(largest, context)}`
      : t("offsetSum", {sum: amount(fen, {signed: true}), driver: moverName(largest, context)});
  return t("offsetMany", {way: side(way), against: side(against)});
}

function moverName({row}: Move, {t, locale}: Context): string {
  return row ? lineName(row.line, locale) : t("residual");
}

function moved({row, fen}: Move, context: Context): string {
  return row ? changeText(row.variance, context) : context.amount(fen, {signed: true});
}

/** Whether a bridge's steps lead from the one total to the other: exactly, but for rounding, or not. */
export function footingBadge(
  {residual, rounding}: Bridge,
  {t, amount, unitWord}: PageContext
): NonNullable<Exhibit["badge"]> {
  if (residual !== 0)
    return {text: t("bridgeResidual", {amount: `${amount(residual, {signed: true})} ${unitWord}`}), state: "note"};
  return {text: t(rounding === 0 ? "bridgeFoots" : "bridgeRounds"), state: "pass"};
}
