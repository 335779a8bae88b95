import {duplicate, invalid, missing} from "../budget/errors.js";
import {isDay} from "../budget/day.js";
import type {Waiver} from "../budget/checks/waiver.js";
import {csvText} from "./csv.js";
import type {Cells, EntryProblem} from "./reviewedCsv.js";
import {readReviewed} from "./reviewedCsv.js";

/** Columns of a file of waivers, in the order they are documented. */
export const waiverColumns = ["finding", "reason", "who", "when"] as const;

type WaiverCells = Cells<(typeof waiverColumns)[number]>;

/** Reads a reviewed file of waivers. A line without a reason, a reviewer or a day is none, nor is a second one of a finding. */
export function readWaivers(text: string): {readonly waivers: readonly Waiver[]; readonly problems: readonly EntryProblem[]} {
  const {entries, problems} = readReviewed(text, waiverColumns, waiverOf);
  const isFirst = (finding: string, at: number) => entries.findIndex(({entry}) => entry.finding === finding) === at;
  const again = entries.filter(({entry}, i) => !isFirst(entry.finding, i)).map(({entry, line}) => ({line, error: duplicate("finding", entry.finding)}));
  return {waivers: entries.filter(({entry}, i) => isFirst(entry.finding, i)).map(({entry, line}) => ({...entry, line})), problems: [...problems, ...again]};
}

/** The file again with waivers added; what it has stays as it is. */
export function withWaivers(text: string, added: ReadonlyArray<Omit<Waiver, "line">>): string {
  const rows = added.map(({finding, reason, who, when}) => [finding, reason, who, when]);
  if (!text.trim()) return csvText([[...waiverColumns], ...rows]);
  return (/\n$/.test(text) ? text : `${text}\r\n`) + csvText(rows);
}

function waiverOf(cells: WaiverCells): Omit<Waiver, "line"> {
  const empty = waiverColumns.find((column) => !cells[column]);
  if (empty) throw missing(empty, "every waiver says which finding, why, who and when");
  if (!isDay(cells.when)) throw invalid("when", cells.when);
  return cells;
}
