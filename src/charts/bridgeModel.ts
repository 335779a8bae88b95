import {extent} from "d3-array";
import type {Bridge, Step} from "../budget/bridge.js";

/** Neighbouring steps that are parts of one driver. */
export interface Bracket {
  readonly key: string;
  readonly first: number;
  readonly last: number;
  /** What the parts add up to, in fen. */
  readonly fen: number;
  /** Half of its last known digit: that of its coarsest part. */
  readonly half?: number | undefined;
}

export function bracketsOf(steps: readonly Step[]): Bracket[] {
  const brackets: Bracket[] = [];
  const coarsest = (a = 0, b = 0) => Math.max(a, b) || undefined;
  steps.forEach(({within, from, to, half}, i) => {
    if (within === undefined) return;
    const last = brackets.at(-1);
    if (last?.key === within && last.last === i - 1) brackets[brackets.length - 1] = {...last, last: i, fen: last.fen + to - from, half: coarsest(last.half, half)};
    else brackets.push({key: within, first: i, last: i, fen: to - from, half});
  });
  return brackets;
}

export function isTotal({kind}: Step): boolean {
  return kind === "base" || kind === "current";
}

/** The part of the scale that the running totals move in, in fen. */
export interface BridgeWindow {
  readonly lo: number;
  readonly hi: number;
  /** Whether zero lies so far off that the totals have to be torn, and drawn whole beside. */
  readonly torn: boolean;
}

const dwarfed = 4;

/** Where the totals are over four times what the steps move through, the scale is that of the steps with a stump of the totals. */
export function bridgeWindow({steps}: Bridge): BridgeWindow {
  const [lo = 0, hi = 0] = extent(steps.flatMap((step) => (isTotal(step) ? [step.to] : [step.from, step.to])));
  const span = hi - lo;
  if (lo === 0 && hi === 0) return {lo: 0, hi: 1, torn: false};
  const nearest = lo > 0 ? lo : hi < 0 ? -hi : 0;
  if (span === 0 || nearest < span * dwarfed) return {lo: Math.min(0, lo), hi: Math.max(0, hi), torn: false};
  const stump = span * 0.35;
  return lo > 0 ? {lo: lo - stump, hi, torn: true} : {lo, hi: hi + stump, torn: true};
}
