import type {Amount} from "../../budget/amount.js";
import {parseAmount} from "../../budget/amount.js";
import {invalid} from "../../budget/errors.js";
import type {Base, Claim, Direction, Reason, Stated, StatedRate} from "../../budget/claim.js";
import type {Ledger} from "../ledger.js";
import {numbered} from "../numbering.js";
import type {Problem} from "../problem.js";
import {problemOf} from "../problem.js";
import type {Token} from "./lexer.js";
import {lex} from "./lexer.js";
import type {Passage} from "./passage.js";
import {phaseMarks} from "./phrases.js";
import {markPassage, sourceAt} from "./passage.js";
import {namePath, subjectOf} from "./subjects.js";

export type DraftClaim = Omit<Claim, "id" | "unit">;

type Open = {-readonly [K in keyof DraftClaim]: DraftClaim[K]};

export interface ClaimContext {
  readonly document: string;
  readonly fiscalYear: number;
  readonly phase: Claim["phase"];
  readonly ledger: Ledger;
}

/**
 * The claims of one paragraph. An amount after a name opens a claim; what
 * follows (base, change, rate, share) belongs to it until the next one; a
 * reason belongs to the claim before it in its sentence, and to the
 * paragraph's first claim when its sentence has none.
 */
export function readClaims(passage: Passage, context: ClaimContext): {claims: DraftClaim[]; problems: Problem[]} {
  return new ClaimReader(passage, context).read();
}

class ClaimReader {
  readonly #claims: Open[] = [];
  readonly #problems: Problem[] = [];
  readonly #tokens: Token[];
  #at = 0;
  /** The claim that the sentence has reached. */
  #current: Open | undefined;
  /** Words since the last separator, and those before it if it was a colon. */
  #words: {text: string; from: number} | undefined;
  #held = "";
  /** A line that a sentence of its own names, for the amounts of the next ones. */
  #topic = "";
  #year: number | undefined;
  /** Set by 截至上年底 for the rest of the sentence. */
  #sentenceYear: number | undefined;
  #base: Base | undefined;
  #direction: Direction | undefined;
  /** What the next percentage is, where it is no rate of change. */
  #percentIs: "share" | "completion" | undefined;
  #from = 0;

  constructor(
    readonly passage: Passage,
    readonly context: ClaimContext
  ) {
    this.#tokens = lex(passage.text, context.fiscalYear).map((token) => this.#readable(token));
  }

