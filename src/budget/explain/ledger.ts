import {sum} from "d3-array";
import type {Amount} from "../amount.js";
import {breakdown, compare} from "../breakdown.js";
import type {Claim, Stated} from "../claim.js";
import {reasonsFor} from "../claim.js";
import type {Phase, YearPair} from "../figure.js";
import {lineKey} from "../figure.js";
import type {Line} from "../series.js";
import {operandAt} from "../series.js";
import type {Computed, Variance} from "../variance.js";
import {variance} from "../variance.js";
import type {ReasonCoverage} from "./coverage.js";
import {causesOf, coverer} from "./coverage.js";
import type {ReasonKind} from "./reason.js";
import {clausesOf, reasonKind} from "./reason.js";
import type {Test} from "./verdict.js";
import {quantifiedBy, testsOf, totalOf, verdictOf} from "./verdict.js";

/** One reason of the document for the change of one line. */
export interface LedgerReason {
  readonly claim: Claim;
  readonly text: string;
  readonly kind: ReasonKind;
  readonly quantified: readonly Stated[];
  readonly tests: readonly Test[];
  readonly verdict: Test;
  /** Keys of other lines for whose changes the same words are given. */
  readonly alsoFor: readonly string[];
}

/** How much of a change has a reason: its own, or those of its parts. attributed: causes are named, but no amount. unexplained: there are none, or they only restate the change. */
export type Explained = "quantified" | "partly" | "attributed" | "unexplained" | "noChange";

/** A line's change with what the document says of it. */
export interface LedgerLine {
  readonly key: string;
  readonly line: Line;
  /** What its reasons measure the change against: last year's budget, or what was then spent. */
  readonly against: Phase;
  readonly variance: Variance;
  readonly reasons: readonly LedgerReason[];
  /** What its own causes put an amount on. */
  readonly quantified: Amount;
  /** What is left of the change, if that is known. */
  readonly residual?: Computed;
  readonly coverage: ReasonCoverage;
  readonly explained: Explained;
}

/** Shorter fragments of reasons are too common to be the same reason. */
const leastFragment = 6;

/**
 * Each line that a document gives a reason for, and each headline, with its
 * change between the years, its reasons and what they leave. Headlines first,
 * then the others by the size of their change.
 */
export function ledger(lines: readonly Line[], claims: readonly Claim[], years: YearPair): LedgerLine[] {
  const told = reasonsFor(claims, years);
  const headlines = compare(lines, breakdown("headline"), years).map(({line}) => line);
  const spoken = lines.flatMap((line) =>
    phases.map((against): Spoken => ({line, against, own: told.filter((claim) => isOf(claim, line, against))}))
  );
  const entries = spoken.filter(
    ({line, against, own}) => own.length > 0 || (against === "budget" && headlines.includes(line))
  );
  const rank = ({line, against}: Pick<LedgerLine, "line" | "against">) =>
    against === "budget" && headlines.includes(line) ? headlines.indexOf(line) : headlines.length;
  const reasoned = entries.map((entry) => ledgerLine(entry, {told, lines, years}));
  const coverageOf = coverer(reasoned, lines, years);
  const all = reasoned.map((entry): LedgerLine => {
    const coverage = coverageOf(entry);
    return {...entry, coverage, explained: explainedBy(entry, coverage)};
  });
  return all.sort((a, b) => rank(a) - rank(b) || size(b) - size(a));
}

const phases: readonly Phase[] = ["budget", "executed", "final"];

function isOf(claim: Claim, line: Line, against: Phase): boolean {
  return claim.phase === line.phase && lineKey(claim) === line.key && againstOf(claim) === against;
}

/** A final account that names no base speaks of its own year's budget, which is another pair. */
function againstOf({base, phase}: Claim): Phase | undefined {
  return base?.phase ?? (phase === "budget" ? phase : undefined);
}

/** A line with the claims that give reasons for its change. */
interface Spoken extends Pick<LedgerLine, "line" | "against"> {
  readonly own: readonly Claim[];
}

/** What a reason is held against: the other claims that give one, and the lines in the two years. */
interface Evidence {
  readonly told: readonly Claim[];
  readonly lines: readonly Line[];
  readonly years: YearPair;
}

