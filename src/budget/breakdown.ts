import type {Amount} from "./amount.js";
import type {Classification, Fund, Measure, YearPair} from "./figure.js";
import type {Headline} from "./headlines.js";
import {headlineKey, headlines} from "./headlines.js";
import type {Line} from "./series.js";
import {operandAt, pointAt} from "./series.js";
import type {Computed, Operand, Variance} from "./variance.js";
import {absent, contribution, share, unlisted, variance} from "./variance.js";

/** A way of dividing a total into lines that documents publish. */
export interface Breakdown {
  readonly id: string;
  readonly measure: Measure;
  readonly fund: Fund;
  readonly classification: Classification;
}

/** Every breakdown on offer; "headline" lists the totals themselves. */
export const breakdowns: readonly Breakdown[] = [
  {id: "headline", measure: "expenditure", fund: "all", classification: "total"},
  {id: "functional", measure: "expenditure", fund: "all", classification: "functional"},
  {id: "economic", measure: "basicExpenditure", fund: "generalBudget", classification: "economic"},
  {id: "project", measure: "projectExpenditure", fund: "all", classification: "project"},
  {id: "source", measure: "revenue", fund: "all", classification: "source"},
  {id: "operating", measure: "agencyOperating", fund: "all", classification: "economic"}
];

export function breakdown(id: string | undefined): Breakdown {
  return breakdowns.find((known) => known.id === id) ?? breakdowns[0]!;
}

/** One line between two years, as a part of its total. */
export interface Compared {
  readonly line: Line;
  readonly level: number;
  readonly polarity: Headline["polarity"];
  readonly variance: Variance;
  readonly share?: Computed;
  /** In points of the total's rate. */
  readonly contribution?: Computed;
}

/**
 * The lines of a breakdown between two years: its total first, then its
 * lines in the order of their codes or of the document. A line that a loaded
 * year's own tables do not list, though they go down to its level, is new, or
 * has ended; of a year without a document nothing is known.
 */
export function compare(lines: readonly Line[], division: Breakdown, years: YearPair): Compared[] {
  const budgeted = lines.filter(({phase}) => phase === "budget");
  if (division.classification === "total") return compareHeadlines(budgeted, years);
  const total = totalOf(budgeted, division, years.year);
  const parts = budgeted.filter((line) => isPart(line, division));
  if (division.classification !== "source" && division.classification !== "project")
    parts.sort((a, b) => (a.code < b.code ? -1 : 1));
  const nothing = nothingListed(parts, years);
  return [
    ...(total ? [comparedLine(total, total, years)] : []),
    ...parts.map((line) => comparedLine(line, total, years, nothing(line)))
  ];
}

/** The total of a breakdown of one fund is that of all funds where the two are the same amount: more years are known of it. */
function totalOf(lines: readonly Line[], {measure, fund}: Breakdown, year: number): Line | undefined {
  const total = (of: Fund) =>
    lines.find((line) => line.measure === measure && line.fund === of && line.code === "total");
  const [own, whole] = [total(fund), total("all")];
  const same = whole && operandAt(own, year).amount?.fen === operandAt(whole, year).amount?.fen;
  return own && same ? whole : own;
}

/**
 * Sources that are the sum of others of the same table, as 财政拨款 is beside the
 * budgets that make it up: added to these they would count twice.
 */
export const summedSources: ReadonlyArray<readonly [whole: string, part: string]> = [
  ["appropriation", "generalBudget"],
  ["appropriation", "governmentFund"],
  ["appropriation", "stateCapital"]
];

/** Lines of one level without the sources that are the sum of others among them which have amounts. */
export function withoutSums(listed: readonly Compared[]): Compared[] {
  const has = (code: string) =>
    listed.some(({line, variance: {current, base}}) => line.code === code && (current.amount ?? base.amount));
  return listed.filter(
    ({line: {classification, code}}) =>
      classification !== "source" || !summedSources.some(([whole, part]) => whole === code && has(part))
  );
}

/** A line's own parts, none of them counted twice: headlines within it, or the codes one level below its own. */
export function partsOf(compared: readonly Compared[], parent: Compared): Compared[] {
  const {code, classification, key} = parent.line;
  if (compared.every(({line}) => line.code === "total"))
    return compared.filter(({line}) => line.key !== key && headlineOf(line)?.within === parent.line.measure);
  if (code === "total") return withoutSums(compared.filter(({line, level}) => level === 1 && line !== parent.line));
  const separator = classification === "source" ? "." : "";
  return compared.filter(({line, level}) => level === parent.level + 1 && line.code.startsWith(code + separator));
}

function headlineOf({key}: Line): Headline | undefined {
  return headlines.find((headline) => headline.key === key);
}

function compareHeadlines(lines: readonly Line[], years: YearPair): Compared[] {
  const byKey = new Map(lines.map((line) => [line.key, line]));
  return headlines.flatMap(({key, within}) => {
    const line = byKey.get(key);
    if (!line) return [];
    const total = within && byKey.get(headlineKey(within));
    return {...comparedLine(line, total, years), level: within ? 1 : 0};
  });
}

/** Whether a line is one that the breakdown divides its total into. */
export function isPart(
  line: Line,
  {measure, fund, classification}: Pick<Breakdown, "measure" | "fund" | "classification">
): boolean {
  return line.measure === measure && line.fund === fund && line.classification === classification;
}

function polarityOf(line: Line): Headline["polarity"] {
  return headlineOf(line)?.polarity ?? "neutral";
}

/** What stands for a line that a year has no point for. */
type Nothing = Readonly<Record<keyof YearPair, Operand>>;

/** unlisted where that year's own document lists lines of this breakdown down to the line's level, else absent. */
function nothingListed(parts: readonly Line[], {year, base}: YearPair): (line: Line) => Nothing {
  const deepest = (of: number) =>
    Math.max(-1, ...parts.filter((line) => pointAt(line, of)?.fiscalYear === of).map(({level}) => level));
  const [before, now] = [deepest(base), deepest(year)];
  return ({level}) => ({base: before >= level ? unlisted : absent, year: now >= level ? unlisted : absent});
}

function comparedLine(
  line: Line,
  total: Line | undefined,
  {year, base}: YearPair,
  nothing: Nothing = {base: absent, year: absent}
): Compared {
  const compared = variance(pointAt(line, base)?.operand ?? nothing.base, pointAt(line, year)?.operand ?? nothing.year);
  const totals: readonly [Amount | undefined, Amount | undefined] = [
    operandAt(total, base).amount,
    operandAt(total, year).amount
  ];
  const part = compared.current.amount && totals[1] && share(compared.current.amount, totals[1]);
  const points = compared.change && totals[0] && contribution(compared.change, totals[0]);
  return {
    line,
    level: line.level,
    polarity: polarityOf(line),
    variance: compared,
    ...(part ? {share: part} : {}),
    ...(points ? {contribution: points} : {})
  };
}
