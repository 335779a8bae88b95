import type {YearPair} from "../breakdown.js";
import {reclassifications} from "../classification/reclassified.js";
import type {Line} from "../series.js";
import {nameAt} from "../series.js";
import type {LinkReason} from "./link.js";
import {plainName} from "./plainName.js";
import type {Rule} from "./rule.js";
import {isUncoded} from "./rule.js";

/** One code under two names: one line already, and said to be. Sources of revenue have no codes; their names are known. */
export const renamed: Rule = ({kept}, years) =>
  kept.filter((line) => !isUncoded(line)).flatMap((line) => {
    const [before, after] = [nameAt(line, years.base), nameAt(line, years.year)];
    if (plainName(before) === plainName(after)) return [];
    return {kind: "renamed", from: [line], to: [line], confidence: "certain", reason: reasonOf(line, before, after, years)};
  });

function reasonOf({classification, code}: Line, before: string, after: string, {base, year}: YearPair): LinkReason {
  if (classification === "source") return {id: "knownNames", before, after};
  const row = reclassifications.find((row) => row.kind === "renamed" && row.classification === classification && row.to[0]!.code === code && base < row.year && row.year <= year);
  return {id: "sameCode", before, after, ...(row ? {row} : {})};
}
