import type {Amount} from "../amount.js";
import type {Line} from "../series.js";

/** Where money is on its way: the columns of the picture, in order. */
export const stages = ["source", "total", "function", "type", "kind", "use"] as const;

export type Stage = (typeof stages)[number];

/** A place that money flows through, with the amount that its table prints, in fen. */
export interface FlowNode extends Amount {
  readonly id: string;
  readonly stage: Stage;
  /** The line whose figure it is; none for what no table divides. */
  readonly line?: Line;
  /** The node that this one is the undivided part of. */
  readonly restOf?: string;
}

export interface FlowLink extends Amount {
  readonly source: string;
  readonly target: string;
  /** The line whose figure it is, or that it follows from. */
  readonly line?: Line;
}

/** One year's money from its sources to its uses, each column one division of the total. */
export interface Flow {
  readonly year: number;
  /** Total expenditure as published. */
  readonly total: Amount & {readonly line: Line};
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  /** Amounts below zero, which no picture of parts can show, and what hangs on them. */
  readonly negative: FlowParts;
  /** Stages that tables give, but not crossed with the stage drawn. */
  readonly without: readonly Stage[];
}

export type FlowParts = Pick<Flow, "nodes" | "links">;
