import {readFileSync} from "node:fs";
import {fenPer, moneyUnit} from "../../src/budget/amount.js";
import type {Figure} from "../../src/budget/figure.js";
import type {Cell, Piece} from "./formats/oneDocument.js";

const folder = new URL("../fixtures/regions/", import.meta.url);

/** tests/fixtures/regions/`name`.txt: headings as in Markdown, rows between bars, →3 and ↓2 behind a cell that spans columns or rows. */
export function region(name: string): Piece[] {
  return piecesOf(readFileSync(new URL(`${name}.txt`, folder), "utf8"));
}

export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let rows: Cell[][] | undefined;
  for (const line of text.split("\n").filter(Boolean)) {
    const heading = /^(#{1,3}) (.*)$/.exec(line);
    if (line.startsWith("|")) {
      if (!rows) pieces.push({kind: "table", rows: (rows = [])});
      rows.push(line.slice(1, -1).split("|").map(cellOf));
      continue;
    }
    rows = undefined;
    pieces.push(
      heading
        ? {kind: "heading", depth: heading[1]!.length as 1 | 2 | 3, text: heading[2]!}
        : {kind: "prose", text: line}
    );
  }
  return pieces;
}

function cellOf(printed: string): Cell {
  const [, text = "", columns, rows] = /^(.*?)(?:→(\d+))?(?:↓(\d+))?$/.exec(printed.trim())!;
  return columns || rows
    ? {text, ...(columns ? {columns: Number(columns)} : {}), ...(rows ? {rows: Number(rows)} : {})}
    : text;
}

/** A figure without its place: `summary 2024 budget revenue/all source generalBudget 150000000`, fen last, or its state. */
export function toldOf({statement, year, phase, measure, fund, classification, code, amount, state}: Figure): string {
  return [statement, year, phase, `${measure}/${fund}`, classification, code, amount ?? state].join(" ");
}

/**
 * The figures of tests/fixtures/regions/`name`.expected.txt: a line that names a
 * statement and its unit of money; one that names a classification and what each
 * column measures, of which fund, year and phase; then a row's code and amounts.
 */
export function expected(name: string, year: number, phase: Figure["phase"]): string[] {
  let [statement, unit, classification]: string[] = [];
  let columns: string[] = [];
  return readFileSync(new URL(`${name}.expected.txt`, folder), "utf8")
    .split("\n")
    .filter(Boolean)
    .flatMap((line) => {
      const words = line.split(" ");
      if (moneyUnit(words[1] ?? "")) [statement, unit] = words;
      else if (words[0]!.endsWith(":")) [classification, columns] = [words[0]!.slice(0, -1), words.slice(1)];
      else {
        return words.slice(1).map((printed, i) => {
          const [measure, fund, ofYear = year, ofPhase = phase] = columns[i]!.split("/");
          return [
            statement,
            ofYear,
            ofPhase,
            `${measure}/${fund}`,
            classification,
            words[0],
            stateOr(printed, unit!)
          ].join(" ");
        });
      }
      return [];
    });
}

function stateOr(printed: string, unit: string): string {
  if (printed === "/") return "notApplicable";
  return printed === "-" ? "blank" : String(Math.round(Number(printed) * fenPer[moneyUnit(unit)!]));
}
