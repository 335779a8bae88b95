import {rateShown} from "./varianceScales.js";
import type {VarianceDomains} from "./varianceScales.js";
import type {RowText} from "./rowText.js";
import type {VarianceRow} from "./varianceRow.js";
import type {VarianceSettings} from "./varianceOptions.js";
import {word} from "../locale/chartWords.js";
import type {Word} from "../locale/chartWords.js";

/** What the marks mean, for those that a chart really shows. */
export function varianceNotes(rows: readonly VarianceRow[], texts: readonly RowText[], {rate}: VarianceDomains, {locale}: VarianceSettings, {spark, pins}: {spark: boolean; pins: boolean}): string[] {
  const beyond = rows.some((row) => isBeyond(rateShown(row), rate));
  const shown: ReadonlyArray<readonly [Word, boolean]> = [
    ["noteImplied", texts.some(({baseImplied, currentImplied}) => baseImplied || currentImplied)],
    ["noteAbsent", texts.some(({base, current}) => base === "—" || current === "—")],
    ["noteOutlier", texts.some(({outlier}) => outlier)],
    ["noteAdverse", texts.some(({adverse}) => adverse)],
    ["noteLinked", rows.some(({linked}) => linked !== undefined)],
    ["noteBeyond", pins && beyond],
    ["noteSpark", spark]
  ];
  return shown.flatMap(([name, is]) => (is ? [word(name, locale)] : []));
}

function isBeyond(rate: number | undefined, [least, greatest]: readonly [number, number]): boolean {
  return rate !== undefined && (rate < least || rate > greatest);
}
