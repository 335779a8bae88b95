import {sum as total} from "d3-array";
import type {Amount} from "../amount.js";
import type {Claim, Direction, Stated} from "../claim.js";
import type {Measure, YearPair} from "../figure.js";
import {directionPattern} from "../directionWords.js";
import {headlineKey} from "../headlines.js";
import type {Interval} from "../interval.js";
import {around, meets, sum} from "../interval.js";
import {quantityNamesIn} from "../quantityNames.js";
import type {Line} from "../series.js";
import {operandAt, pointAt} from "../series.js";
import type {Variance} from "../variance.js";
import {variance} from "../variance.js";
import {clausesOf, reasonKind} from "./reason.js";

/** partlySupported: only some of what it says could be tested, or accounts for only some of the change. restates: it says no more than that there is this change, which proves nothing. */
export type Verdict = "supported" | "partlySupported" | "restates" | "contradicted" | "notTestable";

/** What the verdict rests on. */
export type Why =
  | "amountIsChange"
  | "amountsAddUp"
  | "amountInFigures"
  | "namedLineMoves"
  | "oppositeDirection"
  | "namedLineOpposite"
  | "noBaseOfNamedLine"
  | "amountNotFound"
  | "clauseNotTested"
  | "restatesChange"
  | "noAmount";

/** One thing that a reason says, held against the figures. */
export interface Test {
  readonly verdict: Verdict;
  readonly why: Why;
  /** The lines that it was held against. */
  readonly lines: readonly Line[];
  /** The clause that nothing could be held against. */
  readonly text?: string;
  /** What the lines account for of the change, in fen. */
  readonly accounts?: {readonly fen: number; readonly of: number};
}

/** Totals whose changes are made of those of projects. */
const ofProjects: ReadonlySet<string> = new Set(
  (["expenditure", "projectExpenditure", "revenue"] as const).map(headlineKey)
);

/** A reason that is held against the figures. */
interface GivenReason {
  readonly text: string;
  /** The amounts that are put on it. */
  readonly quantified: readonly Stated[];
  /** Key of the line that it is given for, which is no evidence for itself. */
  readonly own?: string;
}

/** What a reason is held against. */
interface Evidence {
  readonly lines: readonly Line[];
  readonly years: YearPair;
}

/** Every test that a reason given for a change allows; never none. */
export function testsOf(reason: GivenReason, change: Variance, {lines, years}: Evidence): Test[] {
  const {text, quantified, own = ""} = reason;
  const others = lines.filter(({key}) => key !== own);
  const named = namedTests(text, change, {lines, years}, own);
  const tests = [
    ...amountTests(quantified, change, {lines: others, years}, !own || ofProjects.has(own)),
    ...directionTests(text, change),
    ...named.flatMap(({found}) => found)
  ];
  if (!tests.length)
    return [
      {
        verdict: reasonKind(text) === "restated" ? "restates" : "notTestable",
        why: reasonKind(text) === "restated" ? "restatesChange" : "noAmount",
        lines: []
      }
    ];
  return tests.some(({verdict}) => verdict === "supported" || verdict === "partlySupported")
    ? [...tests, ...untested(text, quantified, named)]
    : tests;
}

/** What the tests come to: one contradiction is one too many; support of some of it is support in part. */
export function verdictOf(tests: readonly Test[]): Test {
  const contradicted = tests.find(({verdict}) => verdict === "contradicted");
  if (contradicted) return contradicted;
  const support =
    tests.find(({verdict}) => verdict === "supported") ?? tests.find(({verdict}) => verdict === "partlySupported");
  if (support)
    return tests.every(({verdict}) => verdict === "supported") ? support : {...support, verdict: "partlySupported"};
  return tests.find(({verdict}) => verdict === "restates") ?? tests[0]!;
}

/**
 * Amounts that a claim puts on its reason: those it names, signed by what their
 * clause or else the claim says, or its change where that is no change of a
 * stated amount.
 */
