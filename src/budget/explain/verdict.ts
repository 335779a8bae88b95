import type {YearPair} from "../breakdown.js";
import type {Claim, Direction, Stated} from "../claim.js";
import {around, meets} from "../interval.js";
import type {Line} from "../series.js";
import {operandAt} from "../series.js";
import type {Variance} from "../variance.js";
import {variance} from "../variance.js";
import {clausesOf} from "./clause.js";
import {linesOfAmount, totalOf} from "./evidence.js";
import {namedLines} from "./namedLine.js";
import {reasonKind} from "./reasonKind.js";

export type Verdict = "supported" | "contradicted" | "notTestable";

/** What the verdict rests on. */
export type Why =
  | "amountIsChange"
  | "amountInFigures"
  | "namedLineMoves"
  | "oppositeDirection"
  | "namedLineOpposite"
  | "noBaseOfNamedLine"
  | "amountNotFound"
  | "restatesChange"
  | "noAmount";

/** One thing that a reason says, held against the figures. */
export interface Test {
  readonly verdict: Verdict;
  readonly why: Why;
  /** The lines that it was held against. */
  readonly lines: readonly Line[];
}

/** Every test that a reason allows; never none. */
export function testsOf(text: string, quantified: readonly Stated[], change: Variance, lines: readonly Line[], years: YearPair): Test[] {
  const tests = [...amountTests(quantified, change, lines, years), ...directionTests(text, change), ...namedTests(text, lines, years)];
  if (tests.length) return tests;
  return [{verdict: "notTestable", why: reasonKind(text) === "restated" ? "restatesChange" : "noAmount", lines: []}];
}

/** What the tests come to: one contradiction is one too many, one support is better than none. */
export function verdictOf(tests: readonly Test[]): Test {
  return tests.find(({verdict}) => verdict === "contradicted") ?? tests.find(({verdict}) => verdict === "supported") ?? tests[0]!;
}

/**
 * Amounts that a claim puts on its reason: those it names, signed by what their
 * clause or else the claim says, or its change where that is no change of a
 * stated amount.
 */
export function quantifiedBy({reason, change, amount, direction}: Claim): readonly Stated[] {
  if (!reason?.quantified.length) return change && !amount ? [change] : [];
  const directions = directionsOf(reason.quantified, reason.text);
  return reason.quantified.map((stated, i) => ((directions[i] ?? direction) === "decrease" ? {...stated, fen: -Math.abs(stated.fen)} : stated));
}

/** What the clause of each amount says, the amounts in the order of the text. */
function directionsOf(amounts: readonly Stated[], text: string): Array<Direction | undefined> {
  const squeezed = text.replace(/\s/g, "");
  const clauses = clausesOf(squeezed);
  let end = 0;
  return amounts.map(({source}) => {
    const printed = source.text.replace(/\s/g, "");
    const at = squeezed.indexOf(printed, end);
    if (at < 0) return undefined;
    end = at + printed.length;
    return clauses[clausesOf(squeezed.slice(0, end)).length - 1]?.direction;
  });
}

function amountTests(quantified: readonly Stated[], {change}: Variance, lines: readonly Line[], years: YearPair): Test[] {
  if (!quantified.length) return [];
  if (change && meets(around(totalOf(quantified)), change)) return [{verdict: "supported", why: "amountIsChange", lines: []}];
  return quantified.map((stated): Test => {
    const found = linesOfAmount(stated, lines, years);
    return found ? {verdict: "supported", why: "amountInFigures", lines: found} : {verdict: "notTestable", why: "amountNotFound", lines: []};
  });
}

/** “经费增加” beside a fall. */
function directionTests(text: string, {change}: Variance): Test[] {
  if (!change || reasonKind(text) !== "restated") return [];
  const said = clausesOf(text).find(({direction}) => direction)?.direction;
  return said && !isWay(said, change.value, change) ? [{verdict: "contradicted", why: "oppositeDirection", lines: []}] : [];
}

function namedTests(text: string, lines: readonly Line[], years: YearPair): Test[] {
  return clausesOf(text).flatMap(({text: clause, direction}) => {
    if (!direction) return [];
    return namedLines(clause, lines, years).map((line): Test => {
      const {change} = variance(operandAt(line, years.base), operandAt(line, years.year));
      if (!change) return {verdict: "notTestable", why: "noBaseOfNamedLine", lines: [line]};
      const agrees = isWay(direction, change.value, change);
      return {verdict: agrees ? "supported" : "contradicted", why: agrees ? "namedLineMoves" : "namedLineOpposite", lines: [line]};
    });
  });
}

function isWay(direction: Direction, value: number, {lo, hi}: {readonly lo: number; readonly hi: number}): boolean {
  if (direction === "same") return lo <= 0 && hi >= 0;
  return direction === "increase" ? value > 0 : value < 0;
}
