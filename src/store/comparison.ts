import type {YearPair} from "../budget/breakdown.js";
import type {Line} from "../budget/series.js";

/** A year and the one that it is compared with. */
export interface Comparison extends YearPair {
  /** No earlier year has figures: `base` is merely the year before, of which nothing is known. */
  readonly alone?: true;
}

/** The year against the nearest earlier one that has figures: budgeted amounts before any other. */
export function comparison({lines, years}: {readonly lines: readonly Line[]; readonly years: readonly number[]}, year: number): Comparison {
  const budgeted = new Set(lines.filter(({phase}) => phase === "budget").flatMap(({points}) => points.filter(({operand}) => operand.amount).map((point) => point.year)));
  const earlier = years.filter((other) => other < year);
  const base = earlier.filter((other) => budgeted.has(other)).at(-1) ?? earlier.at(-1);
  return base === undefined ? {year, base: year - 1, alone: true} : {year, base};
}

/** Every later year against every earlier one, neighbours first. */
export function yearPairs(years: readonly number[]): Array<readonly [year: number, base: number]> {
  const pairs = years.flatMap((year) => years.filter((base) => base < year).map((base) => [year, base] as const));
  return pairs.sort(([a, b], [c, d]) => a - b - (c - d) || c - a);
}
