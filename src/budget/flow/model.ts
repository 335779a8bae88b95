import type {Line} from "../series.js";

/** Where money is on its way: the columns of the picture, in order. */
export const stages = ["source", "function", "type", "kind", "use"] as const;

export type Stage = (typeof stages)[number];

/** A place that money flows through. */
export interface FlowNode {
  readonly id: string;
  readonly stage: Stage;
  /** What flows through it, in fen; what its figure says unless tables contradict each other. */
  readonly fen: number;
  /** The line whose figure it is; none for what no table divides. */
  readonly line?: Line;
  /** The node that this one is the undivided part of. */
  readonly restOf?: string;
}

export interface FlowLink {
  readonly source: string;
  readonly target: string;
  readonly fen: number;
  /** The line whose figure it is, or that it follows from. */
  readonly line?: Line;
}

/** One year's money from its sources to its uses. Every node but the first and last of a way has as much in as out. */
export interface Flow {
  readonly year: number;
  /** Total expenditure as published. */
  readonly total: {readonly line: Line; readonly fen: number};
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}
