import type {Fact} from "../../budget/checks/facts.js";
import {isRatio} from "../../budget/checks/facts.js";
import type {Change, Repair} from "../../budget/checks/repair.js";
import type {Locale} from "../locale.js";
import {lineName} from "../names.js";
import {formatAmount, formatPpm} from "../number.js";
import {slipNames} from "../words/ruleWords.js";
import {factText, isBlank, placeName} from "./findingSentence.js";

/** What a repair proposes, as one sentence: a suggestion, with what speaks for it. */
export function repairText({clears, changes, alternatives}: Repair, locale: Locale): string {
  const each = changes.map((change) => changeText(change, locale)).join(locale === "zh" ? "；" : "; ");
  const others =
    alternatives > 0
      ? locale === "zh"
        ? `另有 ${alternatives} 种同样小的改法。`
        : ` ${alternatives} other ${alternatives === 1 ? "change" : "changes"} as small would do as well.`
      : "";
  return locale === "zh"
    ? `${each}，即可消除 ${clears.length} 项不符。${others}`
    : `${each}; this clears ${clears.length} ${clears.length === 1 ? "contradiction" : "contradictions"}.${others}`;
}

/** One number, what it would be, and why. */
function changeText(change: Change, locale: Locale): string {
  const {fact} = change;
  const zh = locale === "zh";
  const unit = isRatio(fact) ? "" : " 万元";
  const evidence = evidenceText(change, locale);
  const why = evidence ? (zh ? `（${evidence}）` : ` (${evidence})`) : "";
  const place = placeName(fact, locale);
  const name = repairedName(fact, locale);
  if (isBlank(fact))
    return zh
      ? `${place}中“${name}”为空白，按等式应为 ${meantText(change)}${unit}${why}`
      : `${name} in ${place} is blank, ${meantText(change)}${unit} would follow${why}`;
  return zh
    ? `${place}中“${name}”由 ${factText(fact)}${unit}改为 ${meantText(change)}${unit}${why}`
    : `${name} in ${place}, ${factText(fact)} → ${meantText(change)}${unit}${why}`;
}

/** The line, and that it is its change or rate where a table prints these beside it. */
export function repairedName(fact: Fact, locale: Locale): string {
  const name = lineName(fact, locale);
  if (fact.origin !== "table" || (fact.part !== "change" && fact.part !== "rate")) return name;
  if (locale === "zh") return `${name}${fact.part === "change" ? "增减额" : "增减率"}`;
  return `${name}, ${fact.part}`;
}

/** What the number would be, as exact as the one in its place. */
export function meantText({fact, to}: Change): string {
  return isRatio(fact)
    ? formatPpm({ppm: to.value, half: fact.half})
    : formatAmount(to.value, {half: fact.half || 5000});
}

/** What speaks for a change: a slip of the hand, other places that print it, a neighbour's number repeated. */
export function evidenceText({slip, repeats, printedAt}: Change, locale: Locale): string {
  const zh = locale === "zh";
  return [
    slip && slipNames[slip][zh ? 1 : 0],
    printedAt.length > 0 && printedText(printedAt, locale),
    repeats &&
      (zh
        ? `与“${lineName(repeats, locale)}”的数相同，疑为重复`
        : `the number of “${lineName(repeats, locale)}” repeated`)
  ]
    .filter(Boolean)
    .join(zh ? "；" : "; ");
}

function printedText(places: readonly Fact[], locale: Locale): string {
  const names = [...new Set(places.map((place) => placeName(place, locale)))];
  return locale === "zh" ? `${names.join("、")}${names.length > 1 ? "均" : ""}印为此数` : `as in ${names.join(", ")}`;
}
