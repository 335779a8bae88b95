import type {Basis, Line} from "../../budget/series.js";
import type {Operand} from "../../budget/variance.js";
import type {UnitKind} from "../../disclosure/model/disclosure.js";

/** How high a unit stands: 省、市、县. */
export type UnitLevel = "central" | "province" | "city" | "county";

/** A unit as it is compared with others. */
export interface PeerUnit {
  readonly code: string;
  readonly name: string;
  readonly english?: string;
  readonly kind?: UnitKind;
  readonly level?: UnitLevel;
  /** Code of its department, or its own where it is one. */
  readonly department?: string;
  /** The functional class of most of its latest year's expenditure. */
  readonly function?: string;
}

/** What a line is, whoever has it. */
export type PeerLine = Pick<Line, "key" | "measure" | "fund" | "classification" | "code" | "label" | "level">;

/** A unit's amount of a line for a year, by their positions: fen or null, half of the last digit, state and basis. */
export type PeerPoint = readonly [
  unit: number,
  line: number,
  year: number,
  fen: number | null,
  half: number,
  state: Operand["state"],
  basis: Basis
];

/** Headlines and classes of all units, small enough to compare them without an engine. */
export interface PeersFile {
  readonly units: readonly PeerUnit[];
  readonly lines: readonly PeerLine[];
  readonly points: readonly PeerPoint[];
}
