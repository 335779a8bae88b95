import {crosswalk} from "../src/budget/crosswalk.js";
import type {Decision} from "../src/budget/crosswalk/decision.js";
import type {Link, LinkReason} from "../src/budget/crosswalk/link.js";
import {fenAt} from "../src/budget/crosswalk/movement.js";
import type {YearPair} from "../src/budget/breakdown.js";
import type {Line} from "../src/budget/series.js";
import {nameAt} from "../src/budget/series.js";
import type {TableRow} from "../src/store/schema.js";

/** The links between each year that has a disclosure and the next that has one. */
export function linkRows(unit: string, lines: readonly Line[], fiscalYears: readonly number[], decisions: readonly Decision[]): TableRow<"links">[] {
  const years = [...new Set(fiscalYears)].sort((a, b) => a - b);
  const rows = years.slice(1).flatMap((year, i) => {
    const pair = {base: years[i]!, year};
    return crosswalk(lines, pair, decisions).map((link) => linkRow(unit, link, pair));
  });
  return rows.map((row, i) => ({...row, position: i + 1}));
}

function linkRow(unit: string, {kind, from, to, confidence, reason}: Link, {base, year}: YearPair): TableRow<"links"> {
  const {phase, measure, fund, classification} = to[0]!;
  const all = (lines: readonly Line[], text: (line: Line) => string) => lines.map(text).join("；");
  const sum = (lines: readonly Line[], at: number) => lines.reduce((total, line) => total + fenAt(line, at), 0);
  return {
    unit,
    base_year: base,
    year,
    position: 0,
    kind,
    phase,
    measure,
    fund,
    classification,
    from_codes: all(from, ({code}) => code),
    from_labels: all(from, (line) => nameAt(line, base)),
    to_codes: all(to, ({code}) => code),
    to_labels: all(to, (line) => nameAt(line, year)),
    base_amount: sum(from, base),
    amount: sum(to, year),
    confidence,
    joined: confidence === "certain",
    reason: reason.id,
    names_alike: reason.id === "alike" ? reason.names : null,
    amounts_alike: reason.id === "alike" ? reason.amounts : null,
    ground: groundOf(reason)
  };
}

/** The document or reviewer that a link rests on. */
function groundOf(reason: LinkReason): string | null {
  if (reason.id === "reviewed") return reason.decisions.map(({reason, who, when}) => `${reason} (${who}, ${when})`).join("；");
  return "row" in reason ? (reason.row?.ground ?? null) : null;
}
