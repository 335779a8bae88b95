import type {Measure} from "../../figure.js";
import type {FactIndex, Fact, Subject} from "../facts.js";
import {statedFacts, valuesOf} from "../facts.js";
import type {DraftFinding, Missing, Term} from "../finding.js";
import {finding, isPrinted, notAssessable, sideOf, term, verdict} from "../finding.js";
import {reckonedRatio} from "../reckonedRatio.js";

/** A printed rate or share against the ratio that its terms give. */
export function ratioFinding(book: FactIndex, rate: Fact, terms: readonly Term[]): DraftFinding {
  const {value, within} = reckonedRatio(terms)!;
  const status = verdict((precision) => [valuesOf(rate, precision), within(precision)]);
  return finding(book, status, rate, {
    terms: [term("stated", rate), ...terms],
    quantity: "ppm",
    stated: sideOf(rate),
    computed: {value, ...within("half")}
  });
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

/** A stated part of a whole: of any total that it can be meant of. Where the total of its own fund is not printed, that of another proves nothing against it. */
export function shareOfWhole(book: FactIndex): DraftFinding[] {
  return book.document.claims.flatMap((claim) => {
    const {share: stated, amount} = statedFacts(book, claim);
    if (!stated || !amount) return [];
    const wholes = totalsFor(book, amount).filter(({value}) => value !== 0);
    const found = wholes.map((whole) => ofWhole(book, stated, amount, whole));
    const held = found.find(({status}) => status === "pass");
    if (held) return [held];
    const isKnown = amount.code === "total" || wholes.some(({fund}) => fund === amount.fund);
    return [
      found.length && isKnown ? nearest(found) : untested(book, stated, amount, {what: "whole", of: claim.label})
    ];
  });
}

/** Of wholes that all give another share, the one that gives the nearest is meant. */
function nearest(findings: readonly DraftFinding[]): DraftFinding {
  const apart = ({stated, computed}: DraftFinding) => Math.abs(stated!.value - computed!.value);
  return [...findings].sort((a, b) => apart(a) - apart(b))[0]!;
}

/** The amount spent as a part of the year's own budget, of the opening or the adjusted one as the words say. */
export function completion(book: FactIndex): DraftFinding[] {
  return book.document.claims.flatMap((claim) => {
    const {completion: stated, amount} = statedFacts(book, claim);
    if (!stated || !amount) return [];
    const plans = budgets.flatMap((phase) => printed(book, {...amount, phase}) ?? []);
    const named = plans.filter(({phase}) => phase === (claim.completionOf ?? phase));
    const tested = (some: readonly Fact[]) =>
      some.filter(({value}) => value !== 0).map((plan) => ofWhole(book, stated, amount, plan));
    const own = tested(named);
    const others = tested(plans.filter((plan) => !named.includes(plan)));
    const fitting = others.find(({status}) => status === "pass");
    if (own.length) return [misnamed(own.find(({status}) => status === "pass") ?? nearest(own), fitting)];
    if (named[0] && fitting && stated.value !== 0) return [ofNothing(book, [stated, amount, named[0]], fitting)];
    if (!named.length && others.length) return [inDoubt(fitting ?? nearest(others))];
    return [untested(book, stated, amount, {what: "budget", of: claim.label})];
  });
}

const budgets = ["budget", "adjusted"] as const;

/** A completion that does not follow from the budget that is named, but from the other. */
function misnamed(own: DraftFinding, other: DraftFinding | undefined): DraftFinding {
  const fitting = own.status === "fail" ? other?.terms.find(({role}) => role === "whole")?.fact : undefined;
  return fitting ? {...own, fitting} : own;
}

/** A completion said of a budget of nothing, which no amount can be a part of, where it follows from the other. */
function ofNothing(book: FactIndex, [stated, part, whole]: readonly [Fact, Fact, Fact], other: DraftFinding) {
  const told = finding(book, "fail", stated, {
    terms: [term("stated", stated), term("part", part), term("whole", whole)],
    quantity: "ppm",
    relation: "present"
  });
  return misnamed(told, other);
}

/** Words may name a budget otherwise than the amount before them does. */
function inDoubt(told: DraftFinding): DraftFinding {
  return told.status === "fail" ? {...told, status: "uncertain"} : told;
}

function untested(book: FactIndex, stated: Fact, part: Fact, missing: Missing): DraftFinding {
  return notAssessable(book, stated, missing, {terms: [term("stated", stated), term("part", part)], quantity: "ppm"});
}

function ofWhole(book: FactIndex, stated: Fact, part: Fact, whole: Fact): DraftFinding {
  return ratioFinding(book, stated, [term("part", part), term("whole", whole)]);
}

function totalsFor(book: FactIndex, part: Fact): Fact[] {
  const funds = [...new Set([part.fund, "appropriation", "all"] as const)];
  const lines = (wholes[part.measure] ?? [part.measure]).flatMap((measure) =>
    funds.map((fund): Subject => ({...part, measure, fund, classification: "total", code: "total"}))
  );
  const found = lines.map((line) => printed(book, line)).filter((fact) => fact !== undefined);
  return found.filter((fact) => fact !== part && !isOwnLine(fact, part));
}

/** A total is no share of itself, wherever it is printed again. */
function isOwnLine(whole: Fact, part: Fact): boolean {
  const isSame = whole.measure === part.measure || whole.value === part.value;
  return part.code === "total" && whole.fund === part.fund && isSame;
}

/** The narrative's own amount before the tables': that is what a share was taken of. */
function printed(book: FactIndex, line: Subject): Fact | undefined {
  return [...book.proseAt(line), ...book.tableAt(line).filter(isPrinted)][0];
}