export function quantifiedBy({reason, change, amount, direction}: Claim): readonly Stated[] {
  if (!reason?.quantified.length) return change && !amount ? [change] : [];
  const directions = directionsOf(reason.quantified, reason.text);
  return reason.quantified.map((stated, i) =>
    (directions[i] ?? direction) === "decrease" ? {...stated, fen: -Math.abs(stated.fen)} : stated
  );
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

/** The one amount that is the change itself is tested by no arithmetic; several that add up to it are tested as a sum. */
function amountTests(
  quantified: readonly Stated[],
  {change}: Variance,
  {lines: others, years}: Evidence,
  isOfProjects: boolean
): Test[] {
  const isChange = quantified.length > 0 && change !== undefined && meets(around(totalOf(quantified)), change);
  if (isChange && quantified.length === 1 && !(isOfProjects && linesOfAmount(quantified[0]!, others, years)))
    return [{verdict: "restates", why: "amountIsChange", lines: []}];
  const each = quantified.map((stated): Test => {
    const found = linesOfAmount(stated, others, years);
    return found
      ? {verdict: "supported", why: "amountInFigures", lines: found}
      : {verdict: "notTestable", why: "amountNotFound", lines: []};
  });
  return isChange && each.some(({verdict}) => verdict !== "supported")
    ? [...each, {verdict: "partlySupported", why: "amountsAddUp", lines: []}]
    : each;
}

/** “经费增加” beside a fall. */
function directionTests(text: string, {change}: Variance): Test[] {
  if (!change || reasonKind(text) !== "restated") return [];
  const said = clausesOf(text).find(({direction}) => direction)?.direction;
  return said && !isWay(said, change.value, change)
    ? [{verdict: "contradicted", why: "oppositeDirection", lines: []}]
    : [];
}

interface NamedClause {
  readonly clause: string;
  readonly found: readonly Test[];
}

/** Clauses that name lines, each with how these moved; a line that moves as said supports no more of the change than it moved by. */
function namedTests(text: string, {change}: Variance, {lines, years}: Evidence, own: string): NamedClause[] {
  const clauses = clausesOf(text).map(({text: clause, direction}): NamedClause => ({
    clause,
    found: direction
      ? namedLines(clause, lines, years).map((line) => namedTest(line, direction, years, line.key === own))
      : []
  }));
  const moved = clauses
    .flatMap(({found}) => found)
    .filter(({why}) => why === "namedLineMoves")
    .map(({lines: [line]}) => varianceOf(line!, years).change!);
  const isPart = change !== undefined && !accountsFor(moved, change);
  return clauses.map(({clause, found}) => ({
    clause,
    found: found.map((test) =>
      isPart && test.why === "namedLineMoves"
        ? {
            ...test,
            verdict: "partlySupported",
            accounts: {fen: varianceOf(test.lines[0]!, years).change!.value, of: change.value}
          }
        : test
    )
  }));
}

function namedTest(line: Line, direction: Direction, years: YearPair, isOwn: boolean): Test {
  const {change} = varianceOf(line, years);
  if (!change) return {verdict: "notTestable", why: "noBaseOfNamedLine", lines: [line]};
  if (!isWay(direction, change.value, change))
    return {
      verdict: "contradicted",
      why: isOwn ? "oppositeDirection" : "namedLineOpposite",
      lines: isOwn ? [] : [line]
    };
  return isOwn
    ? {verdict: "restates", why: "restatesChange", lines: []}
    : {verdict: "supported", why: "namedLineMoves", lines: [line]};
}

/** Whether changes together are at least as much as another, the same way, as far as rounding lets one say. */
function accountsFor(moved: readonly Interval[], change: Interval & {readonly value: number}): boolean {
  const {lo, hi} = sum(moved);
  return change.value >= 0 ? hi >= change.lo : lo <= change.hi;
}

function varianceOf(line: Line, {year, base}: YearPair): Variance {
  return variance(operandAt(line, base), operandAt(line, year));
}

/** What is left of a clause that says nothing but an amount or a direction, which belong to the clause before it. */
const filler = new RegExp(
  [
    "\\d[\\d,.]*\\s*(?:亿元|万元|元)",
    ...(["increase", "decrease", "same"] as const).map((direction) => directionPattern(direction, "reason")),
    "预算|经费|支出|资金|金额|合计|共计|共|约|另有|其中|所致|主要|原因|是|[：:、]"
  ].join("|"),
  "g"
);

/** Clauses of a reason that no amount and no line could be held against; an amount that the sentence gives for all of the reason covers them. */
function untested(text: string, quantified: readonly Stated[], named: readonly NamedClause[]): Test[] {
  const squeezed = text.replace(/\s/g, "");
  const printed = quantified.map(({source}) => source.text.replace(/\s/g, ""));
  if (printed.some((amount) => !squeezed.includes(amount))) return [];
  const units: Array<{clause: string; isTested: boolean}> = [];
  for (const {clause, found} of named) {
    const isTested = found.length > 0 || printed.some((amount) => clause.includes(amount));
    const last = units.at(-1);
    if (last && !clause.replace(filler, ""))
      units[units.length - 1] = {clause: last.clause, isTested: last.isTested || isTested};
    else units.push({clause, isTested});
  }
  return units
    .filter(({isTested}) => !isTested)
    .map(({clause}) => ({verdict: "notTestable", why: "clauseNotTested", lines: [], text: clause}));
}

function isWay(direction: Direction, value: number, {lo, hi}: {readonly lo: number; readonly hi: number}): boolean {
  if (direction === "same") return lo <= 0 && hi >= 0;
  return direction === "increase" ? value > 0 : value < 0;
}

const mostLines = 3;

/**
 * Projects that together are what a reason puts an amount on: one to three
 * whose changes add up to it, or this year's amounts where a project has no
 * prior-year figure. Undefined where none or several sets do.
 */
export function linesOfAmount(stated: Amount, lines: readonly Line[], years: YearPair): Line[] | undefined {
  const wanted = around(stated);
  const moves = lines.filter(isProject).flatMap((line) => {
    const moved = moveOf(line, years);
    return moved && Math.sign(moved.lo + moved.hi) === Math.sign(stated.fen) ? {line, moved} : [];
  });
  for (let size = 1; size <= mostLines; size++) {
    const sets = [...choose(moves, size)].filter((set) => meets(sum(set.map(({moved}) => moved)), wanted));
    if (sets.length) return sets.length === 1 ? sets[0]!.map(({line}) => line) : undefined;
  }
  return undefined;
}

function isProject({classification, phase, measure, fund}: Line): boolean {
  return classification === "project" && phase === "budget" && measure === "projectExpenditure" && fund === "all";
}

/** Undefined where nothing is spent or nothing has changed. */
function moveOf(line: Line, {year, base}: YearPair): Interval | undefined {
  const [before, now] = [operandAt(line, base), operandAt(line, year)];
  const {change} = variance(before, now);
  if (change) return change.value === 0 ? undefined : change;
  return before.state === "absent" && now.amount ? around(now.amount) : undefined;
}

function* choose<T>(items: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) yield [];
  else
    for (let i = from; i <= items.length - size; i++)
      for (const rest of choose(items, size - 1, i + 1)) yield [items[i]!, ...rest];
}

