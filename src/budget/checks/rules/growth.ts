import type {Claim} from "../../claim.js";
import type {Interval} from "../../interval.js";
import {around, contains, divide} from "../../interval.js";
import {rateConvention} from "../../statedRate.js";
import {impliedGrowth} from "../../variance.js";
import type {Fact, FactIndex, Precision} from "../facts.js";
import {statedFacts, valuesOf} from "../facts.js";
import type {Convention, DraftFinding, Missing, Reckoned, Side, Term} from "../finding.js";
import {finding, isPrinted, notAssessable, sideOf, term} from "../finding.js";
import {baseOf, printedElsewhere, printedHere} from "../readings.js";
import {ratioFinding} from "./ratio.js";
import type {Movement} from "./tableChange.js";
import {printedMovements} from "./tableChange.js";

/**
 * A stated rate of growth: from the change and the amount of its own sentence,
 * or from the base that the unit's disclosures print.
 */
export function growth(book: FactIndex): DraftFinding[] {
  return ratesInSentences(book).flatMap((printed) => tested(book, printed));
}

/** A rate that a table prints against the two amounts of its row. */
export function tableGrowth(book: FactIndex): DraftFinding[] {
  return ratesInTables(book).flatMap((printed) => tested(book, printed));
}

/** There is no rate from nothing; documents print 100 %, or 0 % where nothing follows nothing. */
export function fromZero(book: FactIndex): DraftFinding[] {
  return [...ratesInSentences(book), ...ratesInTables(book)].flatMap((printed) => {
    if ("missing" in printed || !isFromNothing(printed)) return [];
    const {rate, terms, base} = printed;
    const convention = printedConvention(rate, terms.find(({role}) => role === "current")!.fact);
    return [
      finding(book, convention ? "pass" : "fail", rate, {
        terms: [term("stated", rate), ...terms],
        quantity: "ppm",
        stated: sideOf(rate),
        ...(convention ? {convention} : {missing: {what: "base", of: String(base.value)}})
      })
    ];
  });
}

/** Spreadsheets print 0 % where there is nothing to divide by. */
function printedConvention(rate: Fact, current: Fact): Convention | undefined {
  const isLeftOut = rate.value === 0 && rate.origin === "table" && isPrinted(current);
  return rateConvention(rate.value, current.value) ?? (isLeftOut ? "zeroFromNothing" : undefined);
}

interface PrintedRate {
  readonly rate: Fact;
  /** What is known of the amounts that it follows from. */
  readonly terms: readonly Term[];
}

interface ReckonedRate extends PrintedRate {
  readonly base: Side;
  /** Of no use where the base may be nothing. */
  readonly growth: Reckoned;
}

interface UntoldRate extends PrintedRate {
  readonly missing: Missing;
}

function isFromNothing({base}: ReckonedRate): boolean {
  return contains(base, 0);
}

function tested(book: FactIndex, printed: ReckonedRate | UntoldRate): DraftFinding[] {
  const {rate, terms} = printed;
  if ("missing" in printed)
    return [notAssessable(book, rate, printed.missing, {terms: [term("stated", rate), ...terms], quantity: "ppm"})];
  return isFromNothing(printed) ? [] : [ratioFinding(book, rate, terms, printed.growth)];
}

function ratesInSentences(book: FactIndex): Array<ReckonedRate | UntoldRate> {
  return book.document.claims.flatMap((claim) => {
    const {rate, amount, change} = statedFacts(book, claim);
    if (!rate || claim.measure === "unclassified") return [];
    if (!amount) return [{rate, terms: [], missing: {what: "amount", of: claim.label}}];
    return [change ? fromChange(rate, amount, change) : fromBase(book, claim, rate, amount)];
  });
}

function fromChange(rate: Fact, amount: Fact, change: Fact): ReckonedRate {
  const base = amount.value - change.value;
  return {
    rate,
    terms: [term("change", change), term("current", amount)],
    base: {value: base, ...around({fen: base, half: amount.half + change.half})},
    growth: {
      value: (change.value / Math.abs(base)) * 1e6,
      within: (precision) =>
        inPpm(impliedGrowth({fen: amount.value, half: amount[precision]}, {fen: change.value, half: change[precision]}))
    }
  };
}

function fromBase(book: FactIndex, claim: Claim, rate: Fact, amount: Fact): ReckonedRate | UntoldRate {
  const line = baseOf(claim);
  const base = line && (printedHere(book, line) ?? printedElsewhere(book, line));
  if (!base)
    return {
      rate,
      terms: [term("current", amount)],
      missing: {what: "base", of: String(line?.year ?? claim.year - 1)}
    };
  return {
    rate,
    terms: [term("current", amount), term("base", base)],
    base: sideOf(base),
    growth: {
      value: (amount.value / base.value - 1) * 1e6,
      within: (precision) => growthBetween(amount, base, precision)
    }
  };
}

function ratesInTables(book: FactIndex): Array<ReckonedRate | UntoldRate> {
  return printedMovements(book, "rate").map(inTable);
}

function inTable({fact: rate, current, base, movement}: Movement): ReckonedRate | UntoldRate {
  if (!current || !base) return {rate, terms: [], missing: {what: "compared", of: String(movement.year)}};
  const terms = [term("current", current), term("base", base)];
  const side = sideOf(base);
  if (contains(side, 0) && base.value !== 0) return {rate, terms, missing: {what: "base", of: String(base.year)}};
  return {
    rate,
    terms,
    base: side,
    growth: {
      value: ((current.value - base.value) / Math.abs(base.value)) * 1e6,
      within: (precision) => {
        const {lo, hi} = growthBetween(current, base, precision);
        return base.value > 0 ? {lo, hi} : {lo: -hi, hi: -lo};
      }
    }
  };
}

/** current ÷ base, less 1, in ppm. */
function growthBetween(current: Fact, base: Fact, precision: Precision): Interval {
  const {lo, hi} = divide(valuesOf(current, precision), valuesOf(base, precision))!;
  return {lo: (lo - 1) * 1e6, hi: (hi - 1) * 1e6};
}

function inPpm({lo, hi}: Interval): Interval {
  return {lo: lo * 1e6, hi: hi * 1e6};
}
