import type {Classification, Fund, Measure} from "./figure.js";
import {lineKey} from "./figure.js";

export interface Headline {
  readonly id: Measure;
  readonly key: string;
  /** adverse: guidance asks that it not rise. Everything else is neither good nor bad. */
  readonly polarity: "neutral" | "adverse";
  /** The headline that this one is a part of. */
  readonly within?: Measure;
}

const total = (measure: Measure): string =>
  lineKey({measure, fund: "all" satisfies Fund, classification: "total" satisfies Classification, code: "total"});

const headline = (id: Measure, within?: Measure, polarity: Headline["polarity"] = "neutral"): Headline => ({
  id,
  key: total(id),
  polarity,
  ...(within ? {within} : {})
});

/** The quantities that every disclosure is asked for first, in the order they are shown. */
export const headlines: readonly Headline[] = [
  headline("revenue"),
  headline("expenditure"),
  headline("basicExpenditure", "expenditure"),
  headline("projectExpenditure", "expenditure"),
  headline("threePublic", undefined, "adverse"),
  headline("overseasTrips", "threePublic", "adverse"),
  headline("vehiclePurchase", "threePublic", "adverse"),
  headline("vehicleOperation", "threePublic", "adverse"),
  headline("receptions", "threePublic", "adverse"),
  headline("agencyOperating"),
  headline("procurement")
];

export const headlineKey = total;
