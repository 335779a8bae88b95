import type {MoneyUnit} from "../../../src/budget/amount.js";
import {parseAmount} from "../../../src/budget/amount.js";
import type {CheckedDocument, CheckedStatement, Leftover} from "../../../src/budget/checks/facts.js";
import type {Finding} from "../../../src/budget/checks/finding.js";
import type {RuleId} from "../../../src/budget/checks/rules/rules.js";
import {check} from "../../../src/budget/checks/rules/rules.js";
import type {Claim, Direction, Stated, StatedRate} from "../../../src/budget/claim.js";
import type {Count, CountList} from "../../../src/budget/countList.js";
import type {Mention, MentionKind} from "../../../src/budget/mention.js";
import type {Classification, Figure, Fund, Measure, PrintedMovement, Phase, State} from "../../../src/budget/figure.js";

/** Columns as "measure" or "measure/fund"; rows as "code cell cell …", a blank cell as "_", one that does not apply as "×". */
export interface Table {
  readonly id: string;
  readonly columns: string;
  readonly rows: readonly string[];
  readonly classification?: Classification;
  readonly title?: string;
  readonly notes?: readonly string[];
  readonly year?: number;
  /** A year for each column. */
  readonly years?: readonly number[];
  /** The change and the rate in percent that each row prints of its first column against its second: "-0.50 -5.00", "_" where there is none. */
  readonly moved?: readonly string[];
  readonly phase?: Phase;
  readonly unit?: MoneyUnit;
  /** Names by code; others are made up. */
  readonly names?: Readonly<Record<string, string>>;
}

/** One sentence: amounts in 万元 and percentages as they are printed. */
export interface Sentence {
  readonly line: string;
  readonly section?: string;
  readonly classification?: Classification;
  readonly amount?: string;
  readonly change?: string;
  readonly rate?: string;
  readonly share?: string;
  readonly completion?: string;
  readonly completionOf?: Phase;
  readonly base?: number | string;
  readonly direction?: Direction;
  readonly reason?: string;
  readonly year?: number;
  readonly phase?: Phase;
  readonly label?: string;
  readonly unit?: MoneyUnit;
  readonly offBudget?: true;
  /** The line that its numbered item begins on. */
  readonly item?: number;
}

export interface Small {
  readonly tables?: readonly Table[];
  readonly said?: readonly Sentence[];
  readonly year?: number;
  readonly kind?: "budget" | "final";
  readonly name?: string;
  readonly sections?: readonly string[];
  /** Words of the narrative as "kind about text", or "kind text" where the kind says all; after all sentences, or "kind about text@3" on the line of the third. */
  readonly mentions?: readonly string[];
  readonly unit?: "department" | "unit";
  /** What was left in print as "kind words". */
  readonly residues?: readonly string[];
  /** Square metres as "whole part part", rough ones as "~whole", a part that its own make up otherwise as "part=made". */
  readonly counts?: readonly string[];
  /** Lines above the first table. */
  readonly above?: number;
  /** "code fits": the code beside the name of another. */
  readonly misprinted?: string;
}

/** A disclosure of an invented unit. As in real ones, the finest digit of a table or section counts for all of it. */
export function disclosure({
  tables = [],
  said = [],
  year = 2026,
  kind = "budget",
  name = `${year}.md`,
  sections = said.map(({section = "budget"}) => section),
  mentions = [],
  unit,
  residues = [],
  counts = [],
  above = 100,
  misprinted
}: Small): CheckedDocument {
  const known = {document: name, fiscalYear: year, kind};
  const figures = tables.flatMap((table, i) => figuresOf(table, above + i * 100, known));
  const [code, fits] = misprinted?.split(" ") ?? [];
  const misprints = figures.filter((figure) => figure.code === code).map(({id}) => ({figure: id, fits: fits!}));
  return {
    document: name,
    unit: {code: "900001", ...(unit ? {kind: unit} : {})},
    fiscalYear: year,
    kind,
    statements: tables.map((table, i) => statementOf(table, above + i * 100)),
    figures,
    ...(misprints.length ? {misprints} : {}),
    movements: tables.flatMap((table, i) => movementsOf(table, above + i * 100, known)),
    claims: said.map((sentence, i) => claimOf(sentence, i + 1, finestOf(said, sentence), known)),
    residues: residues.map((text, i) => ({
      kind: text.split(" ")[0] as Leftover["kind"],
      where: {document: name, line: said.length + i + 1, column: 1, text: text.split(" ")[1]!},
      text: text.split(" ")[1]!
    })),
    counts: counts.map((text, i) => countListOf(text, said.length + i + 1, known)),
    mentions: mentions.map((mention, i) => mentionOf(mention, said.length + i + 1, known)),
    sections: [...new Set(sections)]
  };
}

