import {divide} from "../../interval.js";
import type {Measure} from "../../figure.js";
import type {Book} from "../book.js";
import type {Fact, Subject} from "../fact.js";
import {valuesOf} from "../fact.js";
import type {Finding} from "../finding.js";
import {isPrinted, notAssessable, term} from "../identity.js";
import {said} from "../said.js";
import {ratioFinding} from "./growth.js";

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
export function share(book: Book): Finding[] {
  return book.document.claims.flatMap((claim) => {
    const {share: stated, amount} = said(book, claim);
    if (!stated || !amount) return [];
    const found = totalsFor(book, amount).filter(({value}) => value !== 0).map((whole) => ofWhole(book, stated, amount, whole));
    if (found.length) return [found.find(({status}) => status === "pass") ?? found[0]!];
    return [notAssessable(book, "share", stated, [term("stated", stated), term("part", amount)], {what: "whole", of: claim.label}, {quantity: "ppm"})];
  });
}

/** The amount spent as a part of the year's own budget. */
export function completion(book: Book): Finding[] {
  return book.document.claims.flatMap((claim) => {
    const {completion: stated, amount} = said(book, claim);
    if (!stated || !amount) return [];
    const planned = printed(book, {...amount, phase: "budget"});
    if (planned && planned.value !== 0) return [ofWhole(book, stated, amount, planned, "completion")];
    return [notAssessable(book, "completion", stated, [term("stated", stated), term("part", amount)], {what: "budget", of: claim.label}, {quantity: "ppm"})];
  });
}

function ofWhole(book: Book, stated: Fact, part: Fact, whole: Fact, rule: "share" | "completion" = "share"): Finding {
  const terms = [term("part", part), term("whole", whole)];
  return ratioFinding(book, rule, stated, terms, (part.value / whole.value) * 1e6, (precision) => {
    const ratio = divide(valuesOf(part, precision), valuesOf(whole, precision));
    return ratio ? {lo: ratio.lo * 1e6, hi: ratio.hi * 1e6} : {lo: -Infinity, hi: Infinity};
  });
}

function totalsFor(book: Book, part: Fact): Fact[] {
  const funds = [...new Set([part.fund, "appropriation", "all"] as const)];
  const lines = (wholes[part.measure] ?? [part.measure]).flatMap((measure) => funds.map((fund): Subject => ({...part, measure, fund, classification: "total", code: "total"})));
  const found = lines.map((line) => printed(book, line)).filter((fact) => fact !== undefined);
  return found.filter((fact) => fact !== part);
}

/** The narrative's own amount before the tables': that is what a share was taken of. */
function printed(book: Book, line: Subject): Fact | undefined {
  return [...book.proseAt(line), ...book.tableAt(line).filter(isPrinted)][0];
}