function ledgerLine({line, against, own}: Spoken, evidence: Evidence): Omit<LedgerLine, "coverage" | "explained"> {
  const {lines, years} = evidence;
  const before = against === line.phase ? line : lines.find(({key, phase}) => key === line.key && phase === against);
  const between = variance(operandAt(before, years.base), operandAt(line, years.year));
  const reasons = own.map((claim) => reasonOf(claim, between, evidence));
  const quantified = totalOf(causesOf(reasons).flatMap((reason) => reason.quantified));
  const residual = between.change && afterReasons(between.change, quantified);
  return {key: line.key, line, against, variance: between, reasons, quantified, ...(residual ? {residual} : {})};
}

function reasonOf(claim: Claim, between: Variance, {told, lines, years}: Evidence): LedgerReason {
  const {text} = claim.reason!;
  const quantified = quantifiedBy(claim);
  const tests = testsOf({text, quantified, own: lineKey(claim)}, between, {lines, years});
  return {
    claim,
    text,
    kind: reasonKind(text),
    quantified,
    tests,
    verdict: verdictOf(tests),
    alsoFor: reuses(claim, told)
  };
}

function afterReasons({value, lo, hi}: Computed, {fen, half}: Amount): Computed {
  return {value: value - fen, lo: lo - fen - half, hi: hi - fen + half};
}

function explainedBy(
  {variance: {change}, reasons}: Pick<LedgerLine, "variance" | "reasons">,
  {quantified, unexplained, attributed, gross}: ReasonCoverage
): Explained {
  if (change?.value === 0) return "noChange";
  if (!change)
    return reasons.every(({kind}) => kind === "restated")
      ? "unexplained"
      : reasons.every((reason) => !reason.quantified.length)
        ? "attributed"
        : "partly";
  if (unexplained === gross) return "unexplained";
  if (attributed === gross) return "attributed";
  return quantified === gross ? "quantified" : "partly";
}

/** Lines for which some fragment of the same reason is given. */
function reuses(claim: Claim, told: readonly Claim[]): string[] {
  const own = new Set(fragments(claim));
  const others = told.filter(
    (other) => lineKey(other) !== lineKey(claim) && fragments(other).some((fragment) => own.has(fragment))
  );
  return [...new Set(others.map(lineKey))];
}

function fragments({reason}: Claim): string[] {
  return clausesOf(reason!.text)
    .map(({text}) => text)
    .filter(({length}) => length >= leastFragment);
}

function size({variance: {change}}: LedgerLine): number {
  return Math.abs(change?.value ?? 0);
}

/** Whether a reason puts an amount on something that came to the unit or left it since last year's budget. */
export function isQuantifiedPerimeter({kind, quantified, claim}: LedgerReason): boolean {
  return kind === "perimeter" && quantified.length > 0 && againstOf(claim) === "budget";
}

/** What a reason puts its cause at, in fen; a fall is negative. */
export function quantifiedFen({quantified}: LedgerReason): number {
  return sum(quantified, ({fen}) => fen);
}

/** The same words as a reason for the changes of several lines. */
interface Reused {
  readonly text: string;
  readonly entries: readonly LedgerLine[];
}

/** Fragments of reasons that are given for more than one line, those of most lines first. */
export function reusedReasons(entries: readonly LedgerLine[]): Reused[] {
  const found = new Map<string, Map<string, LedgerLine>>();
  for (const entry of entries) {
    for (const text of fragmentsOf(entry))
      found.set(text, (found.get(text) ?? new Map<string, LedgerLine>()).set(entry.key, entry));
  }
  const reused = [...found]
    .map(([text, lines]) => ({text, entries: [...lines.values()]}))
    .filter(({entries: {length}}) => length > 1);
  return reused.sort((a, b) => b.entries.length - a.entries.length);
}

function fragmentsOf({reasons}: LedgerLine): string[] {
  return reasons.flatMap(({text}) =>
    clausesOf(text)
      .map((clause) => clause.text)
      .filter(({length}) => length >= leastFragment)
  );
}
