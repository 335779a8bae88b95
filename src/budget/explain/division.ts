import {sum} from "d3-array";
import type {Breakdown, Compared} from "../breakdown.js";
import {breakdown, breakdowns, compare, withoutSums} from "../breakdown.js";
import {isBelow} from "../classification/functional.js";
import {joinLines} from "../crosswalk/joinLines.js";
import type {Link} from "../crosswalk/link.js";
import type {YearPair} from "../figure.js";
import {headlineKey} from "../headlines.js";
import {divide, halfWidthOf, leftOfChange, mayBeNothing} from "../interval.js";
import type {Line} from "../series.js";
import {operandAt, varianceOf} from "../series.js";
import type {Computed} from "../variance.js";
import {variance} from "../variance.js";

/** One way of dividing a total's change, and how well it tells where the change came from. */
export interface Division {
  readonly id: string;
  readonly total: Line;
  readonly change: Computed;
  /** Its parts with a change, the largest first, offsets among them. */
  readonly drivers: readonly Compared[];
  /** What the parts leave of the total's change, in fen; zero where their rounding accounts for it. */
  readonly residual: number;
  /** Half of what the rounding of the total's change, and of the parts that are no drivers, leaves open, in fen. */
  readonly half: number;
  /** From 0 to 1; see `explanatoryPower`. */
  readonly power: number;
}

/** Basic and project expenditure divide expenditure as they do on the first page. */
const byType = "type";

/** Every published way of dividing a total between two years that both years allow, the most telling first. */
export function divisionsOf(
  lines: readonly Line[],
  total: Line,
  years: YearPair,
  links: readonly Link[] = []
): Division[] {
  const {change} = variance(operandAt(total, years.base), operandAt(total, years.year));
  if (!change) return [];
  const ways = [
    byType,
    ...breakdowns
      .filter(({measure, classification}) => measure === total.measure && classification !== "total")
      .map(({id}) => id)
  ];
  const found = ways.map((id) => divisionOf(id, partsFor(id, joinLines(lines, links), total, years), total, change));
  return found.filter((division) => division !== undefined).sort((a, b) => b.power - a.power);
}

/** The parts of a line one level down in the same classification, as a division of its own. */
export function divisionBelow(rows: readonly Compared[], whole: Compared): Division | undefined {
  const below = rows.filter(({line}) => isBelow(line, whole.line));
  const parts = below.filter(({line}) => !below.some((other) => isBelow(line, other.line)));
  return whole.variance.change && divisionOf(whole.line.classification, parts, whole.line, whole.variance.change);
}

/**
 * How well a division tells where a change came from: the part of all movement
 * that its lines account for, times the part of its lines that need no look.
 * That is 1 − m / n, with n lines that hold money in either year (0 for one that
 * did not move) and m lines' worth of movement, the inverse of Herfindahl's index
 * of their absolute changes. One line, and lines that all move alike, tell nothing;
 * one of two tells less than one of ten, so that a division into two has no head
 * start. From 0 to 1.
 */
export function explanatoryPower(changes: readonly number[], residual: number): number {
  const gross = sizeOf(changes);
  if (gross === 0) return 0;
  const worth = 1 / sum(changes, (change) => (change / gross) ** 2);
  return (gross / (gross + Math.abs(residual))) * Math.max(0, 1 - worth / changes.length);
}

/** A part of a division's change; undefined where that is, or may round from, zero. */
export function partOfChange(part: Computed, {change}: Division): Computed | undefined {
  const ratio = divide(part, change);
  return ratio && {value: part.value / change.value, ...ratio};
}

/** The size of a part in all movement of a division, rises and falls and what no line accounts for: from 0 to 1. */
export function partOfMovement(part: Computed, {drivers, residual}: Division): Computed {
  const gross = sizeOf(drivers.map(({variance}) => variance.change!.value)) + Math.abs(residual);
  const value = Math.abs(part.value) / gross;
  const open = sum(drivers, ({variance}) => halfWidthOf(variance.change!)) / gross;
  return {value, lo: value - open, hi: value + open};
}

function sizeOf(changes: readonly number[]): number {
  return sum(changes, (change) => Math.abs(change));
}

function divisionOf(id: string, parts: readonly Compared[], total: Line, change: Computed): Division | undefined {
  const held = parts.filter(
    ({variance: {change: own, current, base}}) => own && (own.value !== 0 || current.amount?.fen || base.amount?.fen)
  );
  const moved = held.filter(({variance: {change: own}}) => own!.value !== 0 && !mayBeNothing(own!));
  if (!moved.length) return undefined;
  const changes = held.map((part) => part.variance.change!);
  const residual = leftOfChange(change, changes);
  return {
    id,
    total,
    change,
    drivers: moved.sort((a, b) => Math.abs(b.variance.change!.value) - Math.abs(a.variance.change!.value)),
    residual,
    half:
      halfWidthOf(change) +
      sum(
        held.filter((part) => !moved.includes(part)),
        (part) => halfWidthOf(part.variance.change!)
      ),
    power: explanatoryPower(
      changes.map(({value}) => value),
      residual
    )
  };
}

function partsFor(id: string, lines: readonly Line[], total: Line, years: YearPair): Compared[] {
  if (id === byType)
    return total.key === headlineKey("expenditure")
      ? compare(lines, typeDivision, years).filter(
          ({line}) => line.measure === "basicExpenditure" || line.measure === "projectExpenditure"
        )
      : [];
  const way = breakdowns.find((known) => known.id === id)!;
  const rows = withoutSums(compare(lines, way, years).filter(({line}) => line.code !== "total"));
  return rows.filter(({line}) => !rows.some((other) => isBelow(line, other.line)));
}

const typeDivision: Breakdown = breakdowns.find(({id}) => id === "headline")!;

/** A line's change as a division of one part: for what no document divides in both years. */
export function undivided(line: Line, years: YearPair): Division | undefined {
  const between = varianceOf(line, years);
  const {change} = between;
  if (!change) return undefined;
  return {
    id: "undivided",
    total: line,
    change,
    drivers: [{line, level: line.level, polarity: "neutral", variance: between}],
    residual: 0,
    half: 0,
    power: 0
  };
}

const types: ReadonlySet<Line["measure"]> = new Set(["basicExpenditure", "projectExpenditure"]);

/**
 * The division that a total's change is told by, in pictures and in words: by
 * type, as reasons speak of it, where both years give every type; else the most
 * telling one; else the change as a part of its own. Undefined where the total
 * cannot be compared.
 */
export function mainDivision(
  lines: readonly Line[],
  total: Line,
  years: YearPair,
  links: readonly Link[] = []
): Division | undefined {
  const found = divisionsOf(lines, total, years, links);
  const known = compare(lines, breakdown("headline"), years).filter(
    ({line, variance}) => types.has(line.measure) && variance.change
  );
  const byType = known.length === types.size ? found.find(({id}) => id === "type") : undefined;
  const [best] = [...found].sort((a, b) => b.power - a.power || Math.abs(a.residual) - Math.abs(b.residual));
  return byType ?? best ?? undivided(total, years);
}