  read(): {claims: DraftClaim[]; problems: Problem[]} {
    while (this.#at < this.#tokens.length) this.#step(this.#tokens[this.#at++]!);
    return {claims: this.#claims, problems: this.#problems};
  }

  /** A number that cannot be read loses itself only: it becomes words, and a problem with its place. */
  #readable(token: Token): Token {
    try {
      if (token.kind === "money") parseAmount(token.digits, token.unit);
      if (token.kind === "percent") parsePpm(token.digits);
      return token;
    } catch (error) {
      const {document, line} = sourceAt(this.passage, this.context.document, token.from, token.to);
      this.#problems.push(problemOf(error, {document, line}));
      markPassage(this.context.ledger, "unreadable", this.passage, token.from, token.to);
      return {kind: "text", from: token.from, to: token.to, text: token.text};
    }
  }

  #step(token: Token): void {
    switch (token.kind) {
      case "text":
        this.#words ??= {text: "", from: token.from};
        this.#words.text += token.text;
        return;
      case "year":
        this.#year = token.year;
        this.#from = token.from;
        return;
      case "yearEnd":
        this.#sentenceYear = token.year;
        return;
      case "limit":
        markPassage(this.context.ledger, "narrativeText", this.passage, token.from, token.to);
        return;
      case "base":
        if (!this.#words && this.#tokens[this.#at]?.kind === "direction") this.#current ??= this.#claims.at(-1);
        this.#base = {text: token.text, year: token.year, phase: token.phase === "budget" && !token.text.includes("预算") ? this.context.phase : token.phase};
        if (this.#current && !this.#current.base) this.#current.base = this.#base;
        return;
      case "direction":
        this.#direction = token.direction;
        if (this.#base && this.#current && !this.#current.direction) this.#current.direction = token.direction;
        return;
      case "share":
      case "completion":
        this.#percentIs = token.kind;
        return;
      case "money":
        return this.#money(token);
      case "percent":
        return this.#percent(token);
      case "offBudget":
        if (this.#current) this.#current.offBudget = true;
        return;
      case "reason":
        return token.scope === "list" ? this.#reasonList(token) : this.#reason(token);
      case "colon":
        this.#endClause(this.#words?.text);
        return;
      case "comma":
        return this.#endClause("", this.#words ? undefined : this.#base);
      case "enumeration":
      case "semicolon":
        return this.#endClause();
      case "stop":
        if (this.#words && namePath(this.#words.text)) this.#topic = subjectWords(this.#words.text);
        this.#current = undefined;
        this.#sentenceYear = undefined;
        return this.#endClause();
    }
  }

  /** 与2023年度相比，… is a base for the clause behind its comma. */
  #endClause(held = "", base?: Base): void {
    this.#held = held;
    this.#words = undefined;
    this.#year = undefined;
    this.#base = base;
    this.#direction = undefined;
    this.#percentIs = undefined;
  }

  #money(token: Token & {kind: "money"}): void {
    const stated = this.#stated(token);
    const words = subjectWords(this.#words?.text ?? "");
    if (this.#direction && (this.#base || !words)) return this.#change(token, signed(stated, this.#direction), words);
    const marked = this.#phase(words);
    if (marked) return void this.#open(marked.label, token, {...marked.about, phase: marked.phase, amount: stated});
    const inherited = this.#held || (this.#year === undefined ? "" : (this.#current?.label ?? ""));
    const label = words || subjectWords(inherited);
    if (label) this.#open(label, token, {amount: stated});
  }

  /** A change of the amount before it, in this sentence or, named again, in one before; else of a quantity whose amount is not stated. */
  #change(token: Token, change: Stated, words: string): void {
    const current = this.#current && !this.#current.change ? this.#current : undefined;
    const named = words ? this.#claims.findLast((claim) => !claim.change && claim.label.endsWith(words)) : undefined;
    const direction = this.#direction!;
    const target = (words ? (named ?? current) : current) ?? (words ? this.#open(words, token, {}) : undefined);
    if (!target) return;
    this.#use(token);
    target.change = change;
    target.direction ??= direction;
    if (this.#base) target.base ??= this.#base;
    this.#current = target;
  }

  /** The phase that words before an amount name, and what the amount is of. */
  #phase(words: string): {label: string; phase: Claim["phase"]; about: Partial<Open>} | undefined {
    for (const [pattern, phase] of phaseMarks) {
      const label = pattern.exec(words)?.[1];
      if (label) return {label, phase, about: {}};
      if (label === undefined) continue;
      const before = this.#current ?? (this.#topic ? undefined : this.#claims.at(-1));
      if (before) return {label: before.label, phase, about: subjectOfClaim(before)};
      if (this.#topic) return {label: this.#topic, phase, about: {}};
    }
    return undefined;
  }

  #open(label: string, token: Token, parts: Partial<Open>): Open {
    const {document, fiscalYear, phase} = this.context;
    const subject = subjectOf(label, this.passage.section);
    const from = Math.min(this.#words?.from ?? token.from, this.#year === undefined ? token.from : this.#from);
    const claim: Open = {
      fiscalYear,
      year: this.#year ?? this.#sentenceYear ?? fiscalYear,
      phase,
      section: this.passage.section,
      ...(subject ?? {measure: "unclassified", fund: "all", classification: "total", code: label}),
      label,
      ...parts,
      source: sourceAt(this.passage, document, from, token.to)
    };
    this.#use({from, to: token.to});
    this.#claims.push(claim);
    this.#current = claim;
    this.#words = undefined;
    return claim;
  }

  #percent(token: Token & {kind: "percent"}): void {
    const rate = this.#rate(token);
    if (!this.#current) return;
    if (this.#percentIs) this.#current[this.#percentIs] = rate;
    else if (this.#direction && !this.#current.rate) this.#current.rate = signed(rate, this.#direction);
    else return;
    this.#use(token);
  }

  /** 原因是 …: to the end of the sentence, or to a semicolon before the next amount. */
  #reason(token: Token): void {
    const target = this.#current ?? this.#explained();
    const from = this.#tokens[this.#at]?.from ?? token.to;
    const quantified: Stated[] = [];
    let to = from;
    for (; this.#at < this.#tokens.length; ++this.#at) {
      const next = this.#tokens[this.#at]!;
      if (next.kind === "stop" || (next.kind === "semicolon" && this.#amountAfter(this.#at + 1))) break;
      if (next.kind === "money") quantified.push(this.#stated(next));
      to = next.to;
    }
    if (!target || target.reason || to <= from) return;
    this.#use({from, to});
    target.reason = this.#reasonOf(from, to, quantified);
  }

  /** What a reason in a sentence of its own is given for: the change that its words name, that goes their way, or the last one; else the document's own amount. */
  #explained(): Open | undefined {
    const words = this.#words?.text ?? "";
    const moved = this.#claims.filter(({change, rate, direction, reason}) => !reason && (change ?? rate ?? direction));
    return (
      moved.find(({label}) => words.includes(label.slice(0, 4))) ??
      moved.findLast(({direction}) => direction === this.#direction) ??
      moved.at(-1) ??
      this.#claims.findLast(({phase, reason}) => !reason && phase === this.context.phase && phase !== "budget") ??
      this.#claims[0]
    );
  }

  /** 变动理由：each clause is a change with the words before it as its reason, an amount left out, or a reason alone. */
  #reasonList(token: Token): void {
    let reason: {from: number; to: number} | undefined;
    let clause: Token[] = [];
    this.#words = undefined;
    const flush = () => {
      const about = this.#claims.findLast(({year}) => year === this.context.fiscalYear);
      if (reason && about) {
        this.#use(reason);
        const {fiscalYear, year, phase, section, measure, fund, classification, code, label} = about;
        this.#claims.push({fiscalYear, year, phase, section, measure, fund, classification, code, label, reason: this.#reasonOf(reason.from, reason.to, []), source: sourceAt(this.passage, this.context.document, reason.from, reason.to)});
      }
      reason = undefined;
    };
    const end = () => {
      const money = clause.find((part) => part.kind === "money");
      const direction = clause.find((part) => part.kind === "direction");
      const from = clause[0]?.from ?? token.to;
      if (money?.kind === "money" && direction?.kind === "direction") {
        const words = clause.filter(({kind}) => kind === "text").map(({text}) => text).join("");
        this.#words = {text: words, from};
        const claim = this.#open(subjectWords(words), money, {change: signed(this.#stated(money), direction.direction), direction: direction.direction});
        if (reason) {
          this.#use(reason);
          claim.reason = this.#reasonOf(reason.from, reason.to, []);
        }
        reason = undefined;
      } else if (money?.kind === "money") {
        flush();
        const before = clause.filter((part) => part.kind === "text" && part.from < money.from).map(({text}) => text).join("");
        this.#words = {text: before, from};
        this.#open(subjectWords(before), money, {amount: this.#stated(money), ...(clause.some(({kind}) => kind === "offBudget") ? {offBudget: true as const} : {})});
      } else if (clause.length) {
        reason = {from: reason?.from ?? from, to: clause.at(-1)!.to};
      }
      clause = [];
    };
    for (; this.#at < this.#tokens.length && this.#tokens[this.#at]!.kind !== "stop"; ++this.#at) {
      const next = this.#tokens[this.#at]!;
      if (next.kind === "comma" || next.kind === "semicolon") end();
      else clause.push(next);
    }
    end();
    flush();
    this.#current = undefined;
  }

  #amountAfter(from: number): boolean {
    for (let i = from; i < this.#tokens.length; ++i) {
      const {kind} = this.#tokens[i]!;
      if (kind === "money") return true;
      if (kind === "stop" || kind === "semicolon") return false;
    }
    return false;
  }

  #reasonOf(from: number, to: number, quantified: Stated[]): Reason {
    const source = sourceAt(this.passage, this.context.document, from, to);
    return {text: source.text.trim(), quantified, source};
  }

  #stated(token: Token & {kind: "money"}): Stated {
    const amount: Amount = parseAmount(token.digits, token.unit);
    return {...amount, printedHalf: amount.half, source: sourceAt(this.passage, this.context.document, token.from, token.to)};
  }

  #rate(token: Token & {kind: "percent"}): StatedRate {
    return {...parsePpm(token.digits), source: sourceAt(this.passage, this.context.document, token.from, token.to)};
  }

  #use({from, to}: {from: number; to: number}): void {
    markPassage(this.context.ledger, "claim", this.passage, from, to);
  }
}

/** "9.33" percent as parts per million. Throws `invalid rate` beyond four decimals. */
function parsePpm(digits: string): {ppm: number; half: number} {
  const match = /^([-−－]?)(\d[\d,]*)(?:\.(\d{1,4}))?$/.exec(digits);
  if (!match) throw invalid("rate", `${digits} %`);
  const [, sign, whole, fraction = ""] = match;
  const scale = 10 ** (4 - fraction.length);
  const ppm = Number(whole!.replaceAll(",", "") + fraction) * scale;
  return {ppm: sign ? 0 - ppm : ppm, half: scale / 2};
}

/** What a later amount of the same sentence is about. */
function subjectOfClaim({measure, fund, classification, code}: Open): Pick<Open, "measure" | "fund" | "classification" | "code"> {
  return {measure, fund, classification, code};
}

/** "其中：一般公共预算财政拨款" and "1. 项目预算" as the bare name. */
function subjectWords(words: string): string {
  return numbered(words.trim().replace(/^其中[:：]?\s*/, "")).text.trim();
}

function signed<T extends {readonly fen: number} | {readonly ppm: number}>(stated: T, direction: Direction): T {
  if (direction !== "decrease") return stated;
  return "fen" in stated ? {...stated, fen: 0 - stated.fen} : {...stated, ppm: 0 - (stated as {ppm: number}).ppm};
}
