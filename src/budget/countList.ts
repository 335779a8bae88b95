import type {Source} from "./figure.js";

/** What a sentence counts: square metres, vehicles, persons. */
export type CountedThing = "area" | "vehicles" | "persons";

/** A number of things as a sentence states it. */
export interface Count {
  readonly value: number;
  /** Half of the last printed digit of what is measured; what is counted is exact. */
  readonly half: number;
  /** 约 stands before it. */
  readonly rough?: true;
  /** What its own parts add up to, where they are listed in brackets behind it. */
  readonly made?: number;
}

/** A number of things and all its parts: the sentence says by its words that there are no others. */
export interface CountList {
  readonly thing: CountedThing;
  /** Its word for one: 平方米, 辆, 人. */
  readonly counter: string;
  readonly whole: Count;
  readonly parts: readonly Count[];
  /** The words from the whole to the last part. */
  readonly source: Source;
}
