import type {Measure} from "../../figure.js";
import type {Interval} from "../../interval.js";
import {around, contains, divide} from "../../interval.js";
import {impliedGrowth} from "../../variance.js";
import type {FactIndex, Fact, Precision, Subject} from "../facts.js";
import {statedFacts, valuesOf} from "../facts.js";
import type {Convention, Finding, Term} from "../finding.js";
import {finding, isPrinted, notAssessable, sideOf, term, verdict} from "../finding.js";
import {baseOf, printedElsewhere, printedHere} from "../readings.js";
import {growthBetween} from "./statedChange.js";

/**
 * A stated rate of growth: from the change and the amount of its own sentence,
 * or from the base that the unit's disclosures print.
 */
export function growth(book: FactIndex): Finding[] {
  return book.document.claims.flatMap((claim) => {
    const {rate, amount, change} = statedFacts(book, claim);
    if (!rate || claim.measure === "unclassified") return [];
    if (!amount)
      return [
        notAssessable(
          book,
          "growth",
          rate,
          [term("stated", rate)],
          {what: "amount", of: claim.label},
          {quantity: "ppm"}
        )
      ];
    if (change) return [fromChange(book, rate, amount, change)];
    const base = baseOf(claim);
    const before = base && (printedHere(book, base) ?? printedElsewhere(book, base));
    if (before) return [fromBase(book, rate, amount, before)];
    return [
      notAssessable(
        book,
        "growth",
        rate,
        [term("stated", rate), term("current", amount)],
        {what: "base", of: String(base?.year ?? claim.year - 1)},
        {quantity: "ppm"}
      )
    ];
  });
}

function fromChange(book: FactIndex, rate: Fact, amount: Fact, change: Fact): Finding {
  const terms = [term("change", change), term("current", amount)];
  const base = amount.value - change.value;
  if (contains(around({fen: base, half: amount.half + change.half}), 0)) return fromNothing(book, rate, terms, base);
  const within = (precision: Precision) =>
    inPpm(impliedGrowth({fen: amount.value, half: amount[precision]}, {fen: change.value, half: change[precision]}));
  return ratioFinding(book, "growth", rate, terms, (change.value / Math.abs(base)) * 1e6, within);
}

function fromBase(book: FactIndex, rate: Fact, amount: Fact, base: Fact): Finding {
  const terms = [term("current", amount), term("base", base)];
  if (contains(valuesOf(base, "half"), 0)) return fromNothing(book, rate, terms, base.value);
  return ratioFinding(book, "growth", rate, terms, (amount.value / base.value - 1) * 1e6, (precision) =>
    growthBetween(valuesOf(amount, precision), valuesOf(base, precision))!
  );
}

/** There is no rate from nothing; documents print 100 %, or 0 % where nothing follows nothing. */
export function fromNothing(
  book: FactIndex,
  rate: Fact,
  terms: readonly Term[],
  base: number,
  convention = conventionOf(rate, terms.find(({role}) => role === "current")!.fact)
): Finding {
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
export function ratioFinding(
  book: FactIndex,
  rule: Finding["rule"],
  rate: Fact,
  terms: readonly Term[],
  value: number,
  within: (precision: Precision) => Interval
): Finding {
  const status = verdict((precision) => [valuesOf(rate, precision), within(precision)]);
  return finding(book, rule, status, rate, [term("stated", rate), ...terms], {
    quantity: "ppm",
    stated: sideOf(rate),
    computed: {value, ...within("half")}
  });
}

function inPpm({lo, hi}: Interval): Interval {
  return {lo: lo * 1e6, hi: hi * 1e6};
}

/** Totals that a share of each measure may be a share of. */
const wholes: Readonly<Partial<Record<Measure, readonly Measure[]>>> = {
  revenue: ["yearRevenue", "revenue"],
  yearRevenue: ["revenue", "yearRevenue"],
  expenditure: ["yearExpenditure", "expenditure"],
  basicExpenditure: ["yearExpenditure", "expenditure"],
  projectExpenditure: ["yearExpenditure", "expenditure"],
  personnelFunds: ["basicExpenditure", "yearExpenditure", "expenditure"],
  operatingFunds: ["basicExpenditure", "yearExpenditure", "expenditure"]
};

/** A stated part of a whole: of any total that it can be meant of. */
export function shareOfWhole(book: FactIndex): Finding[] {
  return book.document.claims.flatMap((claim) => {
    const {share: stated, amount} = statedFacts(book, claim);
    if (!stated || !amount) return [];
    const found = totalsFor(book, amount)
      .filter(({value}) => value !== 0)
      .map((whole) => ofWhole(book, stated, amount, whole));
    if (found.length) return [found.find(({status}) => status === "pass") ?? found[0]!];
    return [
      notAssessable(
        book,
        "share",
        stated,
        [term("stated", stated), term("part", amount)],
        {what: "whole", of: claim.label},
        {quantity: "ppm"}
      )
    ];
  });
}

/** The amount spent as a part of the year's own budget. */
export function completion(book: FactIndex): Finding[] {
  return book.document.claims.flatMap((claim) => {
    const {completion: stated, amount} = statedFacts(book, claim);
    if (!stated || !amount) return [];
    const planned = printed(book, {...amount, phase: "budget"});
    if (planned && planned.value !== 0) return [ofWhole(book, stated, amount, planned, "completion")];
    return [
      notAssessable(
        book,
        "completion",
        stated,
        [term("stated", stated), term("part", amount)],
        {what: "budget", of: claim.label},
        {quantity: "ppm"}
      )
    ];
  });
}

function ofWhole(
  book: FactIndex,
  stated: Fact,
  part: Fact,
  whole: Fact,
  rule: "share" | "completion" = "share"
): Finding {
  const terms = [term("part", part), term("whole", whole)];
  return ratioFinding(book, rule, stated, terms, (part.value / whole.value) * 1e6, (precision) => {
    const ratio = divide(valuesOf(part, precision), valuesOf(whole, precision));
    return ratio ? {lo: ratio.lo * 1e6, hi: ratio.hi * 1e6} : {lo: -Infinity, hi: Infinity};
  });
}

function totalsFor(book: FactIndex, part: Fact): Fact[] {
  const funds = [...new Set([part.fund, "appropriation", "all"] as const)];
  const lines = (wholes[part.measure] ?? [part.measure]).flatMap((measure) =>
    funds.map((fund): Subject => ({...part, measure, fund, classification: "total", code: "total"}))
  );
  const found = lines.map((line) => printed(book, line)).filter((fact) => fact !== undefined);
  return found.filter((fact) => fact !== part);
}

/** The narrative's own amount before the tables': that is what a share was taken of. */
function printed(book: FactIndex, line: Subject): Fact | undefined {
  return [...book.proseAt(line), ...book.tableAt(line).filter(isPrinted)][0];
}
