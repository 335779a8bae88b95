import type {Claim} from "./claim.js";
import type {Figure, Phase, Source} from "./figure.js";
import {amountOf, lineKey} from "./figure.js";
import type {Operand, Variance} from "./variance.js";
import {absent, variance} from "./variance.js";

/** published: a table prints it. stated: the narrative prints it. implied: this year's amount less the stated change. */
export type Basis = "published" | "stated" | "implied";

/** One line's amount for one year, and where it comes from. */
export interface Point {
  readonly year: number;
  readonly operand: Operand;
  readonly basis: Basis;
  /** The line's name as its table prints it, where that is not the line's own. */
  readonly label?: string;
  /** The statement or narrative section that it stands in. */
  readonly statement: string;
  /** Year of the disclosure it was read from. */
  readonly fiscalYear: number;
  readonly source: Source;
}

/** One quantity followed over the years. */
export interface Line {
  readonly key: string;
  readonly phase: Phase;
  readonly measure: Figure["measure"];
  readonly fund: Figure["fund"];
  readonly classification: Figure["classification"];
  readonly code: string;
  readonly label: string;
  readonly level: number;
  /** One a year, the best there is; years ascend. */
  readonly points: readonly Point[];
}

interface Candidate {
  readonly point: Point;
  readonly about: Pick<Figure, "phase" | "measure" | "fund" | "classification" | "code" | "label" | "level">;
  readonly rank: number;
}

/** Tables of the performance forms repeat what the numbered statements publish. */
const forms = new Set(["fundOverview", "projectPlan", "projectFunding", "projectDetail"]);

/**
 * Figures and claims of one unit's disclosures as lines over the years. For a
 * year, that year's own disclosure wins over a later one's look back, a table
 * over the narrative, and either over what is only implied.
 */
export function series(figures: Iterable<Figure>, claims: Iterable<Claim>): Line[] {
  const lines = new Map<string, {about: Candidate["about"]; best: Map<number, Candidate>}>();
  for (const candidate of [...fromFigures(figures), ...fromClaims(claims)]) {
    const key = `${candidate.about.phase}/${lineKey(candidate.about)}`;
    const line = lines.get(key) ?? {about: candidate.about, best: new Map<number, Candidate>()};
    const held = line.best.get(candidate.point.year);
    if (!held || candidate.rank < held.rank) line.best.set(candidate.point.year, candidate);
    lines.set(key, line);
  }
  return [...lines.values()].map(({about, best}) => ({
    key: lineKey(about),
    phase: about.phase,
    measure: about.measure,
    fund: about.fund,
    classification: about.code === "total" ? "total" : about.classification,
    code: about.code,
    label: about.label,
    level: about.level,
    points: [...best.values()].map((candidate) => pointNamed(candidate, about.label)).sort((a, b) => a.year - b.year)
  }));
}

/** The point with the name it is printed under where that differs; a claim's subject names no line of a table. */
function pointNamed({point, about}: Candidate, label: string): Point {
  return point.basis === "published" && about.code !== "total" && about.label !== label
    ? {...point, label: about.label}
    : point;
}

/** The line's amount for a year; absent if no loaded document gives one. */
export function operandAt(line: Line | undefined, year: number): Operand {
  return pointAt(line, year)?.operand ?? absent;
}

/** The line between two years. */
export function varianceOf(
  line: Line | undefined,
  {year, base}: {readonly year: number; readonly base: number}
): Variance {
  return variance(operandAt(line, base), operandAt(line, year));
}

export function pointAt(line: Line | undefined, year: number): Point | undefined {
  return line?.points.find((point) => point.year === year);
}

/** What a year's own table calls the line. */
export function nameAt(line: Line, year: number): string {
  return pointAt(line, year)?.label ?? line.label;
}

/** Projects have other names in the forms than in the table of projects: where a year has that, the forms' are left out. */
function* fromFigures(figures: Iterable<Figure>): Generator<Candidate> {
  const all = [...figures];
  const listed = new Set(all.filter(({statement}) => statement === "projects").map(({fiscalYear}) => fiscalYear));
  for (const figure of all) {
    if (figure.classification === "project" && forms.has(figure.statement) && listed.has(figure.fiscalYear)) continue;
    const amount = amountOf(figure);
    yield {
      about: figure,
      rank: Math.abs(figure.fiscalYear - figure.year) * 10 + (amount ? 0 : 2) + (forms.has(figure.statement) ? 1 : 0),
      point: {
        year: figure.year,
        operand: {state: figure.state, ...(amount ? {amount} : {})},
        basis: "published",
        statement: figure.statement,
        fiscalYear: figure.fiscalYear,
        source: figure.source
      }
    };
  }
}

function* fromClaims(claims: Iterable<Claim>): Generator<Candidate> {
  for (const claim of claims) {
    if (claim.offBudget || claim.measure === "unclassified" || !claim.amount) continue;
    const {amount, change, base, fiscalYear} = claim;
    const about = {...claim, level: claim.code === "total" ? 0 : 1};
    const distance = Math.abs(fiscalYear - claim.year) * 10;
    const current = {fen: amount.fen, half: amount.half};
    yield {
      about,
      rank: distance + 4,
      point: {
        year: claim.year,
        operand: {state: amount.fen === 0 ? "zero" : "value", amount: current},
        basis: "stated",
        statement: claim.section,
        fiscalYear,
        source: amount.source
      }
    };
    if (!change || base?.phase !== claim.phase) continue;
    const stated = {fen: change.fen, half: change.half};
    const fen = current.fen - stated.fen;
    yield {
      about,
      rank: Math.abs(fiscalYear - base.year) * 10 + 6,
      point: {
        year: base.year,
        operand: {
          state: fen === 0 ? "zero" : "value",
          amount: {fen, half: current.half + stated.half},
          impliedBy: {current, change: stated}
        },
        basis: "implied",
        statement: claim.section,
        fiscalYear,
        source: change.source
      }
    };
  }
}
