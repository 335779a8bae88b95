import {greatest} from "d3-array";
import {headlines} from "../../src/budget/headlines.js";
import type {Line} from "../../src/budget/series.js";
import {operandAt, pointAt} from "../../src/budget/series.js";
import type {Unit} from "../../src/disclosure/model/disclosure.js";
import type {PeerLine, PeerPoint, PeerUnit, PeersFile, UnitLevel} from "../../src/store/published/peersFile.js";
import type {Corpus} from "../corpus/corpus.js";
import type {UnitAnalysis} from "../corpus/unitAnalysis.js";

/** No more points are published for pages that wait for no engine; lines that would exceed them are asked of it. */
const mostPoints = 40_000;

const headlineKeys = headlines.map(({key}) => key);

/** Headlines and the classes of each classification, of every unit and year. */
export function peersFile({units}: Pick<Corpus, "units">): PeersFile {
  const lines = published(units);
  const kept: PeerLine[] = [];
  const points: PeerPoint[] = [];
  for (const line of lines) {
    const own = units.flatMap((unit, i) => pointsOf(unit, i, line, kept.length));
    if (kept.length && points.length + own.length > mostPoints) break;
    kept.push(line);
    points.push(...own);
  }
  return {units: units.map(unitOf), lines: kept, points};
}

/** The headlines in their order, then classes in the order of their codes, as the unit that comes first prints them. */
function published(units: readonly UnitAnalysis[]): PeerLine[] {
  const found = new Map<string, PeerLine>();
  for (const {lines} of units)
    for (const {key, phase, measure, fund, classification, code, label, level} of lines) {
      const isKept = headlineKeys.includes(key) || isClass({measure, fund, classification, code});
      if (phase === "budget" && isKept && !found.has(key))
        found.set(key, {key, measure, fund, classification, code, label, level});
    }
  const rank = ({key}: PeerLine) => headlineKeys.indexOf(key) + 1 || headlineKeys.length + 1;
  return [...found.values()].sort((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1));
}

function isClass({
  measure,
  fund,
  classification,
  code
}: Pick<Line, "measure" | "fund" | "classification" | "code">): boolean {
  if (classification === "functional") return measure === "expenditure" && fund === "all" && /^\d{3}$/.test(code);
  if (classification === "economic")
    return measure === "basicExpenditure" && fund === "generalBudget" && /^\d{3}$/.test(code);
  return classification === "source" && measure === "revenue" && fund === "all" && !code.includes(".");
}

/** The line's points of a unit, and the years whose own document lists others of its kind down to its level without it. */
function pointsOf({lines}: UnitAnalysis, unit: number, about: PeerLine, line: number): PeerPoint[] {
  const budget = lines.filter(({phase}) => phase === "budget");
  const own = budget.find(({key}) => key === about.key);
  const known = (own?.points ?? []).map(({year, operand: {amount, state}, basis}): PeerPoint => [
    unit,
    line,
    year,
    amount?.fen ?? null,
    amount?.half ?? 0,
    state,
    basis
  ]);
  const kin = about.code === "total" ? [] : budget.filter((other) => isKin(other, about) && other.level >= about.level);
  const listed = new Set(
    kin.flatMap(({points}) => points.filter(({year, fiscalYear}) => year === fiscalYear).map(({year}) => year))
  );
  const without = [...listed].filter((year) => !pointAt(own, year)).sort((a, b) => a - b);
  return [...known, ...without.map((year): PeerPoint => [unit, line, year, null, 0, "unlisted", "published"])];
}

function isKin(line: Line, about: PeerLine): boolean {
  return (
    line.code !== "total" &&
    line.measure === about.measure &&
    line.fund === about.fund &&
    line.classification === about.classification
  );
}

function unitOf({latest, lines}: UnitAnalysis): PeerUnit {
  const {code, name, english, kind, department} = latest.unit;
  const level = levelOf(latest.unit);
  const most = greatest(
    lines.filter((line) => line.phase === "budget" && line.classification === "functional" && isClass(line)),
    (line) => operandAt(line, latest.fiscalYear).amount?.fen ?? -1
  );
  const above = department?.code || (kind === "department" || kind === "combined" ? code : "");
  return {
    code,
    name,
    ...(english && {english}),
    ...(kind && {kind}),
    ...(level && {level}),
    ...(above && {department: above}),
    ...(most && {function: most.code})
  };
}

/** By the code of its division, GB/T 2260, or else by the place that its document names. */
function levelOf({division, place}: Unit): UnitLevel | undefined {
  if (division)
    return /^10+$/.test(division)
      ? "central"
      : /0000$/.test(division)
        ? "province"
        : /00$/.test(division)
          ? "city"
          : "county";
  return place && (place.county ? "county" : place.city ? "city" : "province");
}
