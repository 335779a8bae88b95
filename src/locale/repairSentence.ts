import type {Change, Repair} from "../budget/checks/repair.js";
import type {Fact} from "../budget/checks/fact.js";
import {isRatio} from "../budget/checks/fact.js";
import {factText, placeName} from "./findingSentence.js";
import {lineName} from "./names.js";
import {formatAmount, formatPpm} from "./number.js";
import type {Locale} from "./locale.js";
import {slipNames} from "./ruleWords.js";

/** What a repair proposes, as one sentence: a suggestion, with what speaks for it. */
export function repairText({clears, changes, alternatives}: Repair, locale: Locale): string {
  const each = changes.map((change) => changeText(change, locale)).join(locale === "zh" ? "；" : "; ");
  const others = alternatives > 0 ? (locale === "zh" ? `另有 ${alternatives} 种同样小的改法。` : ` ${alternatives} other ${alternatives === 1 ? "change" : "changes"} as small would do as well.`) : "";
  return locale === "zh" ? `${each}，即可消除 ${clears.length} 项不符。${others}` : `${each}; this clears ${clears.length} ${clears.length === 1 ? "contradiction" : "contradictions"}.${others}`;
}

function printedText(places: readonly Fact[], zh: boolean): string {
  const names = [...new Set(places.map((place) => placeName(place, zh ? "zh" : "en")))];
  return zh ? `${names.join("、")}均印为此数` : `as in ${names.join(", ")}`;
}

/** One number, what it would be, and why: a slip of the hand, or a neighbour's number repeated. */
export function changeText({fact, to, slip, repeats, printedAt}: Change, locale: Locale): string {
  const zh = locale === "zh";
  const unit = isRatio(fact) ? "" : " 万元";
  const meant = isRatio(fact) ? formatPpm({ppm: to.value, half: fact.half}) : formatAmount(to.value, {half: fact.half || 5000});
  const evidence = [
    slip && slipNames[slip][zh ? 1 : 0],
    printedAt.length > 0 && printedText(printedAt, zh),
    repeats && (zh ? `与“${lineName(repeats, locale)}”的数相同，疑为重复` : `the number of “${lineName(repeats, locale)}” repeated`)
  ].filter(Boolean).join(zh ? "，" : ", ");
  const why = evidence ? (zh ? `（${evidence}）` : ` (${evidence})`) : "";
  const place = placeName(fact, locale);
  return zh
    ? `${place}中“${lineName(fact, locale)}”由 ${factText(fact)}${unit} 改为 ${meant}${unit}${why}`
    : `${lineName(fact, locale)} in ${place}, ${factText(fact)} → ${meant}${unit}${why}`;
}
