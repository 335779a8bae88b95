import type {Figure} from "./figure.js";

/** What a table prints of how an amount moved, beside the amounts themselves. */
export interface Movement extends Pick<Figure, "id" | "unit" | "fiscalYear" | "year" | "phase" | "statement" | "measure" | "fund" | "classification" | "code" | "label" | "source"> {
  readonly part: "change" | "rate";
  /** Fen, or ppm where it is a rate. */
  readonly value: number;
  /** Half of the finest digit printed in its table or column, and of its own last digit. */
  readonly half: number;
  readonly printedHalf: number;
  /** Ids of the figures that it compares; none where the table does not say, or prints none. */
  readonly current?: string;
  readonly base?: string;
}
