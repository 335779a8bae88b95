import {parseAmount} from "../../src/budget/amount.js";
import type {Direction} from "../../src/budget/claim.js";
import {invalid} from "../../src/budget/errors.js";
import type {Phase} from "../../src/budget/figure.js";
import {parsePpm} from "../../src/disclosure/narrative/drafts.js";

/** What a person read in a sentence: one quantity, with the parts that are printed of it. */
export interface Label {
  /** A measure, a code, names from 类 to 项, a kind of a line (personnelFunds@213), or the words of a quantity that no table knows. */
  readonly subject: string;
  readonly fund: string;
  readonly year: number;
  readonly phase: Phase | "adjusted";
  readonly fen?: number;
  readonly change?: number;
  /** Parts per million. */
  readonly rate?: number;
  readonly share?: number;
  readonly completion?: number;
  /** Year and phase: 2025 budget. */
  readonly base?: string;
  readonly direction?: Direction;
  readonly reason?: string;
}

/** So many of a thing: 车辆 12 辆. */
export interface CountLabel {
  readonly label: string;
  readonly value: number;
}

/** A sentence that no document prints, in the shape of one that some does, and what it says. */
export interface LabelledSentence {
  readonly text: string;
  readonly labels: readonly Label[];
  readonly counts: readonly CountLabel[];
}

/** Sentences of one publisher below their headings, as a document prints them. */
export interface LabelledDocument {
  readonly kind: "budget" | "final";
  readonly parts: ReadonlyArray<{readonly heading: string} | LabelledSentence>;
}

const funds: Readonly<Record<string, string>> = {
  fa: "appropriation",
  gb: "generalBudget",
  gf: "governmentFund",
  sc: "stateCapital"
};
const phases: Readonly<Record<string, Phase | "adjusted">> = {b: "budget", e: "executed", f: "final", a: "adjusted"};

/**
 * Reads a file of labels. `## ` begins a heading (`## final` says that all is of
 * a final account), `= ` a label of the sentence above and `# ` a count in it.
 * A label is a subject (in quotes if no table knows it) with its fund (/fa, /gb,
 * /gf, /sc), then its parts: an amount in wan, +1.00 or -1.00 a change, r+1.00 a
 * rate, s1.00 a share, c1.00 a completion, ~ unchanged, <2025b its base, @2025e
 * its own year and phase, and ! before its reason.
 */
export function labelledIn(text: string): LabelledDocument {
  const parts: Array<{heading: string} | {text: string; labels: Label[]; counts: CountLabel[]}> = [];
  const kind = text.startsWith("## final\n") ? "final" : "budget";
  for (const line of text.split("\n").filter(Boolean)) {
    const [mark, rest] = [line.slice(0, 2), line.slice(2).trim()];
    const sentence = parts.at(-1);
    if (line.startsWith("## ")) parts.push({heading: line.slice(3)});
    else if (mark === "= " && sentence && "labels" in sentence) sentence.labels.push(labelIn(rest, kind));
    else if (mark === "# " && sentence && "counts" in sentence) sentence.counts.push(countIn(rest));
    else parts.push({text: line, labels: [], counts: []});
  }
  return {kind, parts: parts.filter((part) => !("heading" in part) || part.heading !== "final")};
}

function countIn(text: string): CountLabel {
  const [label = "", value] = text.split(" ");
  return {label, value: Number(value)};
}

function labelIn(text: string, kind: LabelledDocument["kind"]): Label {
  const [said = "", reason] = text.split(" ! ");
  const [, subject = "", fund = "", parts = ""] = /^("[^"]*"|\S+?)(?:\/(fa|gb|gf|sc))?(?: (.*))?$/.exec(said) ?? [];
  const label = parts
    .split(" ")
    .filter(Boolean)
    .map(partIn)
    .reduce((all, part) => ({...all, ...part}), {});
  const own = {year: 2026, phase: kind === "final" ? ("final" as const) : ("budget" as const)};
  return {
    ...own,
    subject: subject.replaceAll('"', ""),
    fund: funds[fund] ?? "all",
    ...label,
    ...(reason !== undefined && {reason})
  };
}

type Sign = "+" | "-" | "~";
const directions: Readonly<Record<Sign, Direction>> = {"+": "increase", "-": "decrease", "~": "same"};

function partIn(part: string): Partial<Label> {
  const [, mark = "", sign = "", digits = "", unit = ""] = /^([@<src]?)([+~-]?)([\d.]*)(.*)$/.exec(part) ?? [];
  const direction = directions[sign as Sign];
  const fen = () => parseAmount(digits, unit === "元" ? "yuan" : "wan").fen * (sign === "-" ? -1 : 1);
  const ppm = () => parsePpm(digits).ppm * (sign === "-" ? -1 : 1);
  if (mark === "@") return {year: Number(digits), phase: phases[unit]!};
  if (mark === "<") return {base: `${digits} ${phases[unit]}`};
  if (mark === "s") return {share: ppm()};
  if (mark === "c") return {completion: ppm()};
  if (mark === "r") return {rate: ppm(), direction};
  if (!sign && !digits) throw invalid("label", part);
  if (!sign) return {fen: fen()};
  return {direction, ...(digits && {change: fen()})};
}
