import type {Claim, Stated, StatedRate} from "../claim.js";
import type {CountList} from "../countList.js";
import type {
  Classification,
  Figure,
  Fund,
  Measure,
  Misprint,
  PrintedMovement,
  Phase,
  Source,
  State
} from "../figure.js";
import {lineKey} from "../figure.js";
import type {Mention} from "../mention.js";
import type {Proof} from "../proof.js";
import type {Interval} from "../interval.js";

/** What a printed number says of its line. Rates, shares and completions are in ppm, the others in fen. */
type Part = "amount" | "change" | "rate" | "share" | "completion";

/** The line, year and phase that a fact is about. */
export interface Subject {
  readonly year: number;
  readonly phase: Phase;
  readonly measure: Measure;
  readonly fund: Fund;
  readonly classification: Classification;
  readonly code: string;
  readonly label: string;
}

/** One printed number that checks can use, from a table or from the narrative. */
export interface Fact extends Subject {
  /** The figure's or movement's id, or the claim's id and the part. */
  readonly id: string;
  readonly part: Part;
  readonly origin: "table" | "prose";
  /** Year of the disclosure that prints it. */
  readonly fiscalYear: number;
  /** Statement, or narrative section. */
  readonly statement: string;
  /** Which table of the document, from 0; two tables may be the same statement. */
  readonly table?: number;
  /** Fen or ppm; a blank cell of a published table counts as nothing. */
  readonly value: number;
  /** Half of the finest digit of its section, and of its own last digit; a bare 0 drops no digits. */
  readonly half: number;
  readonly printedHalf: number;
  readonly state: State;
  /** Something is printed that could not be read: nothing that it takes part in can be tested. */
  readonly unread?: true;
  readonly source: Source;
}

/** Which of a fact's two precisions counts. */
export type Precision = "half" | "printedHalf";

/** All values that the printed number can stand for. */
export function valuesOf(fact: Fact, precision: Precision): Interval {
  return {lo: fact.value - fact[precision], hi: fact.value + fact[precision]};
}

export function isRatio({part}: Pick<Fact, "part">): boolean {
  return part === "rate" || part === "share" || part === "completion";
}

/** The line of a year and phase. */
export function factKey(subject: Subject): string {
  return `${subject.year}/${subject.phase}/${lineKey(subject)}`;
}

/** Every number of a disclosure that says an amount, a change or a rate of a known line; sentences' lines under the tables' names. */
export function factsOf(document: CheckedDocument): Fact[] {
  const starts = document.statements.map(({line}, table) => ({line, table})).sort((a, b) => a.line - b.line);
  const tableAt = (line: number) => starts.findLast((start) => start.line <= line)?.table;
  const labels = new Map(
    document.figures
      .filter(({code}) => code !== "total")
      .map(({classification, code, label}) => [`${classification}/${code}`, label])
  );
  return [
    ...document.figures.flatMap((figure) => factOfFigure(figure, tableAt(figure.source.line))),
    ...(document.movements ?? []).map((movement) => factOfMovement(movement, tableAt(movement.source.line))),
    ...(document.unread ?? [])
      .flatMap((figure) => factOfFigure(figure, tableAt(figure.source.line)))
      .map((fact): Fact => ({...fact, unread: true})),
    ...document.claims.flatMap((claim) =>
      factsOfClaim({...claim, label: labels.get(`${claim.classification}/${claim.code}`) ?? claim.label})
    )
  ];
}

function factOfFigure(figure: Figure, table: number | undefined): Fact[] {
  if (figure.state === "notApplicable") return [];
  const {id, fiscalYear, statement, amount, precision, printedPrecision, state, source} = figure;
  return [
    {
      ...subjectOf(figure),
      id,
      part: "amount",
      origin: "table",
      fiscalYear,
      statement,
      ...(table === undefined ? {} : {table}),
      value: amount ?? 0,
      half: amount === null ? 0 : precision,
      printedHalf: amount ? printedPrecision : amount === 0 ? precision : 0,
      state,
      source
    }
  ];
}

function factOfMovement(movement: PrintedMovement, table: number | undefined): Fact {
  const {id, part, fiscalYear, statement, value, half, printedHalf, source} = movement;
  return {
    ...subjectOf(movement),
    id,
    part,
    origin: "table",
    fiscalYear,
    statement,
    ...(table === undefined ? {} : {table}),
    value,
    half,
    printedHalf: value === 0 ? half : printedHalf,
    state: value === 0 ? "zero" : "value",
    source
  };
}

function factsOfClaim(claim: Claim): Fact[] {
  if (claim.offBudget) return [];
  const {amount, change, rate, share, completion} = claim;
  return [
    ...(amount ? [ofClaim(claim, "amount", amount)] : []),
    ...(change ? [ofClaim(claim, "change", change)] : []),
    ...(rate ? [ofRate(claim, "rate", rate)] : []),
    ...(share ? [ofRate(claim, "share", share)] : []),
    ...(completion ? [ofRate(claim, "completion", completion)] : [])
  ];
}

function ofClaim(claim: Claim, part: Part, {fen, half, printedHalf, source}: Stated): Fact {
  return fact(claim, part, {value: fen, half, printedHalf: fen === 0 ? half : printedHalf, source});
}

function ofRate(claim: Claim, part: Part, {ppm, half, source}: StatedRate): Fact {
  return fact(claim, part, {value: ppm, half, printedHalf: half, source});
}