function countListOf(text: string, line: number, {document}: Known): CountList {
  const [whole, ...parts] = text.split(" ").map((printed): Count => {
    const [value, made] = printed.replace("~", "").split("=").map(Number);
    return {
      value: value!,
      half: 0.5,
      ...(printed.startsWith("~") ? {rough: true} : {}),
      ...(made === undefined ? {} : {made})
    };
  });
  return {thing: "area", counter: "平方米", whole: whole!, parts, source: {document, line, column: 1, text}};
}

function mentionOf(mention: string, line: number, {document}: Known): Mention {
  const [words, at = line] = mention.split("@");
  const [kind, about, text = about] = words!.split(" ");
  return {
    kind: kind as MentionKind,
    about: text === about ? "" : about!,
    paragraph: 1,
    source: {document, line: Number(at), column: 1, text: text!}
  };
}

/** What a rule says of some disclosures of one unit, a line a finding: `fail total 627.04 ← 627.01`. */
export function told(rule: RuleId, ...documents: readonly Small[]): string[] {
  return found(rule, ...documents).map(lineOf);
}

export function found(rule: RuleId, ...documents: readonly Small[]): Finding[] {
  return check(documents.map(disclosure)).filter((finding) => finding.rule === rule);
}

/** Status, line, what is printed and what follows: in 万元, or in percent. */
export function lineOf({status, subject, stated, computed, quantity, missing}: Finding): string {
  const text = (value: number) =>
    quantity === "ppm" ? `${(value / 10_000).toFixed(2)}%` : (value / 1_000_000).toFixed(2);
  const sides =
    stated && computed ? ` ${text(stated.value)} ← ${text(computed.value)}` : stated ? ` ${text(stated.value)}` : "";
  return `${status} ${subject.code === "total" ? subject.measure : subject.code}${sides}${missing ? ` (${missing.what} ${missing.of})` : ""}`;
}

type Known = Pick<CheckedDocument, "document" | "fiscalYear" | "kind">;

function statementOf({id, title = id, notes = [], rows}: Table, line: number): CheckedStatement {
  return {id, title, line, rows, notes};
}

function movementsOf(table: Table, line: number, known: Known): PrintedMovement[] {
  const figures = figuresOf(table, line, known);
  return (table.moved ?? []).flatMap((row, i) =>
    row.split(" ").flatMap((text, j): PrintedMovement[] => {
      const [current, base] = [0, 1].map((column) =>
        figures.find(({id}) => id === `${known.document}/${line}/${i}/${column}`)!
      );
      if (text === "_") return [];
      const part = j ? "rate" : "change";
      const {fen, half} = parseAmount(text, "wan");
      const scale = j ? 100 : 1;
      const {unit, fiscalYear, year, phase, statement, measure, fund, classification, code, label, source} = current!;
      const printed = {
        value: fen / scale,
        half:
          (j
            ? half
            : Math.min(half, ...figures.filter(({amount}) => amount !== null).map(({precision}) => precision))) / scale,
        printedHalf: half / scale
      };
      return [
        {
          id: `${current!.id}/${part}`,
          unit,
          fiscalYear,
          year,
          phase,
          statement,
          measure,
          fund,
          classification,
          code,
          label,
          part,
          ...printed,
          source: {...source, column: 10 + j, text},
          current: current!.id,
          ...(base ? {base: base.id} : {})
        }
      ];
    })
  );
}

