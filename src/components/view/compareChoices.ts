import {headlineKey} from "../../budget/headlines.js";
import type {Choice, Chosen} from "../page/choices.js";
import {choiceOf, flag} from "../page/choices.js";

export const peerMeasures = ["amount", "change", "rate", "share"] as const;

export type PeerMeasure = (typeof peerMeasures)[number];

export const peerGroups = ["all", "function", "level", "size"] as const;

export type PeerGroup = (typeof peerGroups)[number];

/** The key of a line that some unit has. */
const anyLine: Choice<string> = {
  usual: headlineKey("expenditure"),
  parse: (text) => (text.split("/").length >= 4 ? text : undefined),
  format: (key) => key
};

/** The code of a unit; empty for none. */
const anyUnit: Choice<string> = {
  usual: "",
  parse: (code) => code,
  format: (code) => code,
  isIn: (code, {corpus}) => corpus.units.some((unit) => unit.code === code)
};

/** What the page Compare shows: a line, what of it units are ranked by, among which, and beside which one unit. */
export const compareChoices = {
  of: anyLine,
  rank: choiceOf(peerMeasures, "amount"),
  peers: choiceOf(peerGroups, "all"),
  /** Code of the unit that stands beside this one. */
  other: anyUnit,
  /** Whether the engine is asked for what the published table does not hold. */
  ask: flag
};

export type CompareChoices = Chosen<typeof compareChoices>;
