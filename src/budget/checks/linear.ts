import type {Interval} from "../interval.js";
import {around} from "../interval.js";
import {restsOnBlank} from "./blanks.js";
import type {Fact} from "./fact.js";
import {valuesOf} from "./fact.js";
import type {Finding, Role, Side} from "./finding.js";

/** A finding as an equation: signed facts that add up to nothing, rounding allowed for. */
export interface Identity {
  readonly finding: Finding;
  readonly terms: ReadonlyArray<{readonly sign: 1 | -1; readonly fact: Fact}>;
}

const signs: Readonly<Record<Role, 1 | -1>> = {stated: 1, other: -1, whole: 1, part: -1, change: 1, current: -1, base: 1};

/** Findings that add and subtract printed amounts; two places that agree with a third are two equations. */
export function identitiesOf(findings: readonly Finding[]): Identity[] {
  return findings.filter(isLinear).flatMap((finding) => {
    const terms = finding.terms.map(({role, fact}) => ({sign: signs[role], fact}));
    const [stated, ...others] = terms;
    return finding.terms.some(({role}) => role === "other") ? others.map((other) => ({finding, terms: [stated!, other]})) : [{finding, terms}];
  });
}

function isLinear(finding: Finding): boolean {
  const {quantity, relation, status, stated, computed} = finding;
  return !restsOnBlank(finding) && quantity === "fen" && relation === "equal" && status !== "notAssessable" && stated !== undefined && computed !== undefined;
}

/** Values for some facts with which every identity that they take part in holds; undefined if there are none. */
export function solutionFor(unknown: readonly Fact[], identities: readonly Identity[]): Side[] | undefined {
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
function isolate({terms}: Identity, unknown: readonly Fact[], found: ReadonlyMap<Fact, Side>): {fact: Fact; side: Side} | undefined {
  const open = terms.filter(({fact}) => unknown.includes(fact) && !found.has(fact));
  const [only] = open;
  if (!only || open.length > 1) return undefined;
  const rest = terms.filter((term) => term !== only).map(({sign, fact}) => scaled(sideOf(fact, found), -sign * only.sign));
  const value = rest.reduce((total, side) => total + side.value, 0);
  return {fact: only.fact, side: {value, lo: rest.reduce((total, {lo}) => total + lo, 0), hi: rest.reduce((total, {hi}) => total + hi, 0)}};
}

function holds({terms}: Identity, found: ReadonlyMap<Fact, Side>): boolean {
  const sides = terms.map(({sign, fact}) => scaled(settled(fact, found), sign));
  return sides.reduce((total, {lo}) => total + lo, 0) <= 0 && sides.reduce((total, {hi}) => total + hi, 0) >= 0;
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
