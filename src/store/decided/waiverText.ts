import type {Waiver} from "../../budget/checks/outcome.js";
import {duplicate, invalid, isDay, missing} from "../../budget/errors.js";
import {csvText} from "../published/csv.js";
import type {DecidedCells, EntryProblem} from "./reviewedCsv.js";
import {readReviewed, unitColumns} from "./reviewedCsv.js";

/** Columns that a file of waivers must have, in the order they are documented. */
export const waiverColumns = ["finding", "reason", "who", "when"] as const;

/** Columns that a file which is written has after them, so that a row of four still stands in it. */
const besides = [...unitColumns, "fiscal_year", "line_name"] as const;

const writtenWaiverColumns = [...waiverColumns, ...besides] as const;

type WaiverCells = DecidedCells<(typeof waiverColumns)[number]>;

/** Reads a reviewed file of waivers, of these units only where there are any. A line without a reason, a reviewer or a day is none, nor is a second one of a finding. */
export function readWaivers(
  text: string,
  units?: readonly string[]
): {readonly waivers: readonly Waiver[]; readonly problems: readonly EntryProblem[]} {
  const {entries, problems} = readReviewed(text, waiverColumns, waiverOf, {
    optional: besides,
    units,
    unitOf: ({finding}) => unitOfFinding(finding)
  });
  const isFirst = (finding: string, at: number) => entries.findIndex(({entry}) => entry.finding === finding) === at;
  const again = entries
    .filter(({entry}, i) => !isFirst(entry.finding, i))
    .map(({entry, line}) => ({line, error: duplicate("finding", entry.finding)}));
  return {
    waivers: entries.filter(({entry}, i) => isFirst(entry.finding, i)).map(({entry, line}) => ({...entry, line})),
    problems: [...problems, ...again]
  };
}

/** What a written waiver says of its finding, for who reads the file. */
export interface WaivedLine {
  readonly unit: string;
  readonly unitName: string;
  /** None of a finding that is no longer there. */
  readonly fiscalYear?: number | undefined;
  readonly lineName?: string | undefined;
}

/** The file again with waivers added; what it has stays as it is. A new file says of each which unit, year and line it is of. */
export function withWaivers(
  text: string,
  added: ReadonlyArray<Omit<Waiver, "line">>,
  about?: (finding: string) => WaivedLine
): string {
  const cells = ({finding, reason, who, when}: Omit<Waiver, "line">) => [finding, reason, who, when];
  if (text.trim()) return (/\n$/.test(text) ? text : `${text}\r\n`) + csvText(added.map(cells));
  if (!about) return csvText([[...waiverColumns], ...added.map(cells)]);
  const told = ({unit, unitName, fiscalYear, lineName}: WaivedLine) => [unit, unitName, fiscalYear, lineName];
  return csvText([
    [...writtenWaiverColumns],
    ...added.map((waiver) => [...cells(waiver), ...told(about(waiver.finding))])
  ]);
}

/** The unit that a finding's id begins with; ids that are no such are of any unit. */
function unitOfFinding(finding: string): string | undefined {
  return /^([^/]+)\/20\d\d\/[^/]+\/[^/]+\/[0-9a-f]{8}/.exec(finding)?.[1];
}

function waiverOf({finding, reason, who, when}: WaiverCells): Omit<Waiver, "line"> {
  const cells = {finding, reason, who, when};
  const empty = waiverColumns.find((column) => !cells[column]);
  if (empty) throw missing(empty, "every waiver says which finding, why, who and when");
  if (!isDay(when)) throw invalid("when", when);
  return cells;
}
