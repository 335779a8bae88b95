import type {Interval} from "../interval.js";
import {divide} from "../interval.js";
import {impliedGrowth} from "../variance.js";
import type {Fact, Precision} from "./facts.js";
import {valuesOf} from "./facts.js";
import type {Reckoned, Role, Term} from "./finding.js";

/** The rate or share, in ppm, that amounts give by what they are to it: what a finding says follows is what its own terms give. Undefined where they give none. */
export function reckonedRatio(terms: readonly Term[]): Reckoned | undefined {
  const of = (role: Role) => terms.find((term) => term.role === role)?.fact;
  const [change, current, base, part, whole] = (["change", "current", "base", "part", "whole"] as const).map(of);
  if (change && current) return ofChange(change, current);
  if (current && base) return betweenYears(current, base);
  return part && whole ? ofWhole(part, whole) : undefined;
}

function ofChange(change: Fact, current: Fact): Reckoned {
  return {
    value: (change.value / Math.abs(current.value - change.value)) * 1e6,
    within: (precision) =>
      inPpm(impliedGrowth({fen: current.value, half: current[precision]}, {fen: change.value, half: change[precision]}))
  };
}

/** From a base below nothing a rise is one toward nothing. */
function betweenYears(current: Fact, base: Fact): Reckoned {
  const sign = Math.sign(base.value);
  return {
    value: ((current.value - base.value) / Math.abs(base.value)) * 1e6,
    within: (precision) => {
      const ends = ratioWithin(current, base, precision);
      const [a, b] = [sign * (ends.lo - 1e6), sign * (ends.hi - 1e6)];
      return {lo: Math.min(a, b), hi: Math.max(a, b)};
    }
  };
}

function ofWhole(part: Fact, whole: Fact): Reckoned {
  return {
    value: (part.value / whole.value) * 1e6,
    within: (precision) => ratioWithin(part, whole, precision)
  };
}

/** Of a divisor that may be nothing any ratio may follow. */
function ratioWithin(a: Fact, b: Fact, precision: Precision): Interval {
  const ratio = divide(valuesOf(a, precision), valuesOf(b, precision));
  return ratio ? inPpm(ratio) : {lo: -Infinity, hi: Infinity};
}

function inPpm({lo, hi}: Interval): Interval {
  return {lo: lo * 1e6, hi: hi * 1e6};
}
