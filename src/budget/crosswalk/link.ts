import type {Line} from "../series.js";
import type {Reclassification} from "../classification/reclassified.js";
import type {Decision} from "./decision.js";

/** renamed: another name. recoded: another code. split and merged: one line and several. */
export type LinkKind = "renamed" | "recoded" | "split" | "merged";

/** Only certain links join lines; the others are shown beside them. */
export type Confidence = "certain" | "likely" | "possible";

/** Why a link is drawn. Likenesses are ratios, 1 for the same. */
export type LinkReason =
  | {readonly id: "sameCode"; readonly before: string; readonly after: string; readonly row?: Reclassification}
  | {readonly id: "knownNames"; readonly before: string; readonly after: string}
  | {readonly id: "reclassified"; readonly row: Reclassification}
  | {readonly id: "sameName"; readonly name: string}
  | {readonly id: "alike"; readonly names: number; readonly amounts: number}
  | {readonly id: "sumsMeet"}
  | {readonly id: "reviewed"; readonly decisions: readonly Decision[]};

/** Lines of a year that go on as lines of a later one. A line that was only renamed is on both sides. */
export interface Link {
  readonly kind: LinkKind;
  readonly from: readonly Line[];
  readonly to: readonly Line[];
  /** What the lines were in between, where several confirmed links follow on one another. */
  readonly via?: readonly Line[];
  readonly confidence: Confidence;
  readonly reason: LinkReason;
}

/** All lines that a link is about, each once. */
export function membersOf({from, via = [], to}: Link): Line[] {
  return [...new Set([...from, ...via, ...to])];
}

/** Whether the link makes one line of several. */
export function isJoined(link: Link): boolean {
  return link.confidence === "certain" && membersOf(link).length > 1;
}
