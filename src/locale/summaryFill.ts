import type {Locale} from "./locale.js";
import type {SummaryContext, SummarySegment} from "./summaryFigure.js";
import type {SummaryWord} from "./summaryWords.js";
import {summaryWords} from "./summaryWords.js";

export type Piece = SummarySegment | readonly SummarySegment[] | string;

/** A sentence of the table with its slots as segments; plain pieces beside each other become one. */
export function fillSummary(word: SummaryWord, slots: Readonly<Record<string, Piece>>, {locale, display}: SummaryContext): SummarySegment[] {
  const filled: Readonly<Record<string, Piece>> = {unit: unitText(display), ...slots};
  const pieces = inLanguage(summaryWords[word], locale).split(/(\{\w+\})/).filter(Boolean);
  return merged(pieces.flatMap((piece) => segmentsOf(piece.startsWith("{") ? (filled[piece.slice(1, -1)] ?? "") : piece)));
}

/** Segments with a word of the table between them; before the last another one, if there is one. */
export function joinSummary(parts: ReadonlyArray<readonly SummarySegment[]>, between: SummaryWord, context: SummaryContext, last = between): SummarySegment[] {
  const word = (name: SummaryWord) => ({text: inLanguage(summaryWords[name], context.locale)});
  return merged(parts.flatMap((part, i) => (i === 0 ? part : [word(i === parts.length - 1 ? last : between), ...part])));
}

export function inLanguage(words: readonly [en: string, zh: string], locale: Locale): string {
  return words[locale === "en" ? 0 : 1];
}

function segmentsOf(piece: Piece): readonly SummarySegment[] {
  return typeof piece === "string" ? [{text: piece}] : "text" in piece ? [piece] : piece;
}

function merged(segments: readonly SummarySegment[]): SummarySegment[] {
  const all: SummarySegment[] = [];
  for (const segment of segments.filter(({text}) => text)) {
    const before = all.at(-1);
    if (before && !before.figure && !segment.figure) all[all.length - 1] = {text: before.text + segment.text};
    else all.push(segment);
  }
  return all;
}

function unitText(display: SummaryContext["display"]): string {
  return ` ${{yuan: "元", wan: "万元", yi: "亿元"}[display]}`;
}
