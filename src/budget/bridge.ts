import type {Amount} from "./amount.js";

/** A driver put into a bridge: what it adds, in fen, and optionally what that consists of. */
export interface Driver {
  readonly key: string;
  readonly fen: number;
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
  /** What the drivers leave unexplained, in fen: its own step unless zero. */
  readonly residual: number;
}

/**
 * A waterfall from base to current. It foots by construction: each step begins
 * where the last one ended, and what the drivers (or a driver's parts) leave is
 * a residual step of its own.
 */
export function bridge(base: Amount, current: Amount, drivers: readonly Driver[]): Bridge {
  const steps: Step[] = [{key: "base", kind: "base", from: 0, to: base.fen}];
  let at = base.fen;
  const move = (step: Pick<Step, "key" | "kind" | "within">, fen: number) => {
    if (fen === 0) return;
    steps.push({...step, from: at, to: at + fen});
    at += fen;
  };
  for (const {key, fen, parts = []} of drivers) {
    if (!parts.length) move({key, kind: "driver"}, fen);
    else {
      for (const part of parts) move({key: part.key, kind: "driver", within: key}, part.fen);
      move({key: `${key}.rest`, kind: "residual", within: key}, fen - total(parts));
    }
  }
  const residual = current.fen - at;
  move({key: "residual", kind: "residual"}, residual);
  steps.push({key: "current", kind: "current", from: 0, to: current.fen});
  return {steps, residual};
}

function total(drivers: readonly Driver[]): number {
  return drivers.reduce((sum, {fen}) => sum + fen, 0);
}
