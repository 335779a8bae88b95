import {readingsOf} from "../../src/budget/checks/readings.js";
import type {Claim} from "../../src/budget/claim.js";
import type {Figure} from "../../src/budget/figure.js";
import {lineKey} from "../../src/budget/figure.js";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import type {Statement} from "../../src/disclosure/model/statement.js";
import {isRecognised} from "../../src/disclosure/model/statement.js";

/** What of a disclosure is taken over, and what is not and why. */
export interface ProvedPart {
  readonly disclosure: Disclosure;
  /** Tables that print amounts and are left out. */
  readonly left: ReadonlyArray<{readonly table: string; readonly reason: string}>;
}

/**
 * The figures of a disclosure that stand in tables whose reading is proved, or
 * that offer too few sums and keep them all; and what sentences say of how
 * those lines changed, without any sentence. What a sentence says is taken only
 * where its amount is the very one of a table's line, and no other sentence
 * says otherwise of that line.
 */
export function provedPart(disclosure: Disclosure): ProvedPart {
  const statements = disclosure.statements.filter(isTaken);
  const standing = new Set(statements.flatMap(({rows}) => rows.flatMap(({cells}) => cells.map(({figure}) => figure))));
  const figures = disclosure.figures.filter(({id}) => standing.has(id));
  return {
    disclosure: {...disclosure, statements, figures, claims: settled(disclosure.claims, figures)},
    left: disclosure.statements
      .filter((statement) => !isTaken(statement) && hasFigures(statement))
      .map(({title, id}) => ({table: title || id, reason: "the table's reading is not proved"}))
  };
}

function isTaken(statement: Statement): boolean {
  return isRecognised(statement) && (statement.proof?.standing === "proved" || statement.proof?.standing === "small");
}

function hasFigures({rows}: Statement): boolean {
  return rows.some(({cells}) => cells.some(({figure}) => figure !== undefined));
}

/** Claims that tell an earlier year's amount of a line whose own amount a table prints, as claims on that line. */
function settled(claims: readonly Claim[], figures: readonly Figure[]): Claim[] {
  const lines = new Map<string, Figure[]>();
  for (const figure of figures)
    if (figure.amount !== null) lines.set(placeOf(figure), [...(lines.get(placeOf(figure)) ?? []), figure]);
  const told = claims.flatMap((claim) => onItsLine(claim, lines) ?? []);
  const bases = new Map<string, Set<number>>();
  for (const claim of told) {
    const {key, fen} = baseOf(claim);
    bases.set(key, (bases.get(key) ?? new Set()).add(fen));
  }
  return told.filter((claim) => bases.get(baseOf(claim).key)!.size === 1);
}

/** The claim on the line that its words may mean and whose printed amount is its own, within rounding; undefined where none is, or where it tells nothing of an earlier year. */
function onItsLine(claim: Claim, lines: ReadonlyMap<string, readonly Figure[]>): Claim | undefined {
  const {amount, change, base, fiscalYear, year, offBudget, measure, phase} = claim;
  if (!amount || offBudget || measure === "unclassified") return undefined;
  if (!change) return year < fiscalYear && lines.has(placeOf({...claim, year: fiscalYear})) ? claim : undefined;
  if (base?.phase !== phase || base.year >= year || change.fen > amount.fen) return undefined;
  const agrees = (figure: Figure) =>
    Math.abs(figure.amount! - amount.fen) <= amount.half + figure.precision && figure.amount !== 0;
  const meant = readingsOf(claim).find((reading) => lines.get(placeOf(reading))?.some(agrees));
  if (!meant) return undefined;
  const {fund, classification, code} = meant;
  return {...claim, measure: meant.measure, fund, classification, code};
}

function placeOf(line: Pick<Figure, "year" | "phase" | "measure" | "fund" | "classification" | "code">): string {
  return [line.year, line.phase, lineKey(line)].join(" ");
}

/** The earlier year's line that a claim tells the amount of, and that amount in fen. */
function baseOf(claim: Claim): {readonly key: string; readonly fen: number} {
  const {amount, change, base} = claim;
  return change && base
    ? {key: placeOf({...claim, year: base.year}), fen: amount!.fen - change.fen}
    : {key: placeOf(claim), fen: amount!.fen};
}
