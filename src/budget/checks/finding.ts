import {sum as total} from "d3-array";
import type {Phase, Source} from "../figure.js";
import {lineKey} from "../figure.js";
import type {Interval} from "../interval.js";
import {sum} from "../interval.js";
import type {RateConvention} from "../statedRate.js";
import type {FactIndex, Fact, Precision, Leftover, Subject} from "./facts.js";
import {factKey, subjectOf, valuesOf} from "./facts.js";

/**
 * pass: consistent. uncertain: consistent only if trailing zeros were not
 * dropped, or only if a list is taken as partial. fail: neither. notAssessable:
 * an operand is missing. advice: about form or a habit of printing, never an error.
 */
export type Status = "pass" | "fail" | "uncertain" | "notAssessable" | "advice";

/** What a fact is to its identity. */
export type Role = "stated" | "whole" | "part" | "current" | "base" | "change" | "other";

export interface Term {
  readonly role: Role;
  readonly fact: Fact;
}

/** One side of an identity: its value, and all the values that rounding allows. */
export interface Side extends Interval {
  readonly value: number;
}

/** How the two sides must stand to each other; present: something must be there, and there are no sides. */
export type Relation = "equal" | "atMost" | "ordered" | "present";

/** Printed habits that are neither right nor wrong: 100 % or 0 % from nothing, 0 % on nothing, digits cut off instead of rounded. */
export type Convention = RateConvention | "zeroFromNothing" | "cutOff";

/** What a change, rate or direction is measured against: of which year, in which phase, and in the document's words where it has any. */
export interface ComparedBase {
  readonly year: number;
  readonly phase: Phase;
  readonly text?: string;
}

/** What kept an identity from being tested, or what a document lacks; `of` names it. */
export interface Missing {
  readonly what:
    | "disclosure"
    | "amount"
    | "base"
    | "compared"
    | "budget"
    | "whole"
    | "lines"
    | "codes"
    | "statement"
    | "section"
    | "reason"
    | "note"
    | "words"
    | "unread"
    | "reading";
  readonly of: string;
}

/** What came of one identity at one place of one disclosure. */
export interface Finding {
  /** The same in every run while the rule, the line and the printed numbers stay the same. */
  readonly id: string;
  /** The id of its row in the table of rules. */
  readonly rule: string;
  readonly status: Status;
  readonly document: string;
  readonly unit: string;
  readonly fiscalYear: number;
  readonly subject: Subject;
  readonly relation: Relation;
  /** Fen, or ppm where the identity is about a rate or share. */
  readonly quantity: "fen" | "ppm";
  readonly terms: readonly Term[];
  /** As printed, and as it follows from the other terms. */
  readonly stated?: Side;
  readonly computed?: Side;
  readonly convention?: Convention;
  readonly base?: ComparedBase;
  /** The same numbers at other places of the document, which prints this more than once. */
  readonly also?: readonly Term[];
  /** Where the words stand that it is about, where no number does, and where they stand again. */
  readonly place?: Source;
  readonly elsewhere?: readonly Source[];
  /** The kind of what a form or another year's document has left. */
  readonly residue?: Leftover["kind"];
  /** Which of two amounts the stated rate follows from. */
  readonly fitting?: Fact;
  /** The finding that takes this one with it when its number is put right: this one is not counted. */
  readonly root?: string;
  /** What a number of things follows as from its parts: 12辆. */
  readonly follows?: string;
  /** The name under which another table prints the same project. */
  readonly renamed?: string;
  readonly missing?: Missing;
}

/** What a rule finds; the table of rules says which rule it was. */
export type DraftFinding = Omit<Finding, "id" | "rule">;

type Rest = Partial<
  Pick<
    Finding,
    "terms" | "relation" | "quantity" | "convention" | "missing" | "stated" | "computed" | "base" | "place" | "fitting"
  >
>;

/** What a term's fact follows as from the others. */
export interface Reckoned {
  readonly value: number;
  readonly within: (precision: Precision) => Interval;
}

/** The draft as a finding of a rule, with its fingerprint. */
export function stamped(draft: DraftFinding, rule: string): Finding {
  const {missing} = draft;
  return {id: fingerprint({...draft, rule}, missing && `${missing.what} ${missing.of}`), rule, ...draft};
}

/** What came of an identity in one disclosure; of equal amounts in fen unless the rest says otherwise. */
export function finding(
  {document}: FactIndex,
  status: Status,
  subject: Subject,
  {terms = [], ...rest}: Rest = {}
): DraftFinding {
  return {
    unit: document.unit.code,
    fiscalYear: document.fiscalYear,
    subject: subjectOf(subject),
    terms,
    status,
    document: document.document,
    relation: "equal",
    quantity: "fen",
    ...rest
  };
}

/** A printed number, then those that it follows from. */
type Compared = readonly [stated: Term, ...others: Term[]];

/** How the two sides must stand to each other, and what a rule makes of a verdict that rests on more than the numbers. */
interface Leniency {
  readonly relation?: Relation;
  readonly within?: (status: Status) => Status;
}

