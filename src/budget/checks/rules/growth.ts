import type {Claim} from "../../claim.js";
import {around, contains} from "../../interval.js";
import {rateConvention} from "../../statedRate.js";
import type {Fact, FactIndex} from "../facts.js";
import {statedFacts} from "../facts.js";
import type {ComparedBase, Convention, DraftFinding, Missing, Side, Term} from "../finding.js";
import {finding, isPrinted, notAssessable, sideOf, term} from "../finding.js";
import {baseOf, isPossible, printedElsewhere, printedHere} from "../readings.js";
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
        ...measuredFrom(printed),
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
  /** What it is measured against, where that is said. */
  readonly against?: ComparedBase;
}

interface ReckonedRate extends PrintedRate {
  readonly base: Side;
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
    return [
      notAssessable(book, rate, printed.missing, {
        terms: [term("stated", rate), ...terms],
        quantity: "ppm",
        ...measuredFrom(printed)
      })
    ];
  return isFromNothing(printed) ? [] : [{...ratioFinding(book, rate, terms), ...measuredFrom(printed)}];
}

function measuredFrom({against}: PrintedRate): Pick<DraftFinding, "base"> {
  return against ? {base: against} : {};
}

/** Rates with a base that can be: from the document's own year or a later one there is none. */
function ratesInSentences(book: FactIndex): Array<ReckonedRate | UntoldRate> {
  return book.document.claims.flatMap((claim) => {
    const {rate, amount, change} = statedFacts(book, claim);
    if (!rate || claim.measure === "unclassified") return [];
    const against = comparedBase(claim);
    if (!amount) return [{rate, terms: [], missing: {what: "amount", of: claim.label}, ...against}];
    if (change) return [{...fromChange(rate, amount, change), ...against}];
    return isPossible(claim) ? [{...fromBase(book, claim, rate, amount), ...against}] : [];
  });
}

function fromChange(rate: Fact, amount: Fact, change: Fact): ReckonedRate {
  const base = amount.value - change.value;
  return {
    rate,
    terms: [term("change", change), term("current", amount)],
    base: {value: base, ...around({fen: base, half: amount.half + change.half})}
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
  return {rate, terms: [term("current", amount), term("base", base)], base: sideOf(base)};
}

function ratesInTables(book: FactIndex): Array<ReckonedRate | UntoldRate> {
  return printedMovements(book, "rate").map(inTable);
}

function inTable({fact: rate, current, base, movement}: Movement): ReckonedRate | UntoldRate {
  if (!current || !base) return {rate, terms: [], missing: {what: "compared", of: String(movement.year)}};
  const terms = [term("current", current), term("base", base)];
  const side = sideOf(base);
  const against = {year: base.year, phase: base.phase};
  if (contains(side, 0) && base.value !== 0)
    return {rate, terms, missing: {what: "base", of: String(base.year)}, against};
  return {rate, terms, base: side, against};
}

function comparedBase({base}: Claim): Pick<PrintedRate, "against"> {
  return base ? {against: base} : {};
}
