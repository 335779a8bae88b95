import {sum} from "d3-array";
import type {Interval} from "../interval.js";
import {around} from "../interval.js";
import {restsOnBlank} from "./blanks.js";
import type {Fact} from "./facts.js";
import {isRatio, valuesOf} from "./facts.js";
import type {Finding, Role, Side} from "./finding.js";
import {isPrinted} from "./finding.js";

/** One printed number that may be wrong, and what the identities it takes part in ask for. */
export interface Change {
  readonly fact: Fact;
  readonly to: Side;
  readonly slip?: Slip;
  /** Another line nearby prints this very number: it may have been repeated by mistake. */
  readonly repeats?: Fact;
  /** Other places that print what is asked for, of this line or one tied to it. */
  readonly printedAt: readonly Fact[];
}

/** The fewest numbers whose change makes every identity around some failures hold. A suggestion; nothing is changed. */
export interface Repair {
  readonly clears: readonly Finding[];
  readonly changes: readonly Change[];
  /** Other sets of as many numbers that would do as well. */
  readonly alternatives: number;
}

/** No more numbers than these are taken to be wrong together. */
const mostChanges = 3;
/** Beyond so many candidates only single numbers are tried. */
const manyCandidates = 60;

/** The smallest repair of each group of failures that share a number; none where no few numbers explain a group. */
export function repairs(findings: readonly Finding[]): Repair[] {
  const identities = identitiesOf(findings);
  const failing = identities.filter(({finding}) => finding.status === "fail");
  const links = linksOf(findings);
  const linear = connected(failing).flatMap((group) => smallest(group, identities, links) ?? []);
  const explained = new Set(linear.flatMap(({changes}) => changes.map(({fact}) => fact.id)));
  return [...linear, ...findings.filter(isLoneRatio(explained)).map(restate)];
}

function smallest(group: readonly Identity[], identities: readonly Identity[], links: Links): Repair | undefined {
  const candidates = distinct(group.flatMap(({terms}) => terms.map(({fact}) => fact)));
  const most = candidates.length > manyCandidates ? 1 : mostChanges;
  for (let size = 1; size <= most; size++) {
    const sets = [...choose(candidates, size)].filter((set) =>
      group.every(({terms}) => terms.some(({fact}) => set.includes(fact)))
    );
    const solved = sets.flatMap((set) => {
      const values = solutionFor(set, identities);
      return values ? [set.map((fact, i) => changeOf(fact, values[i]!, identities, links))] : [];
    });
    const [best] = solved.sort((a, b) => plausibility(b) - plausibility(a));
    if (best)
      return {clears: distinct(group.map(({finding}) => finding)), changes: best, alternatives: solved.length - 1};
  }
  return undefined;
}

function changeOf(fact: Fact, to: Side, identities: readonly Identity[], links: Links): Change {
  const slip = isPrinted(fact) ? slipBetween(fact.value, to.value, fact.printedHalf) : undefined;
  const around = identities.filter(({terms}) => terms.some((term) => term.fact === fact)).map(({finding}) => finding);
  const repeats = repeatedNear(fact, around);
  return {fact, to, ...(slip ? {slip} : {}), ...(repeats ? {repeats} : {}), printedAt: placesOf(fact, to, links)};
}

/** Facts that some rule compares with each fact. */
type Links = ReadonlyMap<Fact, ReadonlySet<Fact>>;

function linksOf(findings: readonly Finding[]): Links {
  const links = new Map<Fact, Set<Fact>>();
  for (const {terms} of findings.filter(({terms}) => terms.some(({role}) => role === "other"))) {
    for (const {fact} of terms)
      links.set(fact, new Set([...(links.get(fact) ?? []), ...terms.map((term) => term.fact)]));
  }
  return links;
}

/** Every place that says the proposed value of the line, step by step from the number in doubt. */
function placesOf(fact: Fact, to: Side, links: Links): Fact[] {
  const found = new Set<Fact>();
  const visit = (from: Fact): void => {
    for (const next of links.get(from) ?? []) {
      if (next === fact || found.has(next) || next.value !== to.value) continue;
      found.add(next);
      visit(next);
    }
  };
  visit(fact);
  return [...found];
}

