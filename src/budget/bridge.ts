import {sum} from "d3-array";
import type {Amount} from "./amount.js";

/** A driver put into a bridge: what it adds, in fen, and optionally what that consists of. */
export interface Driver {
  readonly key: string;
  readonly fen: number;
  /** Half of its last known digit, in fen. */
  readonly half?: number;
  /** Half of what its rounding leaves open, in fen; that of its last digit where nothing else is said. */
  readonly open?: number;
  readonly parts?: readonly Driver[];
}

export interface Step {
  readonly key: string;
  /** A part is what a sum consists of: neither rise nor fall. */
  readonly kind: "base" | "driver" | "part" | "residual" | "current";
  /** Running total before and after, in fen; a total stands on zero. */
  readonly from: number;
  readonly to: number;
  /** Half of the last known digit of what it adds, in fen; of a residual, the coarsest of all. */
  readonly half?: number;
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
 * a residual step of its own, unless all of it can come of rounding. `open` is
 * half of what rounding leaves open in the change from base to current.
 */
export function bridge(
  base: Amount,
  current: Amount,
  drivers: readonly Driver[],
  open = base.half + current.half
): Bridge {
  const steps: Step[] = [{key: "base", kind: "base", from: 0, to: base.fen, ...digit(base)}];
  let at = base.fen;
  const move = (step: Pick<Step, "key" | "kind" | "within" | "half">, fen: number, rounding = 0) => {
    if (Math.abs(fen) <= rounding) return;
    steps.push({...step, from: at, to: at + fen});
    at += fen;
  };
  for (const {key, fen, half, open: own = half ?? 0, parts = []} of drivers) {
    if (!parts.length) move({key, kind: "driver", ...digit({half})}, fen);
    else {
      for (const part of parts) move({key: part.key, kind: "driver", within: key, ...digit(part)}, part.fen);
      move(
        {key: `${key}.rest`, kind: "residual", within: key, ...digit({half}, ...parts)},
        fen - total(parts),
        own + openOf(parts)
      );
    }
  }
  const left = current.fen - at;
  const isRounding = Math.abs(left) <= open + sum(drivers, (driver) => openOf([driver]) + openOf(driver.parts ?? []));
  if (!isRounding) move({key: "residual", kind: "residual", ...digit(base, current, ...drivers)}, left);
  steps.push({key: "current", kind: "current", from: 0, to: current.fen, ...digit(current)});
  return {steps, residual: isRounding ? 0 : left, rounding: isRounding ? left : 0};
}

function openOf(drivers: readonly Driver[]): number {
  return sum(drivers, ({half = 0, open = half}) => open);
}

/** The coarsest digit known; nothing where none is. */
function digit(...known: ReadonlyArray<{readonly half?: number | undefined}>): Pick<Step, "half"> {
  const half = Math.max(0, ...known.map((each) => each.half ?? 0));
  return half ? {half} : {};
}

function total(drivers: readonly Driver[]): number {
  return sum(drivers, ({fen}) => fen);
}
