import {dsvFormat} from "d3-dsv";
import type {Waiver} from "../budget/checks/waiver.js";
import {csvText} from "./csv.js";

/** Columns of a file of waivers. */
export const waiverColumns = ["finding", "reason", "who", "when"] as const;

/** A line of the file that cannot be taken, and why. */
export interface WaiverProblem {
  readonly line: number;
  readonly message: string;
}

/** Reads a reviewed file of waivers. A line without a reason, a reviewer or a day is none. */
export function readWaivers(text: string): {readonly waivers: readonly Waiver[]; readonly problems: readonly WaiverProblem[]} {
  const [header = [], ...rows] = dsvFormat(",").parseRows(text.replace(/^\ufeff/, ""));
  const absent = waiverColumns.filter((name) => !header.includes(name));
  if (absent.length) return {waivers: [], problems: [{line: 1, message: `missing column: ${absent.join(", ")}`}]};
  const waivers: Waiver[] = [];
  const problems: WaiverProblem[] = [];
  for (const [i, cells] of rows.entries()) {
    const line = i + 2;
    const value = (name: (typeof waiverColumns)[number]) => cells[header.indexOf(name)]?.trim() ?? "";
    const [finding, reason, who, when] = waiverColumns.map(value) as [string, string, string, string];
    const wrong = wrongIn({finding, reason, who, when}) ?? (waivers.some((waiver) => waiver.finding === finding) ? `duplicate waiver: ${finding}` : undefined);
    if (wrong) problems.push({line, message: wrong});
    else waivers.push({finding, reason, who, when, line});
  }
  return {waivers, problems};
}

/** The file again, with waivers added; those that it has are kept as they are. */
export function withWaivers(text: string, added: ReadonlyArray<Omit<Waiver, "line">>): string {
  const rows = added.map(({finding, reason, who, when}) => [finding, reason, who, when]);
  if (!text.trim()) return csvText([[...waiverColumns], ...rows]);
  return (/\n$/.test(text) ? text : `${text}\r\n`) + csvText(rows);
}

function wrongIn(fields: Readonly<Record<string, string>>): string | undefined {
  const empty = Object.entries(fields).find(([, value]) => !value);
  if (empty) return `missing ${empty[0]}: every waiver says which finding, why, who and when`;
  return /^\d{4}-\d\d-\d\d$/.test(fields.when!) ? undefined : `invalid when: ${fields.when} (2026-01-31 is meant)`;
}
