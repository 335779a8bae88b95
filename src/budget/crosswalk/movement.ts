import type {YearPair} from "../figure.js";
import type {Line} from "../series.js";
import {operandAt, pointAt} from "../series.js";

/** Lines of one measure, fund and classification between two years. */
export interface LineMovement {
  /** Listed with an amount in the base year, not listed any more. */
  readonly ended: readonly Line[];
  /** Listed with an amount for the first time. */
  readonly begun: readonly Line[];
  /** Listed in both years. */
  readonly kept: readonly Line[];
  readonly lines: readonly Line[];
}

/** Classifications whose lines can go by another name or code. */
const divided = new Set<Line["classification"]>(["functional", "economic", "project", "source"]);

/** Movements of all groups of lines of which both years' own documents have a table: of others nothing is known. */
export function movements(lines: readonly Line[], years: YearPair): LineMovement[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    if (line.code === "total" || !divided.has(line.classification)) continue;
    const key = [line.phase, line.measure, line.fund, line.classification].join("/");
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()]
    .filter((group) => isListed(group, years.base) && isListed(group, years.year))
    .map((group) => movement(group, years));
}

/** A line's amount for a year in fen; 0 where it has none. */
export function fenAt(line: Line, year: number): number {
  return operandAt(line, year).amount?.fen ?? 0;
}

function isListed(group: readonly Line[], year: number): boolean {
  return group.some((line) => pointAt(line, year)?.fiscalYear === year);
}

function movement(lines: readonly Line[], {base, year}: YearPair): LineMovement {
  const begins = (line: Line, at: number, other: number) => fenAt(line, at) !== 0 && !pointAt(line, other);
  return {
    lines,
    ended: lines.filter((line) => begins(line, base, year)),
    begun: lines.filter((line) => begins(line, year, base)),
    kept: lines.filter((line) => pointAt(line, base) && pointAt(line, year))
  };
}

/** The name without what printing alone varies: width of characters, spaces, quotation marks, brackets, stops. */
export function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, "");
}
