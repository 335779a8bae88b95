import type {Amount} from "./amount.js";

/** A driver put into a bridge: what it adds, in fen, and optionally what that consists of. */
export interface Driver {
  readonly key: string;
  readonly fen: number;
  /** Half of what its rounding leaves open, in fen; none where it is exact. */
  readonly half?: number;
  readonly parts?: readonly Driver[];
}

export interface Step {
  readonly key: string;
  /** A part is what a sum consists of: neither rise nor fall. */
  readonly kind: "base" | "driver" | "part" | "residual" | "current";
  /** Running total before and after, in fen; a total stands on zero. */
  readonly from: number;
  readonly to: number;
  /** The driver that this one is a part of. */
  readonly within?: string;
}

export interface Bridge {
  readonly steps: readonly Step[];
  /** What the drivers leave unexplained beyond what rounding accounts for, in fen: its own step unless zero. */
  readonly residual: number;
  /** What they leave that the rounding of the printed amounts accounts for, in fen: no step, since it may be nothing. */
  readonly rounding: number;
}

/**
 * A waterfall from base to current. It foots by construction: each step begins
 * where the last one ended, and what the drivers (or a driver's parts) leave is
 * a residual step of its own, unless all of it can come of rounding. `half` is
 * half of what rounding leaves open in the change from base to current.
 */
export function bridge(base: Amount, current: Amount, drivers: readonly Driver[], half = base.half + current.half): Bridge {
  const steps: Step[] = [{key: "base", kind: "base", from: 0, to: base.fen}];
  let at = base.fen;
  const move = (step: Pick<Step, "key" | "kind" | "within">, fen: number, open = 0) => {
    if (Math.abs(fen) <= open) return;
    steps.push({...step, from: at, to: at + fen});
    at += fen;
  };
  for (const {key, fen, half: own = 0, parts = []} of drivers) {
    if (!parts.length) move({key, kind: "driver"}, fen);
    else {
      for (const part of parts) move({key: part.key, kind: "driver", within: key}, part.fen);
      move({key: `${key}.rest`, kind: "residual", within: key}, fen - total(parts), own + halves(parts));
    }
  }
  const left = current.fen - at;
  const isRounding = Math.abs(left) <= half + drivers.reduce((sum, {half: own = 0, parts = []}) => sum + own + halves(parts), 0);
  if (!isRounding) move({key: "residual", kind: "residual"}, left);
  steps.push({key: "current", kind: "current", from: 0, to: current.fen});
  return {steps, residual: isRounding ? 0 : left, rounding: isRounding ? left : 0};
}

function halves(drivers: readonly Driver[]): number {
  return drivers.reduce((sum, {half = 0}) => sum + half, 0);
}

function total(drivers: readonly Driver[]): number {
  return drivers.reduce((sum, {fen}) => sum + fen, 0);
}
