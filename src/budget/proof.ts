/**
 * How far the reading of a table is proved by what the table says of itself.
 * proved: several of its sums hold, and what fails comes down to single amounts.
 * small: it offers too few sums for that, and all of them hold. unproved: neither;
 * its amounts are shown, and nothing is held against them.
 */
export type ReadingStanding = "proved" | "small" | "unproved";

/** What a reading rests on. */
export interface Proof {
  readonly standing: ReadingStanding;
  /** Sums of the table that hold, and amounts of it that stand elsewhere as well; of so many. */
  readonly held: number;
  readonly tried: number;
  /** Ids of the wholes of sums that fail. */
  readonly failing: readonly string[];
  /** Ids of the fewest amounts that, changed, would make all hold; empty where no few do. */
  readonly doubtful: readonly string[];
  /** How its rows say their level, and its columns what they add up to: one way a side. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** So many sums must hold before a reading counts as proved. */
export const fewestHeld = 3;

/** One in so many of the amounts that sums reach may be wrong in print. */
const mostDoubtful = 20;

/** The standing of a reading from what its table says of itself. */
export function readingStanding({
  held,
  failed,
  errors,
  reached
}: {
  readonly held: number;
  readonly failed: number;
  /** Errors of print that explain all that fails; undefined where none do. */
  readonly errors: number | undefined;
  readonly reached: number;
}): ReadingStanding {
  if (failed === 0) return held >= fewestHeld ? "proved" : "small";
  return held >= fewestHeld && errors !== undefined && errors <= Math.max(1, reached / mostDoubtful)
    ? "proved"
    : "unproved";
}
