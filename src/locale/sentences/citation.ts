import {fill} from "../fill.js";
import type {Locale} from "../locale.js";
import {inLanguage} from "../locale.js";
import {joined} from "../words/joiners.js";
import type {SummaryWord} from "../words/summaryWords.js";
import {summaryWords} from "../words/summaryWords.js";
import type {Origin, SummarySegment} from "./summaryFigure.js";
import {summaryText} from "./summaryFigure.js";

interface CitationContext {
  readonly locale: Locale;
  /** Name of the unit. */
  readonly unit: string;
  /** The years that the sentence is of, in words. */
  readonly years: string;
  readonly documents: ReadonlyArray<{readonly fiscalYear: number; readonly title: string}>;
  /** Where a reader finds the sentence again. */
  readonly address?: string;
}

/** A sentence as plain text with the documents and places that its numbers come from, for copying. */
export function citation(segments: readonly SummarySegment[], context: CitationContext): string {
  const {locale, unit, years: of, address} = context;
  const origins = segments.flatMap(({figure}) => figure?.origins ?? []);
  const years = [...new Set(origins.map(({fiscalYear}) => fiscalYear))].sort((a, b) => b - a);
  const sources = years.map((year) =>
    sourceOf(
      year,
      origins.filter(({fiscalYear}) => fiscalYear === year),
      context
    )
  );
  return written(
    "cited",
    {
      text: summaryText(segments),
      unit,
      years: of,
      sources: joined(sources, "pause", locale),
      address: address ? `; ${address}` : ""
    },
    locale
  );
}

/** A document and its places: pages where it has them, else lines. */
function sourceOf(year: number, origins: readonly Origin[], {documents, locale}: CitationContext): string {
  const title = documents.find(({fiscalYear}) => fiscalYear === year)?.title ?? origins[0]!.source.document;
  const pages = distinct(origins.map(({source}) => source.page));
  const numbers = pages.length ? pages : distinct(origins.map(({source}) => source.line));
  const [one, several] = pages.length ? (["citedPage", "citedPages"] as const) : (["citedLine", "citedLines"] as const);
  return written(
    "citedSource",
    {
      title,
      places: written(
        numbers.length > 1 ? several : one,
        {numbers: joined(numbers.map(String), "enumeration", locale)},
        locale
      )
    },
    locale
  );
}

function distinct(numbers: ReadonlyArray<number | undefined>): number[] {
  return [...new Set(numbers.filter((number) => number !== undefined))].sort((a, b) => a - b);
}

function written(word: SummaryWord, slots: Readonly<Record<string, string>>, locale: Locale): string {
  return fill(inLanguage(summaryWords[word], locale), slots);
}
