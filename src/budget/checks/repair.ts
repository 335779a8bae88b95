import type {Fact} from "./fact.js";
import {isRatio} from "./fact.js";
import type {Finding, Side} from "./finding.js";
import {isPrinted} from "./identity.js";
import type {Identity} from "./linear.js";
import {identitiesOf, solutionFor} from "./linear.js";
import type {Slip} from "./slip.js";
import {slipBetween} from "./slip.js";

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
    const sets = [...choose(candidates, size)].filter((set) => group.every(({terms}) => terms.some(({fact}) => set.includes(fact))));
    const solved = sets.flatMap((set) => {
      const values = solutionFor(set, identities);
      return values ? [set.map((fact, i) => changeOf(fact, values[i]!, identities, links))] : [];
    });
    const [best] = solved.sort((a, b) => plausibility(b) - plausibility(a));
    if (best) return {clears: distinct(group.map(({finding}) => finding)), changes: best, alternatives: solved.length - 1};
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
    for (const {fact} of terms) links.set(fact, new Set([...(links.get(fact) ?? []), ...terms.map((term) => term.fact)]));
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
  return near.find((other) => other !== fact && other.value === fact.value && other.value !== 0 && other.statement === fact.statement && other.code !== fact.code);
}

/** A recognised slip of the hand counts most; then a sentence before a table, which more identities hold in place. */
function plausibility(changes: readonly Change[]): number {
  return changes.reduce((total, {fact, slip, repeats}) => total + (slip ? 4 : 0) + (repeats ? 3 : 0) + (fact.origin === "prose" ? 2 : 0), 0);
}

/** A rate or share that does not follow, of amounts that no other failure puts in doubt. */
function isLoneRatio(explained: ReadonlySet<string>): (finding: Finding) => boolean {
  return ({status, quantity, computed, terms}) => status === "fail" && quantity === "ppm" && computed !== undefined && !terms.some(({fact}) => explained.has(fact.id));
}

function restate(finding: Finding): Repair {
  const {fact} = finding.terms.find((term) => isRatio(term.fact))!;
  const to = finding.computed!;
  const slip = slipBetween(fact.value, Math.round(to.value / (2 * fact.half)) * 2 * fact.half, fact.half);
  return {clears: [finding], changes: [{fact, to, ...(slip ? {slip} : {}), printedAt: []}], alternatives: finding.terms.length - 1};
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
  else for (let i = from; i <= items.length - size; i++) for (const rest of choose(items, size - 1, i + 1)) yield [items[i]!, ...rest];
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
