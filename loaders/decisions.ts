import {dsvFormat} from "d3-dsv";
import {readFile} from "node:fs/promises";
import type {Decision} from "../src/budget/crosswalk/decision.js";
import type {DecisionCells} from "../src/budget/crosswalk/decisionRow.js";
import {decisionColumns, decisionOf} from "../src/budget/crosswalk/decisionRow.js";
import {unusedDecision} from "../src/budget/crosswalk/unused.js";
import {invalid, missing} from "../src/budget/errors.js";
import {series} from "../src/budget/series.js";
import type {Disclosure} from "../src/disclosure/disclosure.js";
import type {Place, Problem} from "../src/disclosure/problem.js";
import {problemOf} from "../src/disclosure/problem.js";

/** Reviewers' decisions on the links of one unit, beside its disclosures. */
export const decisionsName = "crosswalk.csv";

export interface Decisions {
  readonly decisions: readonly Decision[];
  readonly problems: readonly Problem[];
}

interface Placed {
  readonly decision: Decision;
  readonly place: Place;
}

/** The decisions in a file of a unit's folder. A bad entry, and one that changes nothing, is a problem with its line; the others hold. */
export async function readDecisions(path: string, document: string, own: readonly Disclosure[]): Promise<Decisions> {
  const {placed, problems} = parseDecisions(await readFile(path, "utf8"), document);
  const lines = series(own.flatMap(({figures}) => figures), own.flatMap(({claims}) => claims));
  const all = placed.map(({decision}) => decision);
  const unused = placed.flatMap(({decision, place}) => {
    const error = unusedDecision(decision, lines, all);
    return error ? problemOf(error, place) : [];
  });
  return {decisions: all, problems: [...problems, ...unused]};
}

function parseDecisions(text: string, document: string): {placed: Placed[]; problems: Problem[]} {
  const [header = [], ...rows] = dsvFormat(",").parseRows(text.replace(/^\ufeff/, ""));
  const absent = decisionColumns.filter((column) => !header.includes(column));
  if (absent.length) return {placed: [], problems: absent.map((column) => problemOf(missing("column", column), {document, line: 1}))};
  const placed: Placed[] = [];
  const problems: Problem[] = [];
  let line = 1 + breaks(header);
  for (const cells of rows) {
    const place = {document, line: ++line};
    line += breaks(cells);
    if (cells.every((cell) => !cell.trim())) continue;
    try {
      if (cells.length !== header.length) throw invalid("row", `${cells.length} cells under ${header.length} columns`);
      placed.push({decision: decisionOf(cellsOf(cells, header)), place});
    } catch (error) {
      problems.push(problemOf(error, place));
    }
  }
  return {placed, problems};
}

function cellsOf(cells: readonly string[], header: readonly string[]): DecisionCells {
  return Object.fromEntries(decisionColumns.map((column) => [column, cells[header.indexOf(column)]!.trim()])) as DecisionCells;
}

function breaks(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}