/** A neighbour with the same digits, in the same list. */
function repeatedNear(fact: Fact, around: readonly Finding[]): Fact | undefined {
  const near = around.flatMap(({terms}) => terms.map((term) => term.fact));
  return near.find(
    (other) =>
      other !== fact &&
      other.value === fact.value &&
      other.value !== 0 &&
      other.statement === fact.statement &&
      other.code !== fact.code
  );
}

/** A recognised slip of the hand counts most; then a sentence before a table, which more identities hold in place. */
function plausibility(changes: readonly Change[]): number {
  return changes.reduce(
    (total, {fact, slip, repeats}) => total + (slip ? 4 : 0) + (repeats ? 3 : 0) + (fact.origin === "prose" ? 2 : 0),
    0
  );
}

/** A rate or share that does not follow, of amounts that no other failure puts in doubt. */
function isLoneRatio(explained: ReadonlySet<string>): (finding: Finding) => boolean {
  return ({status, quantity, computed, terms}) =>
    status === "fail" &&
    quantity === "ppm" &&
    computed !== undefined &&
    !terms.some(({fact}) => explained.has(fact.id));
}

function restate(finding: Finding): Repair {
  const {fact} = finding.terms.find((term) => isRatio(term.fact))!;
  const to = finding.computed!;
  const slip = slipBetween(fact.value, Math.round(to.value / (2 * fact.half)) * 2 * fact.half, fact.half);
  return {
    clears: [finding],
    changes: [{fact, to, ...(slip ? {slip} : {}), printedAt: []}],
    alternatives: finding.terms.length - 1
  };
}

/** Groups of identities that are linked through shared facts. */
function connected(failing: readonly Identity[]): Identity[][] {
  const groups: Identity[][] = [];
  for (const identity of failing) {
    const linked = groups.filter((group) => group.some((other) => sharesFact(other, identity)));
    for (const group of linked) groups.splice(groups.indexOf(group), 1);
    groups.push([...linked.flat(), identity]);
  }
  return groups;
}

function sharesFact(a: Identity, b: Identity): boolean {
  return a.terms.some(({fact}) => b.terms.some((term) => term.fact === fact));
}

function* choose<T>(items: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) yield [];
  else
    for (let i = from; i <= items.length - size; i++)
      for (const rest of choose(items, size - 1, i + 1)) yield [items[i]!, ...rest];
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

/** A finding as an equation: signed facts that add up to nothing, rounding allowed for. */
interface Identity {
  readonly finding: Finding;
  readonly terms: ReadonlyArray<{readonly sign: 1 | -1; readonly fact: Fact}>;
}

const signs: Readonly<Record<Role, 1 | -1>> = {
  stated: 1,
  other: -1,
  whole: 1,
  part: -1,
  change: 1,
  current: -1,
  base: 1
};

/** Findings that add and subtract printed amounts; two places that agree with a third are two equations. */
function identitiesOf(findings: readonly Finding[]): Identity[] {
  return findings.filter(isLinear).flatMap((finding) => {
    const terms = finding.terms.map(({role, fact}) => ({sign: signs[role], fact}));
    const [stated, ...others] = terms;
    return finding.terms.some(({role}) => role === "other")
      ? others.map((other) => ({finding, terms: [stated!, other]}))
      : [{finding, terms}];
  });
}

function isLinear(finding: Finding): boolean {
  const {quantity, relation, status, stated, computed} = finding;
  return (
    !restsOnBlank(finding) &&
    quantity === "fen" &&
    relation === "equal" &&
    status !== "notAssessable" &&
    stated !== undefined &&
    computed !== undefined
  );
}