function figuresOf(
  {id, columns, rows, classification = "functional", year, years, phase, unit = "wan", names: labels = {}}: Table,
  line: number,
  {document, fiscalYear, kind}: Known
): Figure[] {
  const names = columns.split(" ");
  const cells = rows.map((row) => row.split(" "));
  const amounts = cells.flatMap((row) => row.slice(1)).filter((cell) => /\d/.test(cell));
  const precision = Math.min(...amounts.map((cell) => parseAmount(cell, unit).half));
  return cells.flatMap(([code = "", ...values], i) =>
    values.map((text, j): Figure => {
      const [measure, fund = "all"] = names[j]!.split("/") as [Measure, Fund?];
      const state = stateOf(text);
      const amount = state === "value" || state === "zero" ? parseAmount(text, unit) : undefined;
      return {
        id: `${document}/${line}/${i}/${j}`,
        unit: "900001",
        fiscalYear,
        year: years?.[j] ?? year ?? fiscalYear,
        phase: phase ?? (kind === "final" ? "final" : "budget"),
        statement: id,
        measure,
        fund,
        classification: code === "total" ? "total" : classification,
        code,
        label: code === "total" ? "合计" : (labels[code] ?? `科目${code}`),
        level: code.length,
        amount: amount?.fen ?? null,
        precision: amount ? precision : 0,
        printedPrecision: amount?.half ?? 0,
        state,
        source: {document, line: line + i + 1, column: j + 2, text}
      };
    })
  );
}

function stateOf(text: string): State {
  if (text === "_") return "blank";
  if (text === "×") return "notApplicable";
  return /[1-9]/.test(text) ? "value" : "zero";
}

function finestOf(said: readonly Sentence[], {section}: Sentence): number {
  const near = said.filter((other) => other.section === section);
  return Math.min(
    ...near.flatMap(({amount, change, unit = "wan"}) =>
      [amount, change].flatMap((text) => (text ? [parseAmount(text.replace("+", ""), unit).half] : []))
    )
  );
}

function claimOf(
  {
    line,
    section = "budget",
    classification,
    amount,
    change,
    rate,
    share,
    completion,
    completionOf,
    base,
    direction,
    reason,
    year,
    phase,
    label,
    unit = "wan",
    offBudget,
    item
  }: Sentence,
  at: number,
  finest: number,
  {document, fiscalYear, kind}: Known
): Claim {
  const [name, code = "total"] = line.split(" ");
  const [measure, fund = "all"] = name!.split("/") as [Measure, Fund?];
  const source = (text: string) => ({document, line: at, column: 1, text});
  const own: Phase = phase ?? (kind === "final" ? "final" : "budget");
  const stated = (text: string | undefined): Stated | undefined => {
    if (text === undefined) return undefined;
    const {fen, half} = parseAmount(text.replace("+", ""), unit);
    return {fen, half: finest, printedHalf: half, source: source(text)};
  };
  const percent = (text: string | undefined): StatedRate | undefined =>
    text === undefined
      ? undefined
      : {
          ppm: Math.round(Number(text) * 10_000),
          half: 10_000 / 10 ** (text.split(".")[1] ?? "").length / 2,
          source: source(`${text}%`)
        };
  const against =
    base === undefined
      ? undefined
      : typeof base === "number"
        ? {text: `${base}年预算`, year: base, phase: own}
        : {text: base, year: Number(base.split(" ")[0]), phase: base.split(" ")[1] as Phase};
  return {
    id: `${document}/claim/${at}`,
    unit: "900001",
    fiscalYear,
    year: year ?? fiscalYear,
    phase: own,
    section,
    measure,
    fund,
    classification: classification ?? (code === "total" ? "total" : "functional"),
    code,
    label: label ?? measure,
    ...defined({
      amount: stated(amount),
      base: against,
      change: stated(change),
      rate: percent(rate),
      share: percent(share),
      completion: percent(completion),
      completionOf,
      direction
    }),
    ...(reason ? {reason: {text: reason, quantified: [], source: source(reason)}} : {}),
    ...(offBudget ? {offBudget} : {}),
    ...(item ? {item: {label: label ?? measure, line: item}} : {}),
    source: source(line)
  };
}

function defined<T extends object>(fields: T): {[K in keyof T]?: NonNullable<T[K]>} {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
