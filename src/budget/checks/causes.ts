import {sum} from "d3-array";
import type {Interval} from "../interval.js";
import {around, meets} from "../interval.js";
import {restsOnBlank} from "./blanks.js";
import type {Fact} from "./facts.js";
import {factKey, valuesOf} from "./facts.js";
import type {Finding, Role, Side, Term} from "./finding.js";
import {isPrinted} from "./finding.js";
import {isUndecided} from "./outcome.js";
import {reckonedRatio} from "./reckonedRatio.js";
import type {Slip} from "./slip.js";
import {slipBetween} from "./slip.js";

/** One printed number that may be wrong, and what the identities it takes part in ask for. */
export interface Change {
  readonly fact: Fact;
  /** Other places that print the same wrong number of the line. */
  readonly copies: readonly Fact[];
  readonly to: Side;
  readonly slip?: Slip;
  /** Another line nearby prints this very number: it may have been repeated by mistake. */
  readonly repeats?: Fact;
  /** Other places that print what is asked for, of this line or one tied to it. */
  readonly printedAt: readonly Fact[];
}

/** What explains some failures that share numbers: a smallest set of changes that makes every identity around them hold, and whether it is the only one. */
export interface Cause {
  readonly clears: readonly Finding[];
  readonly changes: readonly Change[];
  readonly isOnly: boolean;
}

/** No more numbers than these are taken to be wrong together. */
const mostChanges = 3;
/** Beyond so many candidates only single numbers are tried. */
const manyCandidates = 60;

/** What explains each group of failures that share a number; nothing for a group that no few numbers explain. */
export function errorsBehind(findings: readonly Finding[]): Cause[] {
  const web = webOf(findings);
  const failing = web.identities.filter(({finding}) => finding.status === "fail");
  return connected(failing, web).flatMap((group) => causeOf(group, web) ?? []);
}

/** Some numbers with the values that they would have, and what that does to other findings. */
interface Solution {
  readonly numbers: readonly Fact[];
  readonly values: ReadonlyMap<Fact, Side>;
  readonly cleared: readonly Finding[];
  readonly broken: number;
  readonly places: number;
}

function causeOf(group: readonly Identity[], web: Web): Cause | undefined {
  const candidates = distinct(group.flatMap(({terms}) => terms.map(({fact}) => web.numberOf(fact))));
  const most = candidates.length > manyCandidates ? 1 : mostChanges;
  for (let size = 1; size <= most; size++) {
    const solved = [...choose(candidates, size)]
      .filter((set) => group.every(({terms}) => terms.some(({fact}) => set.includes(web.numberOf(fact)))))
      .flatMap((set) => solutionOf(set, web) ?? []);
    const [best, next] = solved.sort((a, b) => worth(b, web) - worth(a, web));
    if (!best) continue;
    const isOnly = best.broken === 0 && (!next || rank(next) < rank(best));
    return {
      clears: distinct([...group.map(({finding}) => finding), ...best.cleared]),
      changes: best.numbers.map((number) => changeOf(printedIn(group, number, web), best.values.get(number)!, web)),
      isOnly
    };
  }
  return undefined;
}

/** The number as the failures print it first. */
function printedIn(group: readonly Identity[], number: Fact, web: Web): Fact {
  const facts = group.flatMap(({terms}) => terms.map(({fact}) => fact));
  return facts.find((fact) => web.numberOf(fact) === number) ?? number;
}

/** Rates that come right count for a solution, those that would be wrong against it; of as many, the one that leaves alone what more places print. */
function rank({cleared, broken, places}: Solution): number {
  return (cleared.length - broken) * 1000 - places;
}

/** Among equals a recognised slip of the hand counts most; then a sentence before a table, which more identities hold in place. */
function worth(solution: Solution, web: Web): number {
  const evidence = solution.numbers.map((fact) => {
    const {slip, repeats} = changeOf(fact, solution.values.get(fact)!, web);
    return (slip ? 4 : 0) + (repeats ? 3 : 0) + (fact.origin === "prose" ? 2 : 0);
  });
  return rank(solution) + sum(evidence) / 100;
}

