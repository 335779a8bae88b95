import {median} from "d3-array";
import type {Amount} from "../../budget/amount.js";
import type {YearPair} from "../../budget/figure.js";
import {headlineKey, headlines} from "../../budget/headlines.js";
import type {Computed, Operand, Variance} from "../../budget/variance.js";
import {absent, share, variance} from "../../budget/variance.js";
import type {PeerLine, PeerUnit, PeersFile} from "../../store/published/peersFile.js";
import type {PeerAmounts} from "../../store/queries/peers.js";
import type {CompareChoices, PeerGroup, PeerMeasure} from "./compareChoices.js";

/** One unit's line between two years, and its part of the unit's total of the later one. */
export interface PeerRow {
  readonly unit: PeerUnit;
  readonly variance: Variance;
  readonly share?: Computed;
  /** What the unit's size is told by: all its expenditure of the later year. */
  readonly size?: Amount | undefined;
}

/** The published line of a key. */
export function peerLine({lines}: PeersFile, key: string): PeerLine | undefined {
  return lines.find((line) => line.key === key);
}

/** Every unit between two years by the published table; undefined where it does not hold the line. */
export function publishedRows(file: PeersFile, key: string, years: YearPair): PeerRow[] | undefined {
  const line = peerLine(file, key);
  if (!line) return undefined;
  const own = operandsOf(file, key);
  return rowsOf(file, line, (unit, year) => own(unit, year), years);
}

/** The same of what the engine has answered. */
export function answeredRows(
  file: PeersFile,
  line: PeerLine,
  answer: readonly PeerAmounts[],
  years: YearPair
): PeerRow[] {
  const found = new Map(answer.map((row) => [row.unit, row]));
  const operand = (unit: number, year: number): Operand => {
    const row = found.get(file.units[unit]!.code);
    if (!row) return absent;
    return year === years.year
      ? operandOf(row.current, row.current_half, row.current_state)
      : operandOf(row.base, row.base_half, row.base_state);
  };
  return rowsOf(file, line, operand, years);
}

export function operandOf(fen: number | null, half: number | null, state: Operand["state"]): Operand {
  return {state, ...(fen === null ? {} : {amount: {fen, half: half ?? 0}})};
}

type OperandOf = (unit: number, year: number) => Operand;

/** The amounts of a line by unit and year. */
function operandsOf({lines, points}: PeersFile, key: string): OperandOf {
  const at = lines.findIndex((line) => line.key === key);
  const own = new Map(
    points
      .filter(([, line]) => line === at)
      .map(([unit, , year, fen, half, state]) => [`${unit}/${year}`, operandOf(fen, half, state)] as const)
  );
  return (unit, year) => own.get(`${unit}/${year}`) ?? absent;
}

function rowsOf(file: PeersFile, line: PeerLine, own: OperandOf, {year, base}: YearPair): PeerRow[] {
  const totals = operandsOf(file, totalKey(line));
  const sizes = operandsOf(file, headlineKey("expenditure"));
  return file.units.map((unit, i) => {
    const compared = variance(own(i, base), own(i, year));
    const total = totals(i, year).amount;
    const part = compared.current.amount && total && share(compared.current.amount, total);
    return {unit, variance: compared, ...(part && {share: part}), size: sizes(i, year).amount};
  });
}

/** What a line is a share of. */
function totalKey({measure}: PeerLine): string {
  return headlineKey(headlines.find(({id}) => id === measure)?.within ?? measure);
}

/** A row's value to rank by: fen or a ratio; none where it cannot be told. */
export function peerValue(
  {variance: {change, rate, kind, current}, share: part}: PeerRow,
  by: PeerMeasure
): number | undefined {
  if (by === "amount") return current.amount?.fen;
  if (by === "share") return part?.value;
  if (by === "change") return change?.value;
  return kind === "notComparable" ? undefined : rate?.value;
}

/** Units with a value, the largest first; those of one value in the order of their codes. */
export function ranked(rows: readonly PeerRow[], by: PeerMeasure): PeerRow[] {
  return rows
    .filter((row) => peerValue(row, by) !== undefined)
    .sort((a, b) => peerValue(b, by)! - peerValue(a, by)! || (a.unit.code < b.unit.code ? -1 : 1));
}

/** How much larger or smaller a unit of the same size may be. */
const sameSize = 2;

const likeness: Readonly<Record<PeerGroup, (row: PeerRow, own: PeerRow) => boolean>> = {
  all: () => true,
  function: ({unit}, own) => own.unit.function !== undefined && unit.function === own.unit.function,
  level: ({unit}, own) => own.unit.level !== undefined && unit.level === own.unit.level,
  size: ({size}, own) => {
    if (!size || !own.size || size.fen <= 0) return false;
    const times = size.fen / own.size.fen;
    return times <= sameSize && times >= 1 / sameSize;
  }
};

/** The units that a unit is held against, itself among them. */
export function peersOf(rows: readonly PeerRow[], code: string, {peers}: Pick<CompareChoices, "peers">): PeerRow[] {
  const own = rows.find(({unit}) => unit.code === code);
  return own ? rows.filter((row) => row === own || likeness[peers](row, own)) : peers === "all" ? [...rows] : [];
}

/** Where a unit stands among others that have a value, from 1, and the median of all of them. */
export function standing(rows: readonly PeerRow[], code: string, by: PeerMeasure) {
  const order = ranked(rows, by);
  const at = order.findIndex(({unit}) => unit.code === code);
  return {rank: at < 0 ? undefined : at + 1, of: order.length, median: median(order, (row) => peerValue(row, by))};
}
