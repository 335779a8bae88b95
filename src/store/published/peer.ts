import {greatest} from "d3-array";
import type {Line} from "../../budget/series.js";
import {operandAt, pointAt} from "../../budget/series.js";
import type {Disclosure, Unit} from "../../disclosure/model/disclosure.js";
import type {PeerLine, PeerPoint, PeersFile, PeerUnit, UnitLevel} from "./peersFile.js";

/** A unit with what is compared of it. */
export interface Peer {
  readonly latest: Pick<Disclosure, "unit" | "fiscalYear">;
  readonly lines: readonly Line[];
}

/** The file with one more unit in it, and that unit's points of the lines that it holds. */
export function withPeer(file: PeersFile, peer: Peer): PeersFile {
  const own = file.lines.flatMap((line, i) => peerPoints(peer, file.units.length, line, i));
  return {...file, units: [...file.units, peerUnit(peer)], points: [...file.points, ...own]};
}

/** Whether a line is a class of one of the classifications that units are compared by. */
export function isPeerClass({
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
export function peerPoints({lines}: Peer, unit: number, about: PeerLine, line: number): PeerPoint[] {
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

/** A unit as it is compared with others. */
export function peerUnit({latest, lines}: Peer): PeerUnit {
  const {code, name, english, kind, department} = latest.unit;
  const level = levelOf(latest.unit);
  const most = greatest(
    lines.filter((line) => line.phase === "budget" && line.classification === "functional" && isPeerClass(line)),
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
