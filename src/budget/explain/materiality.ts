import type {Compared} from "../breakdown.js";
import {headlineKey} from "../headlines.js";
import type {Line} from "../series.js";

/** From what a change has to be explained. absolute in fen, relative as a ratio; either is enough. */
export interface Threshold {
  readonly absolute: number;
  readonly relative: number;
}

/** Groups of lines with thresholds of their own. */
export type MaterialityGroup = "totals" | "functional" | "economic" | "project" | "source";

export const materialityGroups: readonly MaterialityGroup[] = ["totals", "functional", "economic", "project", "source"];

export type Materiality = Readonly<Record<MaterialityGroup, Threshold>>;

/** As long as nobody chooses others. */
export const usualMateriality: Materiality = {
  totals: {absolute: 100_000_000, relative: 0.05},
  functional: {absolute: 50_000_000, relative: 0.1},
  economic: {absolute: 10_000_000, relative: 0.1},
  project: {absolute: 50_000_000, relative: 0.1},
  source: {absolute: 50_000_000, relative: 0.1}
};

/** Every change, however small. */
export const everything = Object.fromEntries(
  materialityGroups.map((group) => [group, {absolute: 0, relative: 0}])
) as Materiality;

/** Lines that guidance asks to explain however small their change is. */
export const alwaysExplain: ReadonlySet<string> = new Set(
  (
    ["threePublic", "overseasTrips", "vehiclePurchase", "vehicleOperation", "receptions", "agencyOperating"] as const
  ).map(headlineKey)
);

/** Which thresholds a change exceeds; always: it is on the list that asks for a reason whatever its size. */
export type Exceeds = "both" | "amount" | "rate" | "always" | "none";

/** A new line and one that ended have no rate to speak of: their amount alone counts. */
export function exceeds({line, variance: {change, rate, kind}}: Compared, materiality: Materiality): Exceeds {
  if (!change || change.value === 0) return "none";
  const {absolute, relative} = materiality[groupOf(line)];
  const amount = Math.abs(change.value) >= absolute;
  const isRate = kind === "changed" && rate !== undefined && Math.abs(rate.value) >= relative;
  if (amount && isRate) return "both";
  if (amount || isRate) return amount ? "amount" : "rate";
  return alwaysExplain.has(line.key) ? "always" : "none";
}

export function isMaterial(compared: Compared, materiality: Materiality): boolean {
  return exceeds(compared, materiality) !== "none";
}

/** What has to be reviewed, the largest exposure first: lines by the amount of their change. */
export function reviewList(rows: readonly Compared[], materiality: Materiality): Compared[] {
  return rows
    .filter((row) => isMaterial(row, materiality))
    .sort((a, b) => Math.abs(b.variance.change!.value) - Math.abs(a.variance.change!.value));
}

/** The group whose thresholds a line is held against. */
export function groupOf({classification, code}: Line): MaterialityGroup {
  if (code === "total" || classification === "total" || classification === "type") return "totals";
  return classification === "functional" ||
    classification === "economic" ||
    classification === "project" ||
    classification === "source"
    ? classification
    : "functional";
}
