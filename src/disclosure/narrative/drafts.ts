import {halfWidth, negativeMarks, parseAmount} from "../../budget/amount.js";
import type {Claim, Reason, Stated, StatedRate} from "../../budget/claim.js";
import {invalid} from "../../budget/errors.js";
import type {Source} from "../../budget/figure.js";
import type {Ledger} from "../accounting/numberLedger.js";
import {fundBelow} from "../outline/headingScope.js";
import type {Passage} from "../outline/passage.js";
import {markPassage, sourceAt} from "../outline/passage.js";
import type {PassageItem} from "./items.js";
import type {Span, TokenOf} from "./lexer.js";
import {isScoped} from "./scope.js";
import type {ClaimSubject} from "./subjects.js";
import {className, claimSubjectOf, functionalSubject, groupName, pathBelowClass} from "./subjects.js";

export type DraftClaim = Omit<Claim, "id" | "unit">;

export type OpenClaim = {-readonly [K in keyof DraftClaim]: DraftClaim[K]};

export interface ClaimContext {
  readonly document: string;
  readonly fiscalYear: number;
  readonly phase: Claim["phase"];
  readonly ledger: Ledger;
}

/** What a claim is about, for another one that is about the same. */
export function subjectOfClaim({
  measure,
  fund,
  classification,
  code
}: OpenClaim): Pick<OpenClaim, "measure" | "fund" | "classification" | "code"> {
  return {measure, fund, classification, code};
}

export type ClaimPlace = Pick<Span, "from" | "to">;

/** The claims of one passage, each part with its place; what they hold is marked as used. */
export class Drafts {
  readonly claims: OpenClaim[] = [];
  /** The item that is being read, and the number of its first claim. */
  item: PassageItem | undefined;
  itemStart = 0;
  /** The item of a kind of expenditure, （1）人员经费：, that this item is or stands in. */
  kind: PassageItem | undefined;
  /** The total that the items below it list. */
  listed: OpenClaim | undefined;

  constructor(
    readonly passage: Passage,
    readonly context: ClaimContext
  ) {}

  open(label: string, place: ClaimPlace, year: number, parts: Partial<OpenClaim>): OpenClaim {
    const {fiscalYear, phase} = this.context;
    const {section, headings} = this.passage;
    const heading = headings.at(-1);
    const subject = this.subjectOf(label) ?? {
      measure: "unclassified",
      fund: "all",
      classification: "total",
      code: label
    };
    const claim: OpenClaim = {
      fiscalYear,
      year,
      phase,
      section,
      ...(heading && {heading}),
      ...(this.item && {item: {label: this.item.label, line: this.item.line}}),
      ...subject,
      ...(isScoped(subject) && {fund: scopedFund(subject.fund, this.fund)}),
      label,
      ...parts,
      source: this.source(place)
    };
    this.use(place);
    this.claims.push(claim);
    return claim;
  }

  /** The first claim of the item: what the item is about. */
  get head(): OpenClaim | undefined {
    return this.item && this.claims[this.itemStart];
  }

  /** The fund of a line that names none: of the total that its item is listed below, or of the headings. */
  get fund(): Claim["fund"] | undefined {
    const of = this.listed?.fund;
    return of && of !== "all" ? of : fundBelow(this.passage.headings);
  }

  /** What words name here; below “三公”经费 they are of it. */
  subjectOf(words: string): ClaimSubject | undefined {
    const section = this.claims.some(({measure}) => measure === "threePublic") ? "threePublic" : this.passage.section;
    return claimSubjectOf(words, section) ?? this.#groupOf(words) ?? this.#belowClass(words);
  }

  /** …（款）…（项） below a heading or an item that names the class. */
  #belowClass(words: string): ClaimSubject | undefined {
    const names = pathBelowClass(words);
    const name = names && this.passage.headings.map(className).findLast((heading) => heading !== undefined);
    return name === undefined ? undefined : functionalSubject(`${name}/${names}`);
  }

  /** “…”（款） of the class that the paragraph named last. */
  #groupOf(words: string): ClaimSubject | undefined {
    const name = groupName(words);
    const above =
      name === undefined
        ? undefined
        : this.claims.findLast(
            ({classification, label}) => classification === "functional" && /[（(]类[）)]$/.test(label)
          );
    if (!above) return undefined;
    const {measure, fund, classification, label} = above;
    return {measure, fund, classification, code: `${label.replace(/[“”"]|[（(]类[）)]/g, "")}/${name}`};
  }

  stated(token: TokenOf<"money">): Stated {
    const amount = parseAmount(token.digits, token.unit);
    return {...amount, printedHalf: amount.half, source: this.source(token)};
  }

  rate(token: TokenOf<"percent">): StatedRate {
    return {...parsePpm(token.digits), source: this.source(token)};
  }

  reason(place: ClaimPlace, quantified: readonly Stated[] = []): Reason {
    const source = this.source(place);
    return {text: source.text.trim(), quantified, source};
  }

  source({from, to}: ClaimPlace): Source {
    return sourceAt(this.passage, this.context.document, from, to);
  }

  use({from, to}: ClaimPlace): void {
    markPassage(this.context.ledger, "claim", this.passage, {from, to});
  }
}

/** A line that is of the general budget unless more is said stays so below 财政拨款: tables print it there. */
function scopedFund(own: Claim["fund"], scope: Claim["fund"] | undefined): Claim["fund"] {
  return scope === undefined || (own === "generalBudget" && scope === "appropriation") ? own : scope;
}

const percentage = new RegExp(
  `^(?:[+＋]|([${negativeMarks}]))?\\s*([(（])?\\s*(\\d[\\d,]*)(?:\\.(\\d{1,4}))?\\s*([)）])?$`
);

/** "9.33" percent as parts per million, with its sign in any of the ways that an amount has one. Throws `invalid rate` beyond four decimals. */
export function parsePpm(digits: string): {ppm: number; half: number} {
  const match = percentage.exec(halfWidth(digits));
  const [, minus, open, whole, fraction = "", close] = match ?? [];
  if (!match || (open === undefined) !== (close === undefined) || (minus && open)) throw invalid("rate", `${digits} %`);
  const scale = 10 ** (4 - fraction.length);
  const ppm = Number(whole!.replaceAll(",", "") + fraction) * scale;
  return {ppm: minus || open ? 0 - ppm : ppm, half: scale / 2};
}

export function isAbout(claim: OpenClaim, subject: ClaimSubject): boolean {
  return (
    claim.measure === subject.measure &&
    claim.fund === subject.fund &&
    claim.classification === subject.classification &&
    claim.code === subject.code
  );
}

/** Whether a claim says already how its amount moved. */
export function isMoved({change, rate, direction}: OpenClaim): boolean {
  return Boolean(change ?? rate ?? direction);
}