/** Whether a printed number agrees with what follows from others. */
export function comparison(
  book: FactIndex,
  [stated, ...others]: Compared,
  reckoned: Reckoned,
  {within = (status: Status) => status, relation = "equal"}: Leniency = {}
): DraftFinding {
  const terms = [stated, ...others];
  const unread = terms.find(({fact}) => fact.unread);
  if (unread)
    return notAssessable(
      book,
      stated.fact,
      {what: "unread", of: unread.fact.source.text || unread.fact.label},
      {terms: terms.filter(({fact}) => !fact.unread)}
    );
  const status = verdict((precision) => [valuesOf(stated.fact, precision), reckoned.within(precision)], relation);
  return finding(book, within(status), stated.fact, {
    terms,
    stated: sideOf(stated.fact),
    computed: {value: reckoned.value, ...reckoned.within("half")},
    relation
  });
}

/** Whether parts add up to their whole. */
export function sumFinding(
  book: FactIndex,
  whole: Fact,
  parts: readonly Fact[],
  within?: (status: Status) => Status
): DraftFinding {
  return comparison(
    book,
    [term("whole", whole), ...parts.map((part) => term("part", part))],
    sumOf(parts),
    within ? {within} : {}
  );
}

export function sumOf(parts: readonly Fact[]): Reckoned {
  return {
    value: total(parts, ({value}) => value),
    within: (precision) => sum(parts.map((part) => valuesOf(part, precision)))
  };
}

/** Whether two printed numbers say the same, or the first at most the second. */
export function agree(
  book: FactIndex,
  stated: Fact,
  others: readonly Fact[],
  relation: Relation = "equal"
): DraftFinding {
  const [reference] = others as readonly [Fact, ...Fact[]];
  return comparison(
    book,
    [term("stated", stated), ...others.map((fact) => term("other", fact))],
    {value: reference.value, within: (precision) => valuesOf(reference, precision)},
    {relation}
  );
}

export function notAssessable(book: FactIndex, subject: Subject, missing: Missing, rest: Rest = {}): DraftFinding {
  return finding(book, "notAssessable", subject, {...rest, missing});
}

/** Every number that takes part in a finding, at whichever of its places. */
export function everyTerm({terms, also = []}: Pick<Finding, "terms" | "also">): readonly Term[] {
  return also.length ? [...terms, ...also] : terms;
}

/** A contradiction that counts: none that another takes with it. */
export function isRoot({status, root}: Pick<Finding, "status" | "root">): boolean {
  return status === "fail" && root === undefined;
}

/** Where a finding stands: its first number, or its words; nothing for one about the whole document. */
export function standsAt({terms, place}: Pick<Finding, "terms" | "place">): Source | undefined {
  return terms[0]?.fact.source ?? place;
}

export function term(role: Role, fact: Fact): Term {
  return {role, fact};
}

export function sideOf(fact: Fact): Side {
  return {value: fact.value, ...valuesOf(fact, "half")};
}

/** A cell or sentence that says an amount, zero included. */
export function isPrinted({state}: Fact): boolean {
  return state === "value" || state === "zero";
}

/** Ends of computed ratios are doubles; a millionth of a ppm or fen is no contradiction. */
const hair = 1e-6;

export type Sides = readonly [stated: Interval, computed: Interval];

/**
 * pass: the sides agree under the precision of their sections. uncertain: only
 * under the precision as printed. fail: under neither.
 */
export function verdict(sides: (precision: Precision) => Sides, relation: Relation = "equal"): Status {
  if (holds(sides("half"), relation)) return "pass";
  return holds(sides("printedHalf"), relation) ? "uncertain" : "fail";
}

function holds([stated, computed]: Sides, relation: Relation): boolean {
  if (relation === "atMost") return stated.lo <= computed.hi + hair;
  return stated.lo <= computed.hi + hair && computed.lo <= stated.hi + hair;
}

/**
 * What a finding is known by: unit, year, rule, line, and a hash of the
 * statements and numbers it compares. Neither lines nor pages are in it, so it
 * outlives a re-run and a re-ordered document, and ends when a number changes.
 */
function fingerprint(
  {unit, fiscalYear, rule, subject, terms}: Pick<Finding, "unit" | "fiscalYear" | "rule" | "subject" | "terms">,
  extra = ""
): string {
  const compared = [factKey(subject), ...terms.map(termText).sort(), extra].join("\n");
  return [unit, fiscalYear, rule, slug(subject), fnv(compared)].join("/");
}

function slug({classification, code, measure}: Subject): string {
  return classification === "total" || code === "total" ? measure : `${measure}-${code.replaceAll("/", "-")}`;
}

function termText({role, fact}: Term): string {
  return [
    role,
    fact.part,
    fact.origin,
    fact.fiscalYear,
    fact.statement,
    fact.year,
    fact.phase,
    lineKey(fact),
    fact.value,
    fact.state
  ].join("|");
}

/** FNV-1a, 32 bits. */
function fnv(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