function fact(claim: Claim, part: Part, printed: Pick<Fact, "value" | "half" | "printedHalf" | "source">): Fact {
  return {
    ...subjectOf(claim),
    id: `${claim.id}/${part}`,
    part,
    origin: "prose",
    fiscalYear: claim.fiscalYear,
    statement: claim.section,
    state: printed.value === 0 ? "zero" : "value",
    ...printed
  };
}

export function subjectOf({year, phase, measure, fund, classification, code, label}: Subject): Subject {
  return {year, phase, measure, fund, classification, code, label};
}

/** One disclosure's facts, and those of the unit's other disclosures, by line. */
export interface FactIndex {
  readonly document: CheckedDocument;
  readonly facts: readonly Fact[];
  /** Amounts that tables print, without their changes and rates, and without the forms of single projects, which repeat one another's lines. */
  readonly table: readonly Fact[];
  readonly prose: readonly Fact[];
  readonly tableAt: (line: Subject) => readonly Fact[];
  readonly proseAt: (line: Subject) => readonly Fact[];
  /** Amounts of the line in the unit's other disclosures, tables first. */
  readonly elsewhere: (line: Subject) => readonly Fact[];
  readonly otherYears: readonly number[];
}

/** Forms that one project fills in; several of them in a document repeat the same lines with other amounts. */
const projectForms = new Set(["projectFunding", "projectDetail"]);

/** Books of one unit's disclosures, in the order given. */
export function factIndexesOf(documents: readonly CheckedDocument[]): FactIndex[] {
  const facts = documents.map(factsOf);
  return documents.map((document, i) => bookOf(document, facts[i]!, documents, facts));
}

function bookOf(
  document: CheckedDocument,
  facts: readonly Fact[],
  documents: readonly CheckedDocument[],
  all: ReadonlyArray<readonly Fact[]>
): FactIndex {
  const table = facts.filter(
    ({origin, part, statement}) => origin === "table" && part === "amount" && !projectForms.has(statement)
  );
  const prose = facts.filter(({origin}) => origin === "prose");
  const others = all
    .filter((_, i) => documents[i] !== document)
    .flat()
    .filter(({part, unread}) => part === "amount" && !unread);
  const ordered = [...others].sort((a, b) => Number(a.origin === "prose") - Number(b.origin === "prose"));
  return {
    document,
    facts,
    table,
    prose,
    tableAt: lookup(table),
    proseAt: lookup(prose.filter(({part}) => part === "amount")),
    elsewhere: lookup(ordered),
    otherYears: [...new Set(documents.filter((other) => other !== document).map(({fiscalYear}) => fiscalYear))]
  };
}

function lookup(facts: readonly Fact[]): (line: Subject) => readonly Fact[] {
  const byKey = grouped(facts, factKey);
  return (line) => byKey.get(factKey(line)) ?? [];
}

export function grouped<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const of = key(item);
    const group = groups.get(of);
    if (group) group.push(item);
    else groups.set(of, [item]);
  }
  return groups;
}

/** What checks need to know of one published table besides its figures. */
export interface CheckedStatement {
  /** A known statement's id, or `table-LINE`. */
  readonly id: string;
  readonly title: string;
  /** Line of its header. */
  readonly line: number;
  readonly rows: readonly unknown[];
  readonly notes: readonly string[];
  /** Some of its rows are not understood and left out: what remains adds up to nothing. */
  readonly partial?: true;
  /** How far its reading is proved, where that was tested. */
  readonly proof?: Proof;
}

/** What is left in print of a form or of another year's document: its kind, its words, and where they stand. */
export interface Leftover {
  readonly kind:
    | "placeholder"
    | "blankAmount"
    | "bothDirections"
    | "otherYear"
    | "brokenYear"
    | "missingSign"
    | "emptyReason"
    | "doubledWord"
    | "directionAgainstWords"
    | "instruction"
    | "doubledPassage";
  readonly where: Source;
  readonly text: string;
  /** Where a doubled passage stands first. */
  readonly also?: Source;
}

/** A disclosure as far as checks look at it. */
export interface CheckedDocument {
  readonly document: string;
  readonly unit: {readonly code: string; readonly kind?: "department" | "combined" | "unit" | "own"};
  readonly fiscalYear: number;
  readonly kind: "budget" | "final";
  readonly statements: readonly CheckedStatement[];
  readonly figures: readonly Figure[];
  readonly movements?: readonly PrintedMovement[];
  /** Printed amounts that could not be read, as figures without an amount. */
  readonly unread?: readonly Figure[];
  /** Codes that stand beside the name of another. */
  readonly misprints?: readonly Misprint[];
  readonly claims: readonly Claim[];
  readonly mentions?: readonly Mention[];
  readonly residues?: readonly Leftover[];
  readonly counts?: readonly CountList[];
  /** It is a narrative alone: its tables are published in another file. */
  readonly tablesElsewhere?: true;
  /** Its figures alone are known, without sentences and notes. */
  readonly figuresOnly?: true;
  /** Narrative sections that the document has; none where it is figures only. */
  readonly sections: readonly string[];
}

const byBook = new WeakMap<FactIndex, Map<string, Fact[]>>();

/** The facts that one claim states, by part. */
export function statedFacts(book: FactIndex, {id}: Claim): Partial<Record<Part, Fact>> {
  const claims = byBook.get(book) ?? grouped(book.prose, (fact) => fact.id.slice(0, fact.id.lastIndexOf("/")));
  byBook.set(book, claims);
  return Object.fromEntries((claims.get(id) ?? []).map((fact) => [fact.part, fact]));
}