function changeOf(fact: Fact, to: Side, web: Web): Change {
  const slip = isPrinted(fact) ? slipBetween(fact.value, to.value, fact.printedHalf) : undefined;
  const around = (web.touching.get(web.numberOf(fact)) ?? [])
    .filter(({terms}) => terms.some((term) => term.fact === fact))
    .map(({finding}) => finding);
  const repeats = repeatedNear(fact, around);
  const copies = web.copiesOf(fact).filter((copy) => copy !== fact);
  return {
    fact,
    copies,
    to,
    ...(slip ? {slip} : {}),
    ...(repeats ? {repeats} : {}),
    printedAt: placesOf(fact, to, web.links).filter((place) => !copies.includes(place))
  };
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

/** Groups of identities that are linked through shared facts. */
function connected(failing: readonly Identity[], web: Web): Identity[][] {
  const groups: Identity[][] = [];
  for (const identity of failing) {
    const linked = groups.filter((group) => group.some((other) => sharesNumber(other, identity, web)));
    for (const group of linked) groups.splice(groups.indexOf(group), 1);
    groups.push([...linked.flat(), identity]);
  }
  return groups;
}

function sharesNumber(a: Identity, b: Identity, {numberOf}: Web): boolean {
  return a.terms.some(({fact}) => b.terms.some((term) => numberOf(term.fact) === numberOf(fact)));
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

export function isLinear(finding: Finding): boolean {
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

/** Everything that failures hang together by. */
interface Web {
  readonly identities: readonly Identity[];
  /** Identities that each number takes part in, and findings on rates of it. */
  readonly touching: ReadonlyMap<Fact, readonly Identity[]>;
  readonly ratios: ReadonlyMap<Fact, readonly Finding[]>;
  readonly links: Links;
  /** One fact that stands for the same number of a line at all of its places, and those places. */
  readonly numberOf: (fact: Fact) => Fact;
  readonly copiesOf: (fact: Fact) => readonly Fact[];
}

function webOf(findings: readonly Finding[]): Web {
  const identities = identitiesOf(findings);
  const {numberOf, copiesOf} = numbersIn(identities);
  const listed = <T extends {readonly terms: ReadonlyArray<Pick<Term, "fact">>}>(items: readonly T[]) => {
    const by = new Map<Fact, T[]>();
    for (const item of items)
      for (const number of new Set(item.terms.map(({fact}) => numberOf(fact))))
        by.set(number, [...(by.get(number) ?? []), item]);
    return by;
  };
  return {
    identities,
    touching: listed(identities),
    ratios: listed(findings.filter((finding) => isTestable(finding))),
    links: linksOf(findings),
    numberOf,
    copiesOf
  };
}

/** Places that agree on the amount of one line print one number. */
function numbersIn(identities: readonly Identity[]): Pick<Web, "numberOf" | "copiesOf"> {
  const places = new Map<Fact, Fact[]>();
  for (const {finding, terms} of identities) {
    const [a, b] = terms.map(({fact}) => fact) as [Fact, Fact?];
    if (!b || finding.status !== "pass" || !finding.terms.some(({role}) => role === "other")) continue;
    if (factKey(a) !== factKey(b) || a.part !== b.part) continue;
    const joined = distinct([...(places.get(a) ?? [a]), ...(places.get(b) ?? [b])]);
    for (const fact of joined) places.set(fact, joined);
  }
  return {numberOf: (fact) => places.get(fact)?.[0] ?? fact, copiesOf: (fact) => places.get(fact) ?? [fact]};
}

/** Values for some numbers with which every identity that they take part in holds; undefined if there are none. */
function solutionOf(numbers: readonly Fact[], web: Web): Solution | undefined {
  const touching = distinct(numbers.flatMap((number) => web.touching.get(number) ?? []));
  const values = new Map<Fact, Side>();
  while (values.size < numbers.length) {
    const next = touching.map((identity) => isolate(identity, numbers, values, web)).find((solved) => solved);
    if (!next) return undefined;
    values.set(next.number, next.side);
  }
  if (!touching.every((identity) => holds(identity, values, web))) return undefined;
  const ratios = distinct(numbers.flatMap((number) => web.ratios.get(number) ?? []));
  return {
    numbers,
    values,
    cleared: ratios.filter((finding) => isUndecided(finding) && comesRight(finding, values, web)),
    broken: ratios.filter((finding) => finding.status === "pass" && !comesRight(finding, values, web)).length,
    places: sum(numbers, (number) => web.copiesOf(number).length)
  };
}

/** Findings that are no sum, whose terms say all the same whether they hold: rates, shares, what is at most another. */
function isTestable(finding: Finding): boolean {
  const {quantity, relation, terms, computed} = finding;
  if (!computed || !(isUndecided(finding) || finding.status === "pass") || restsOnBlank(finding)) return false;
  return quantity === "ppm" ? relation === "equal" && reckonedRatio(terms) !== undefined : relation === "atMost";
}

/** Whether a finding holds with other values. */
function comesRight({quantity, terms}: Finding, values: ReadonlyMap<Fact, Side>, {numberOf}: Web): boolean {
  const changed = terms.map(({role, fact}) => ({
    role,
    fact: {...fact, value: values.get(numberOf(fact))?.value ?? fact.value}
  }));
  const [stated, other] = changed.map(({fact}) => fact);
  if (quantity === "ppm") return meets(valuesOf(stated!, "half"), reckonedRatio(changed)!.within("half"));
  return valuesOf(stated!, "half").lo <= valuesOf(other!, "half").hi;
}

/** The one number of an identity that is still unknown, as it follows from the others. */
function isolate(
  {terms}: Identity,
  unknown: readonly Fact[],
  found: ReadonlyMap<Fact, Side>,
  {numberOf}: Web
): {number: Fact; side: Side} | undefined {
  const open = terms.filter(({fact}) => unknown.includes(numberOf(fact)) && !found.has(numberOf(fact)));
  const [only] = open;
  if (!only || open.length > 1) return undefined;
  const rest = terms
    .filter((term) => term !== only)
    .map(({sign, fact}) => scaled(found.get(numberOf(fact)) ?? sideOf(fact), -sign * only.sign));
  const value = sum(rest, (side) => side.value);
  return {
    number: numberOf(only.fact),
    side: {value, lo: sum(rest, ({lo}) => lo), hi: sum(rest, ({hi}) => hi)}
  };
}

/** A changed number is printed with the precision of the one that it replaces. */
function holds({terms}: Identity, values: ReadonlyMap<Fact, Side>, {numberOf}: Web): boolean {
  const sides = terms.map(({sign, fact}) => {
    const value = values.get(numberOf(fact))?.value;
    return scaled(value === undefined ? sideOf(fact) : withEnds(value, around({fen: value, half: fact.half})), sign);
  });
  return sum(sides, ({lo}) => lo) <= 0 && sum(sides, ({hi}) => hi) >= 0;
}

function sideOf(fact: Fact): Side {
  return withEnds(fact.value, valuesOf(fact, "half"));
}

function withEnds(value: number, {lo, hi}: Interval): Side {
  return {value, lo, hi};
}

function scaled({value, lo, hi}: Side, by: number): Side {
  return by > 0 ? {value, lo, hi} : {value: -value, lo: -hi, hi: -lo};
}