/** What some stated amounts come to, with all values that their rounding allows. */
export function totalOf(stated: readonly Amount[]): {readonly fen: number; readonly half: number} {
  const {lo, hi} = sum(stated.map(around));
  return {fen: total(stated, ({fen}) => fen), half: (hi - lo) / 2};
}

const measureOf = quantityNamesIn("reason");

/** Names of quantities, longer ones first: 公务用车购置及运行费 is not the purchase alone. */
const quantity = new RegExp(
  [...measureOf.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[()]/g, "\\$&"))
    .join("|"),
  "g"
);

/** The quantities that a clause names, in the order of the table of names. */
export function quantitiesIn(clause: string): Measure[] {
  const comparable = clause.replace(/[“”"]/g, "").replace(/（/g, "(").replace(/）/g, ")");
  const named = new Set(Array.from(comparable.matchAll(quantity), ([name]) => measureOf.get(name)!));
  return [...new Set(measureOf.values())].filter((measure) => named.has(measure));
}

/** Shorter names stand in too many sentences to mean the line. */
const leastName = 4;

/** The lines that a clause names: a project or a total, as the year's documents call it. */
function namedLines(clause: string, lines: readonly Line[], {year}: YearPair): Line[] {
  const measured = quantitiesIn(clause).map((measure) =>
    lines.find(({key, phase}) => phase === "budget" && key === headlineKey(measure))
  );
  const projects = lines.filter(
    (line) =>
      line.classification === "project" &&
      line.phase === "budget" &&
      line.measure === "projectExpenditure" &&
      line.fund === "all" &&
      pointAt(line, year) &&
      isNamed(line.label, clause)
  );
  return [...measured.filter((line) => line !== undefined), ...projects];
}

/** Its own name, or all of the name's characters in order close together: 机关养老保险财政地方补助 is meant by 机关养老保险的地方财政补助. */
function isNamed(label: string, clause: string): boolean {
  const name = label.replace(/\s/g, "");
  if (name.length < leastName) return false;
  return (
    clause.includes(name) ||
    (name.length > 7 && sharedCharacters(name, clause) >= name.length - 1 && clause.includes(name.slice(0, leastName)))
  );
}

function sharedCharacters(name: string, clause: string): number {
  const left = [...clause];
  return [...name].filter((character) => {
    const at = left.indexOf(character);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}
