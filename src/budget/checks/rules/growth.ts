import type {Interval} from "../../interval.js";
import {around, contains} from "../../interval.js";
import type {Book} from "../book.js";
import type {Fact, Precision} from "../fact.js";
import {valuesOf} from "../fact.js";
import type {Convention, Finding, Term} from "../finding.js";
import {finding, notAssessable, sideOf, term} from "../identity.js";
import {baseOf, printedElsewhere, printedHere} from "../priors.js";
import {impliedGrowth} from "../../variance.js";
import {said} from "../said.js";
import {verdict} from "../verdict.js";
import {growthBetween} from "./change.js";

/**
 * A stated rate of growth: from the change and the amount of its own sentence,
 * or from the base that the unit's disclosures print.
 */
export function growth(book: Book): Finding[] {
  return book.document.claims.flatMap((claim) => {
    const {rate, amount, change} = said(book, claim);
    if (!rate || claim.measure === "unclassified") return [];
    if (!amount) return [notAssessable(book, "growth", rate, [term("stated", rate)], {what: "amount", of: claim.label}, {quantity: "ppm"})];
    if (change) return [fromChange(book, rate, amount, change)];
    const base = baseOf(claim);
    const before = base && (printedHere(book, base) ?? printedElsewhere(book, base));
    if (before) return [fromBase(book, rate, amount, before)];
    return [notAssessable(book, "growth", rate, [term("stated", rate), term("current", amount)], {what: "base", of: String(base?.year ?? claim.year - 1)}, {quantity: "ppm"})];
  });
}

function fromChange(book: Book, rate: Fact, amount: Fact, change: Fact): Finding {
  const terms = [term("change", change), term("current", amount)];
  const base = amount.value - change.value;
  if (contains(around({fen: base, half: amount.half + change.half}), 0)) return fromNothing(book, rate, terms, base);
  const within = (precision: Precision) => inPpm(impliedGrowth({fen: amount.value, half: amount[precision]}, {fen: change.value, half: change[precision]}));
  return ratioFinding(book, "growth", rate, terms, (change.value / Math.abs(base)) * 1e6, within);
}

function fromBase(book: Book, rate: Fact, amount: Fact, base: Fact): Finding {
  const terms = [term("current", amount), term("base", base)];
  if (contains(valuesOf(base, "half"), 0)) return fromNothing(book, rate, terms, base.value);
  return ratioFinding(book, "growth", rate, terms, (amount.value / base.value - 1) * 1e6, (precision) => growthBetween(valuesOf(amount, precision), valuesOf(base, precision))!);
}

/** There is no rate from nothing; documents print 100 %, or 0 % where nothing follows nothing. */
export function fromNothing(book: Book, rate: Fact, terms: readonly Term[], base: number, convention = conventionOf(rate, terms.find(({role}) => role === "current")!.fact)): Finding {
  return finding(book, "fromZero", convention ? "pass" : "fail", rate, [term("stated", rate), ...terms], {
    quantity: "ppm",
    stated: sideOf(rate),
    ...(convention ? {convention} : {missing: {what: "base", of: String(base)}})
  });
}

function conventionOf(rate: Fact, current: Fact): Convention | undefined {
  if (rate.value === 0) return current.value === 0 ? "zeroOnZero" : undefined;
  return rate.value === 1e6 && current.value > 0 ? "hundredFromZero" : undefined;
}

/** A printed rate or share against the ratio that follows from printed amounts. */
export function ratioFinding(book: Book, rule: Finding["rule"], rate: Fact, terms: readonly Term[], value: number, within: (precision: Precision) => Interval): Finding {
  const status = verdict((precision) => [valuesOf(rate, precision), within(precision)]);
  return finding(book, rule, status, rate, [term("stated", rate), ...terms], {quantity: "ppm", stated: sideOf(rate), computed: {value, ...within("half")}});
}

function inPpm({lo, hi}: Interval): Interval {
  return {lo: lo * 1e6, hi: hi * 1e6};
}