/** Values for some facts with which every identity that they take part in holds; undefined if there are none. */
function solutionFor(unknown: readonly Fact[], identities: readonly Identity[]): Side[] | undefined {
  const touching = identities.filter(({terms}) => terms.some(({fact}) => unknown.includes(fact)));
  const found = new Map<Fact, Side>();
  while (found.size < unknown.length) {
    const next = touching.map((identity) => isolate(identity, unknown, found)).find((solved) => solved !== undefined);
    if (!next) return undefined;
    found.set(next.fact, next.side);
  }
  return touching.every((identity) => holds(identity, found)) ? unknown.map((fact) => found.get(fact)!) : undefined;
}

/** The one fact of an identity that is still unknown, as it follows from the others. */
function isolate(
  {terms}: Identity,
  unknown: readonly Fact[],
  found: ReadonlyMap<Fact, Side>
): {fact: Fact; side: Side} | undefined {
  const open = terms.filter(({fact}) => unknown.includes(fact) && !found.has(fact));
  const [only] = open;
  if (!only || open.length > 1) return undefined;
  const rest = terms
    .filter((term) => term !== only)
    .map(({sign, fact}) => scaled(sideOf(fact, found), -sign * only.sign));
  const value = sum(rest, (side) => side.value);
  return {
    fact: only.fact,
    side: {value, lo: sum(rest, ({lo}) => lo), hi: sum(rest, ({hi}) => hi)}
  };
}

function holds({terms}: Identity, found: ReadonlyMap<Fact, Side>): boolean {
  const sides = terms.map(({sign, fact}) => scaled(settled(fact, found), sign));
  return sum(sides, ({lo}) => lo) <= 0 && sum(sides, ({hi}) => hi) >= 0;
}

/** A changed number is printed with the precision of the one that it replaces. */
function settled(fact: Fact, found: ReadonlyMap<Fact, Side>): Side {
  const side = found.get(fact);
  return side ? withEnds(side.value, around({fen: side.value, half: fact.half})) : sideOf(fact, found);
}

function sideOf(fact: Fact, found: ReadonlyMap<Fact, Side>): Side {
  return found.get(fact) ?? withEnds(fact.value, valuesOf(fact, "half"));
}

function withEnds(value: number, {lo, hi}: Interval): Side {
  return {value, lo, hi};
}

function scaled({value, lo, hi}: Side, by: number): Side {
  return by > 0 ? {value, lo, hi} : {value: -value, lo: -hi, hi: -lo};
}

/** What a hand does to a number on its way into print. */
export type Slip = "digitDropped" | "digitAdded" | "digitsSwapped" | "decimalShifted" | "signFlipped" | "digitChanged";

type Test = (printed: string, meant: string) => boolean;

const slips: ReadonlyArray<readonly [slip: Slip, made: Test]> = [
  ["digitDropped", (printed, meant) => isWithoutOne(meant, printed)],
  ["digitAdded", (printed, meant) => isWithoutOne(printed, meant)],
  ["digitsSwapped", isSwapped],
  [
    "digitChanged",
    (printed, meant) =>
      printed.length === meant.length && [...printed].filter((digit, i) => digit !== meant[i]).length === 1
  ]
];

/** Which slip turns what was meant into what was printed; both in fen, `half` that of the printed number. */
export function slipBetween(printed: number, meant: number, half: number): Slip | undefined {
  if (printed === -meant && printed !== 0) return "signFlipped";
  if (isShifted(printed, meant)) return "decimalShifted";
  const digits = (fen: number) => String(Math.round(Math.abs(fen) / (2 * half)));
  return slips.find(([, made]) => made(digits(printed), digits(meant)))?.[0];
}

function isShifted(printed: number, meant: number): boolean {
  return (
    printed !== 0 &&
    meant !== 0 &&
    [10, 100, 1000].some((factor) => printed * factor === meant || meant * factor === printed)
  );
}

function isWithoutOne(longer: string, shorter: string): boolean {
  return (
    longer.length === shorter.length + 1 &&
    [...longer].some((_, i) => longer.slice(0, i) + longer.slice(i + 1) === shorter)
  );
}

function isSwapped(printed: string, meant: string): boolean {
  return (
    printed !== meant &&
    [...printed].some(
      (digit, i) => printed.slice(0, i) + (printed[i + 1] ?? "") + digit + printed.slice(i + 2) === meant
    )
  );
}
