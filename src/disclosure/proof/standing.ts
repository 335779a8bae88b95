import type {Subject} from "../../budget/checks/facts.js";
import {readingsOf} from "../../budget/checks/readings.js";
import type {Claim} from "../../budget/claim.js";
import type {Figure} from "../../budget/figure.js";
import {lineKey} from "../../budget/figure.js";
import type {Proof, ReadingStanding} from "../../budget/proof.js";
import type {Statement} from "../model/statement.js";
import {performanceTargets} from "../model/statement.js";
import type {SheetCell} from "./identities.js";
import {countTold} from "./identities.js";
import type {ProvedSide, SheetProof} from "./proof.js";
import {failingIn, standingOfSides} from "./proof.js";

/** A table while the standing of its reading is weighed. */
export interface WeighedTable {
  readonly sides: readonly ProvedSide[];
  readonly figures: readonly Figure[];
  /** What follows may be rest of it: then a sum may lack lines that stand there. */
  readonly isCut: boolean;
  /** The figure of a cell, by row and column of the grid. */
  readonly figureAt: (row: number, column: number) => Figure | undefined;
}

type Stated = Subject & Pick<Claim, "amount">;

/**
 * How each table's reading stands: by its own sums, and by amounts of it that
 * a proved table, or a sentence, gives for the same line. What is proved so
 * proves others in turn.
 */
export function proofsOf(tables: readonly WeighedTable[], claims: readonly Stated[]): Proof[] {
  const said = new Set(claims.flatMap((claim) => (claim.amount ? placesOf(claim, claim.amount.fen) : [])));
  const proofs = tables.map((table) => proofOf(table, countSaid(table, said)));
  for (let changed = true; changed;) {
    changed = false;
    tables.forEach((table, i) => {
      if (proofs[i]!.standing === "proved") return;
      const elsewhere = new Set(said);
      tables.forEach(({figures}, k) => {
        if (k === i || proofs[k]!.standing !== "proved") return;
        for (const figure of figures)
          if (figure.amount) for (const place of placesOf(figure, figure.amount)) elsewhere.add(place);
      });
      const proof = proofOf(table, countSaid(table, elsewhere));
      changed ||= proof.standing === "proved";
      proofs[i] = proof;
    });
  }
  return proofs;
}

/** How many different lines of a table stand elsewhere with the same amount. */
function countSaid({figures}: WeighedTable, elsewhere: ReadonlySet<string>): number {
  return new Set(
    figures.flatMap((figure) => {
      const place = figure.amount ? placeOf(figure, figure.amount) : undefined;
      return place !== undefined && elsewhere.has(place) ? [place] : [];
    })
  ).size;
}

/** A line and its amount, under every name that the same document may give the line. */
function placesOf(line: Subject, fen: number): string[] {
  return readingsOf(line).map((reading) => placeOf(reading, fen));
}

function placeOf(
  line: Pick<Figure, "year" | "phase" | "measure" | "fund" | "classification" | "code">,
  fen: number
): string {
  return `${line.year}/${line.phase}/${lineKey(line)}/${fen}`;
}

function proofOf({sides, figureAt, isCut}: WeighedTable, elsewhere: number): Proof {
  const identities = sides.flatMap(({proof}) => proof.identities);
  const held = countTold(identities) + elsewhere;
  const idsOf = (cellsOf: (proof: SheetProof) => readonly SheetCell[]) => [
    ...new Set(
      sides.flatMap(({sheet, proof}) =>
        cellsOf(proof).flatMap(({row, column}) => figureAt(row, sheet.columns[column]!.at)?.id ?? [])
      )
    )
  ];
  return {
    standing: isCut && failingIn(identities).length ? "unproved" : standingOfSides(sides, elsewhere),
    held,
    tried: held + failingIn(identities).length,
    failing: idsOf((proof) => failingIn(proof.identities).map(({whole}) => whole)),
    doubtful: idsOf((proof) => proof.doubts?.flatMap(({cells, less}) => [...cells, ...less]) ?? []),
    rows: sides.map(({proof}) => proof.rows),
    columns: sides.map(({proof}) => proof.columns)
  };
}

/** How far the reading of each figure's table is proved, by the figure's id; nothing for figures of tables that nothing was tested of. */
export function standingsOf(statements: readonly Statement[]): Map<string, ReadingStanding> {
  return new Map(
    statements.flatMap(({proof, rows}) =>
      proof
        ? rows.flatMap(({cells}) =>
            cells.flatMap(({figure}): Array<[string, ReadingStanding]> => (figure ? [[figure, proof.standing]] : []))
          )
        : []
    )
  );
}

/** How many of a document's tables that print amounts are of each standing; unread ones are of no kind that is known, forms of performance targets of none of these. */
export type StatementCounts = Readonly<Record<ReadingStanding | "unread", number>>;

export function statementCounts(statements: readonly Statement[]): StatementCounts {
  const counts = {proved: 0, small: 0, unproved: 0, unread: 0};
  for (const {id, proof, rows} of statements)
    if (
      id !== performanceTargets &&
      rows.some(({cells}) =>
        cells.some(({text, figure}) => (figure !== undefined ? text !== "" : !proof && isAmount(text)))
      )
    )
      counts[proof?.standing ?? "unread"]++;
  return counts;
}

/** Printed as amounts are, and as no code, year or count is: with a point or in thousands. */
function isAmount(text: string): boolean {
  return /^[-−(]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)\)?$/.test(text);
}
