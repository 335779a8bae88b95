import {dsvFormat} from "d3-dsv";
import {withoutInvisible} from "../formats/invisible.js";

/** What programs put between the cells of a row; the first is the standard's, and taken where nothing tells. */
const separators = [",", ";", "\t", "|", "，", "；"] as const;

interface CsvRow {
  /** Line of the file that it begins on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

interface CsvText {
  /** Without characters that nobody sees; blank lines are none. The first is the header, its names without spaces around. */
  readonly rows: readonly CsvRow[];
  readonly separator: string;
}

/** A header stands in one of so many first lines. */
const farthest = 100;

/** The rows of a CSV text (RFC 4180), whatever stands between its cells: told by the header, of which `known` names some columns. */
export function csvRows(text: string, known: Iterable<string>): CsvText {
  const named = new Set(known);
  const [, said, rest] = /^(?:sep=(.)\r?\n)?([^]*)$/i.exec(withoutInvisible(text))!;
  const header = rest!.split(/\r\n?|\n/, farthest).find((line) => line.trim()) ?? "";
  const count = (separator: string) =>
    namesIn(header, separator).filter((name) => named.has(name.toLowerCase())).length;
  const separator = said ?? separators.reduce((best, other) => (count(other) > count(best) ? other : best));
  let line = said === undefined ? 1 : 2;
  const rows = dsvFormat(separator)
    .parseRows(rest!)
    .map((cells): CsvRow => {
      const row = {line, cells};
      line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
      return row;
    });
  const filled = rows.filter(({cells}) => cells.some((cell) => cell.trim()));
  return {rows: filled.map((row, i) => (i ? row : {...row, cells: row.cells.map((cell) => cell.trim())})), separator};
}

function namesIn(header: string, separator: string): string[] {
  return (dsvFormat(separator).parseRows(header)[0] ?? []).map((name) => name.trim());
}
