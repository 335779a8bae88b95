import type {Fact} from "../../budget/checks/facts.js";
import {isRatio} from "../../budget/checks/facts.js";
import type {Change} from "../../budget/checks/causes.js";
import type {Repair} from "../../budget/checks/repair.js";
import type {Slots} from "../fill.js";
import {fill} from "../fill.js";
import type {Locale} from "../locale.js";
import {inLanguage} from "../locale.js";
import {lineName} from "../names.js";
import {formatAmount, formatPpm} from "../number.js";
import type {FindingWord} from "../words/findingWords.js";
import {findingWords} from "../words/findingWords.js";
import {joined} from "../words/joiners.js";
import {slipNames} from "../words/ruleWords.js";
import {factText, isBlank, placeName} from "./findingSentence.js";

/** What a repair proposes, as one sentence: a suggestion, with what speaks for it. */
export function repairText({clears, changes}: Repair, locale: Locale): string {
  const each = joined(
    changes.map((change) => changeText(change, locale)),
    "pause",
    locale
  );
  return said(clears.length === 1 ? "clearsOne" : "clears", locale, {changes: each, count: clears.length});
}

function said(word: FindingWord, locale: Locale, slots?: Slots<string | number>): string {
  return fill(inLanguage(findingWords[word], locale), slots);
}

/** One number, what it would be, and why. */
function changeText(change: Change, locale: Locale): string {
  const {fact} = change;
  const evidence = evidenceText(change, locale);
  return said(isBlank(fact) ? "fillBlank" : "changeNumber", locale, {
    place: repairedPlaces(change, locale),
    name: repairedName(fact, locale),
    printed: factText(fact),
    from: withUnit(fact, factText(fact), locale),
    to: meantAmount(change, locale),
    why: evidence && said("evidence", locale, {evidence})
  });
}

/** Every place that prints the number which is to be changed. */
export function repairedPlaces({fact, copies}: Change, locale: Locale): string {
  return joined([...new Set([fact, ...copies].map((place) => placeName(place, locale)))], "enumeration", locale);
}

/** The line, and that it is its change or rate where a table prints these beside it. */
export function repairedName(fact: Fact, locale: Locale): string {
  const name = lineName(fact, locale);
  if (fact.origin !== "table" || (fact.part !== "change" && fact.part !== "rate")) return name;
  return said(fact.part === "change" ? "changeOf" : "rateOf", locale, {name});
}

/** What the number would be, as exact as the one in its place. */
export function meantText({fact, to}: Change): string {
  return isRatio(fact)
    ? formatPpm({ppm: to.value, half: fact.half})
    : formatAmount(to.value, {half: fact.half || 5000});
}

/** The same with its unit. */
export function meantAmount(change: Change, locale: Locale): string {
  return withUnit(change.fact, meantText(change), locale);
}

function withUnit(fact: Fact, amount: string, locale: Locale): string {
  return isRatio(fact) ? amount : said("amountWan", locale, {amount});
}

/** What speaks for a change: a slip of the hand, other places that print it, a neighbour's number repeated. */
export function evidenceText({slip, repeats, printedAt}: Change, locale: Locale): string {
  return joined(
    [
      slip && inLanguage(slipNames[slip], locale),
      printedAt.length > 0 && printedText(printedAt, locale),
      repeats && said("repeats", locale, {name: lineName(repeats, locale)})
    ],
    "pause",
    locale
  );
}

function printedText(facts: readonly Fact[], locale: Locale): string {
  const names = [...new Set(facts.map((fact) => placeName(fact, locale)))];
  return said(names.length > 1 ? "printedInAll" : "printedIn", locale, {places: joined(names, "enumeration", locale)});
}
