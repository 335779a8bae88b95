import type {Source} from "../../budget/figure.js";
import type {Page} from "../formats/page.js";
import {comparableText, plainDigits} from "../model/comparableText.js";
import type {Residue, ResidueKind} from "../model/residue.js";
import type {Passage} from "../outline/passage.js";
import {sourceAt} from "../outline/passage.js";
import {residuePatterns} from "./residuePatterns.js";

interface About {
  readonly document: string;
  readonly fiscalYear: number;
  readonly phase: string;
}

const patterns = residuePatterns.map(([kind, place, pattern]): readonly [ResidueKind, string, RegExp] => [
  kind,
  place,
  new RegExp(pattern, "g")
]);

/** What a paragraph has left of a form or of another year. */
export function residuesIn(passage: Passage, about: About): Residue[] {
  const text = plainDigits(passage.text);
  const found = patterns
    .filter(([, place]) => place === "text")
    .flatMap(([kind, , pattern]) => [...text.matchAll(pattern)].map((match) => [kind, match] as const));
  const dates = [...text.matchAll(asOf)].filter(([, year]) => isTooOld(Number(year), about));
  return [...found, ...dates.map((match) => ["otherYear", match] as const)].map(([kind, match]) => {
    const [from, to] = around(text, match.index, match.index + match[0].length);
    return {kind, where: sourceAt(passage, about.document, from, to), text: passage.text.slice(from, to)};
  });
}

/** The day that vehicles and assets were counted on. */
const asOf = /截[至止]\s*(20\d\d)\s*年/g;

/** A final account counts at the end of its year; a budget may still have the count of two years before. */
function isTooOld(year: number, {fiscalYear, phase}: About): boolean {
  return year < fiscalYear - (phase === "final" ? 0 : 2);
}

/** The clause around a match, so that it can be read and found. */
function around(text: string, from: number, to: number): [number, number] {
  const before = /[^，。；：]{0,20}$/.exec(text.slice(0, from))![0].length;
  const behind = /^[^，。；：]{0,8}/.exec(text.slice(to))![0].length;
  return [from - before, to + behind];
}

/** 2025年度部门决算情况说明 */
const yearOfHeading =
  /^(?:第.{1,2}部分|[一二三四五六七八九十]+[、.．]|（[一二三四五六七八九十]+）)?\s*(?:.{2,20})?(20\d\d)\s*年(?:度)?(?:部门|单位)(?:预算|决算)(?:编制|公开|收支)?(?:情况)?(?:说明|表)$/;

/** Headings of another year, and remarks of the form that stand as lines of their own. */
export function headingResidues(pages: readonly Page[], {document, fiscalYear}: About): Residue[] {
  const lines = pages.flatMap(({blocks}) => blocks.flatMap((block) => (block.kind === "table" ? [] : [block])));
  return lines.flatMap(({text, line}) => {
    const where: Source = {document, line, column: 1, text};
    const year = Number(yearOfHeading.exec(plainDigits(comparableText(text)))?.[1] ?? fiscalYear);
    const marked = patterns.filter(([, place, pattern]) => place === "heading" && text.trim().search(pattern) >= 0);
    return [...marked.map(([kind]) => kind), ...(year < fiscalYear ? (["otherYear"] as const) : [])].map((kind) => ({
      kind,
      where,
      text
    }));
  });
}

/** Paragraphs with amounts that are printed again below the same heading. */
export function doubledPassages(passages: readonly Passage[], document: string): Residue[] {
  const seen = new Set<string>();
  return passages.flatMap((passage) => {
    const {text, headings} = passage;
    const key = `${headings.join("/")}/${comparableText(text)}`;
    if (text.length < shortestDoubled || (text.match(/\d[\d,]*(?:\.\d+)?\s*万?元/g) ?? []).length < 2) return [];
    if (!seen.has(key)) return seen.add(key) && [];
    const where = sourceAt(passage, document, 0, Math.min(text.length, longestQuoted));
    return [{kind: "doubledPassage" as const, where, text: where.text}];
  });
}

const shortestDoubled = 30;
const longestQuoted = 60;
