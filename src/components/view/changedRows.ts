import {variance} from "../../budget/variance.js";
import type {Variance} from "../../budget/variance.js";
import type {PeerLine, PeerUnit, PeersFile} from "../../store/published/peersFile.js";
import type {ChangedLine} from "../../store/queries/peers.js";
import type {PageContext} from "../page/context.js";
import {operandOf, publishedRows} from "./peerRows.js";

/** A line of a unit that changed between two years. */
export interface ChangedRow {
  readonly unit: PeerUnit;
  readonly line: Pick<PeerLine, "key" | "measure" | "classification" | "code" | "label">;
  readonly variance: Variance;
}

/** Every change of a published line, the largest first. */
export function publishedChanges(file: PeersFile, {view}: Pick<PageContext, "view">): ChangedRow[] {
  const rows = file.lines.flatMap((line) =>
    (publishedRows(file, line.key, view) ?? []).map(({unit, variance}): ChangedRow => ({unit, line, variance}))
  );
  return largestFirst(rows.filter(({variance}) => variance.change && variance.change.value !== 0));
}

/** The same of what the engine has answered. */
export function answeredChanges(file: PeersFile, answer: readonly ChangedLine[]): ChangedRow[] {
  const units = new Map(file.units.map((unit) => [unit.code, unit]));
  return largestFirst(
    answer.map((row): ChangedRow => ({
      unit: units.get(row.unit) ?? {code: row.unit, name: row.unit},
      line: {
        key: row.line_key,
        measure: row.measure as PeerLine["measure"],
        classification: row.classification as PeerLine["classification"],
        code: row.code,
        label: row.label
      },
      variance: variance(
        operandOf(row.base, row.base_half, row.base_state),
        operandOf(row.current, row.current_half, row.current_state)
      )
    }))
  );
}

function largestFirst(rows: readonly ChangedRow[]): ChangedRow[] {
  const size = ({variance: {change}}: ChangedRow) => Math.abs(change?.value ?? 0);
  return [...rows].sort((a, b) => size(b) - size(a));
}
